import type { Db } from '#db/tables/index.ts'
import type { JournalTableNames } from '#journal/index.ts'
import {
  activityId,
  editionId,
  indicatorId,
  type OrganisationId,
  type ProgrammeId,
  programmeId,
} from '#kernel/ids.ts'
import { accept, refuse } from '#kernel/result.ts'
import type { Directory } from '#programme/directory/index.ts'
import { findEdition, findEditionHead, listEditions, listWholeEditions } from './edition.store.ts'
import {
  type Edition,
  type EditionHead,
  editionInView,
  editionProblems,
  type Participation,
} from './edition.ts'
import { changingEditions } from './edition-change.actions.ts'
import { writeEdition } from './edition-write.store.ts'
import type { CallForInterest } from './module.ts'
import {
  listProgrammes,
  lookAfterOthers,
  type ProgrammeTableNames,
  together,
  writeProgramme,
} from './programme.store.ts'
import { plainIdentity } from './programme.ts'
import { changingProgrammes } from './programme-change.actions.ts'
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

const editionOf = (
  written: EditionInFile,
  programme: ProgrammeId,
  { idOf, newId, known }: { readonly idOf: IdOf; newId(): string; readonly known: EditionHead | null },
): Edition => {
  const { suppliers, buyers, activities, indicators, ...head } = written
  return {
    ...head,
    id: known?.id ?? editionId(newId()),
    version: known?.version ?? 0,
    programme,
    indicators: indicators.map((indicator) => ({ ...indicator, id: indicatorId(newId()) })),
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
export const createCallForInterest = (
  db: Db<ProgrammeTableNames | JournalTableNames>,
  directory: Directory,
): CallForInterest => ({
  ...changingProgrammes(db),
  ...changingEditions(db),
  programme: async () => (await listProgrammes(db))[0] ?? null,
  programmes: () => listProgrammes(db),
  editions: (programme) => listEditions(db, programme),
  wholeEditions: (programme) => listWholeEditions(db, programme),
  editionHead: (slug) => findEditionHead(db, slug),
  edition: (slug) => findEdition(db, { slug }),
  editionWithId: (id) => findEdition(db, { id }),
  editionOn: async (programme, today) => {
    const head = editionInView(await listEditions(db, programme), today)
    return head === null ? null : findEdition(db, { id: head.id })
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
    const present = (await listProgrammes(db)).find((each) => each.slug === file.programme.slug)
    const id = present?.id ?? programmeId(newId())
    const editions: Edition[] = []
    for (const written of file.editions) {
      const known = await findEditionHead(db, written.slug)
      editions.push(editionOf(written, id, { idOf, newId, known }))
    }
    for (const edition of editions) {
      const problems = editionProblems(edition)
      if (problems.length > 0) return refuse({ kind: 'contradiction', edition: edition.slug, problems })
    }
    const { coordinatingBody, partners, ...rest } = file.programme
    await together(db, async (within) => {
      await writeProgramme(within, {
        ...rest,
        id,
        version: present?.version ?? 0,
        coordinatingBody: coordinatingBody === null ? null : idOf(coordinatingBody),
        partners: partners.map(idOf),
        identity: present?.identity ?? plainIdentity,
        pages: [],
      })
      for (const edition of editions) await writeEdition(within, edition)
      await lookAfterOthers(within, id)
    })
    return accept({ programme: id, editions: editions.length })
  },
})
