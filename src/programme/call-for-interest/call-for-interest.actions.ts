import { activityId, editionId, type OrganisationId } from '#kernel/ids.ts'
import { accept, refuse } from '#kernel/result.ts'
import type { Directory } from '#programme/directory/index.ts'
import { type Edition, editionInView, editionProblems, type Participation } from './edition.ts'
import type { CallForInterest } from './module.ts'
import {
  completeEdition,
  findEditionHead,
  listEditions,
  type ProgrammeDb,
  readProgramme,
  together,
  writeEdition,
  writeProgramme,
} from './programme.store.ts'
import { type ProgrammeFile, parseProgrammeFile } from './programme-file.form.ts'

type IdOf = (slug: string) => OrganisationId
type EditionInFile = ProgrammeFile['editions'][number]

const participationsOf = (
  side: Participation['side'],
  listed: EditionInFile['suppliers'],
  idOf: IdOf,
): readonly Participation[] =>
  listed.map(({ organisation, since, leftOn }) => ({
    organisation: idOf(organisation),
    side,
    since,
    state: leftOn === null ? { kind: 'taking-part' } : { kind: 'left', on: leftOn },
  }))

const editionOf = (written: EditionInFile, idOf: IdOf, newId: () => string): Edition => {
  const { suppliers, buyers, activities, ...head } = written
  return {
    ...head,
    id: editionId(newId()),
    activities: activities.map((activity) => ({ ...activity, id: activityId(newId()) })),
    participations: [
      ...participationsOf('supplier', suppliers, idOf),
      ...participationsOf('buyer', buyers, idOf),
    ],
  }
}

const slugsIn = ({ programme, editions }: ProgrammeFile): readonly string[] => [
  ...(programme.coordinatingBody === null ? [] : [programme.coordinatingBody]),
  ...programme.partners,
  ...editions.flatMap(({ suppliers, buyers }) =>
    [...suppliers, ...buyers].map(({ organisation }) => organisation),
  ),
]

/** The programme kept in `db`, whose organisations are those of the directory. */
export const createCallForInterest = (db: ProgrammeDb, directory: Directory): CallForInterest => ({
  programme: () => readProgramme(db),
  editions: () => listEditions(db),
  edition: async (slug) => {
    const head = await findEditionHead(db, slug)
    return head === null ? null : completeEdition(db, head)
  },
  editionOn: async (today) => {
    const head = editionInView(await listEditions(db), today)
    return head === null ? null : completeEdition(db, head)
  },
  takeFile: async (written, { newId }) => {
    const { file, where } = parseProgrammeFile(written)
    if (file === null) return refuse({ kind: 'unreadable', where })
    const everybody = [
      ...(await directory.all('supplier')),
      ...(await directory.all('buyer')),
      ...(await directory.all('partner')),
    ]
    const ids = new Map(everybody.map(({ slug, id }) => [slug, id]))
    const unknown = slugsIn(file).filter((slug) => !ids.has(slug))
    if (unknown.length > 0) return refuse({ kind: 'unknown-organisations', slugs: unknown })
    const idOf: IdOf = (slug) => {
      const id = ids.get(slug)
      if (id === undefined) throw new Error(`no organisation at ${slug}`)
      return id
    }
    const editions = file.editions.map((edition) => editionOf(edition, idOf, newId))
    for (const edition of editions) {
      const problems = editionProblems(edition)
      if (problems.length > 0) return refuse({ kind: 'contradiction', edition: edition.slug, problems })
    }
    const { coordinatingBody, partners, ...rest } = file.programme
    await together(db, async (within) => {
      await writeProgramme(within, {
        ...rest,
        coordinatingBody: coordinatingBody === null ? null : idOf(coordinatingBody),
        partners: partners.map(idOf),
      })
      for (const edition of editions) await writeEdition(within, edition)
    })
    return accept({ editions: editions.length })
  },
})
