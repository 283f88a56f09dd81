import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { resolveCommand } from '#commands/resolve.ts'
import type { Language } from '#kernel/language.ts'
import { instantOf } from '#kernel/time.ts'
import type { NameAlias } from '#programme/directory/index.ts'
import { context, emptyTenders, inFolder } from '#test/imports/import-support.ts'
import { awardTo } from '#test/support/awards.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'

const sheet = `Côté,Nom,NEQ,Localité
fournisseur,Coopérative Zorbex,1199999990,Laval
fournisseur,Entretien Frulimex,,Rimouski
fournisseur,Kwelor,,Alma
fournisseur,Les Kwelor enr.,,Gaspé
`

let opened: FreshDatabase
let modules: Modules

const importDirectory = (text: string) =>
  inFolder(async (folder) => {
    const file = join(folder, 'directory.csv')
    await writeFile(file, text)
    const outcome = await modules.directoryImport.importFile(file, { newId: randomUUID })
    expect(outcome).toMatchObject({ accepted: true, value: { refused: 0 } })
  })

const importAwards = (...releases: object[]) =>
  inFolder(async (folder) => {
    const file = join(folder, 'releases.json')
    await writeFile(file, JSON.stringify({ releases }))
    return modules.tenderImport.importSources([{ kind: 'path', path: file }], context())
  })

const run = async (argv: readonly string[], language: Language = 'fr') => {
  const said = { stdout: '', stderr: '' }
  const into = (stream: keyof typeof said) => ({
    isTerminal: false,
    columns: 80,
    write: (text: string) => {
      said[stream] += text
    },
  })
  const exit = await resolveCommand.run(argv, {
    modules: async () => modules,
    language,
    cwd: '/',
    dataFolder: '/',
    stdout: into('stdout'),
    stderr: into('stderr'),
    signal: new AbortController().signal,
    now: () => instantOf(new Date()),
    newId: randomUUID,
  })
  return { exit, ...said }
}

const listed = async (state: string): Promise<readonly NameAlias[]> =>
  JSON.parse((await run(['list', '--state', state, '--json'])).stdout)
const pairs = async (state: string) =>
  (await listed(state)).map(({ name, organisationName }) => `${name} = ${organisationName}`).sort()

const wonBy = async (slug: string) => {
  const organisation = (await modules.directory.find(slug)) ?? expect.fail(slug)
  return modules.tenders.awardsOf(organisation)
}

beforeAll(async () => {
  opened = await freshDatabase()
  modules = joinModules(opened, 'data/test')
})
afterAll(() => opened.close())
beforeEach(() => importDirectory(sheet))
afterEach(async () => {
  await emptyTenders(opened)
  await opened.db.deleteFrom('organisation').execute()
})

describe('names of public data, resolved after an import', () => {
  test('a safe name is linked, and its contract counts for the organisation, visibly', async () => {
    const outcome = await importAwards(
      awardTo('ENTRETIEN FRULIMEX INC.', { town: 'Rimouski' }),
      awardTo('Personne'),
    )
    expect(outcome.names).toEqual({ names: 2, linked: 1, proposed: 0, unknown: 1 })
    expect(await wonBy('entretien-frulimex')).toMatchObject([
      {
        award: { value: 1000 },
        linkedBy: { name: 'ENTRETIEN FRULIMEX INC.', decidedBy: 'rule', rule: 'same-words' },
      },
    ])
    expect((await run(['list', '--state', 'linked'])).stdout).toMatch(/mêmes mots, forme juridique/)
  })

  test('a contract found by the NEQ is not said to be found by the name', async () => {
    await importAwards(awardTo('Zorbex, une autre enseigne', { neq: '1199999990' }))
    expect(await wonBy('cooperative-zorbex')).toMatchObject([{ linkedBy: null }])
    expect(await listed('linked')).toEqual([])
  })

  test('a spelling met under the NEQ of an organisation links the same spelling without one', async () => {
    await importAwards(awardTo('Zorbex Nettoyage', { neq: '1199999990' }), awardTo('Zorbex Nettoyage inc.'))
    expect(await wonBy('cooperative-zorbex')).toHaveLength(2)
  })

  test('a name that two organisations bear is only proposed, to both', async () => {
    await importAwards(awardTo('KWELOR'))
    expect(await listed('linked')).toEqual([])
    expect(await pairs('proposed')).toEqual(['KWELOR = Kwelor', 'KWELOR = Les Kwelor enr.'])
    const { stdout } = await run(['list'], 'en')
    expect(stdout).toContain('2 organizations bear this name')
  })

  test('nor is a name that the holder of another NEQ bears, nor one with another NEQ', async () => {
    await importAwards(awardTo('Entretien Frulimex', { neq: '1188888880' }), awardTo('Entretien Frulimex'))
    expect(await pairs('linked')).toEqual(['Entretien Frulimex = Entretien Frulimex'])
    const [linked] = await listed('linked')
    // The holder of the NEQ may be the organisation, whose own is unknown; without a NEQ both may be meant.
    expect(linked?.neq).toBe('1188888880')
    await importAwards(awardTo('Coopérative Zorbex', { neq: '1188888881' }))
    expect(await pairs('proposed')).toContain('Coopérative Zorbex = Coopérative Zorbex')
  })

  test('an organisation that comes later finds the contracts won before', async () => {
    await importAwards(awardTo('Vroumatik ltée'))
    expect(await listed('linked')).toEqual([])
    await importDirectory(`${sheet}fournisseur,Vroumatik,,Laval\n`)
    expect(await wonBy('vroumatik')).toHaveLength(1)
  })

  test('a fictional organisation bears no real name', async () => {
    await importDirectory(`Côté,Nom,Localité,Fictive\nfournisseur,Glimador,Laval,oui\n`)
    const outcome = await importAwards(awardTo('Glimador'))
    expect(outcome.names).toMatchObject({ linked: 0, proposed: 0, unknown: 1 })
  })

  test('running again changes nothing, dates and ids included', async () => {
    await importAwards(awardTo('Entretien Frulimex ltée'), awardTo('Kwelor'))
    const before = await listed('linked')
    expect(JSON.parse((await run(['run', '--json'])).stdout)).toEqual({
      names: 2,
      linked: 1,
      proposed: 1,
      unknown: 0,
    })
    expect(await listed('linked')).toEqual(before)
  })

  test('a link by rule falls when another organisation comes to bear the name', async () => {
    await importAwards(awardTo('Entretien Frulimex'))
    expect(await pairs('linked')).toHaveLength(1)
    await importDirectory(`${sheet}fournisseur,Entretien Frulimex inc.,,Alma\n`)
    expect(await pairs('linked')).toEqual([])
    expect(await pairs('proposed')).toHaveLength(2)
  })
})

describe('decisions of a person', () => {
  const proposal = async (organisationName: string): Promise<NameAlias> =>
    (await listed('proposed')).find((alias) => alias.organisationName === organisationName) ??
    expect.fail(`nothing proposed for ${organisationName}`)

  test('an accepted name counts, links its spellings the next time, and can be undone', async () => {
    await importAwards(awardTo('KWELOR INC.'))
    const { id } = await proposal('Kwelor')
    const accepted = await run(['accept', id.slice(0, 8)])
    expect(accepted).toMatchObject({ exit: 0, stdout: expect.stringContaining('Rattaché :') })
    expect(await wonBy('kwelor')).toMatchObject([{ linkedBy: { decidedBy: 'person' } }])
    expect(await listed('proposed')).toEqual([])
    // The very same spelling, in a notice that comes later.
    await importAwards(awardTo('Kwelor inc'))
    expect(await wonBy('kwelor')).toHaveLength(2)
    expect((await run(['undo', id])).exit).toBe(0)
    expect(await wonBy('kwelor')).toEqual([])
    expect(await pairs('proposed')).toContain('KWELOR INC. = Kwelor')
  })

  test('an accepted spelling teaches others that are as good as the same', async () => {
    await importAwards(awardTo('Frulimex Grand Nettoyage', { town: 'Rimouski' }))
    await run(['accept', (await proposal('Entretien Frulimex')).id])
    await importAwards(awardTo('FRULIMEX GRAND NETTOYAGE LTÉE'))
    expect(await wonBy('entretien-frulimex')).toHaveLength(2)
  })

  test('a NEQ accepted with a name ties its other names', async () => {
    await importAwards(awardTo('Frulimex Grand Nettoyage', { neq: '1188888880', town: 'Rimouski' }))
    await run(['accept', (await proposal('Entretien Frulimex')).id])
    await importAwards(awardTo('Tout autre nom', { neq: '1188888880' }))
    expect(await pairs('linked')).toContain('Tout autre nom = Entretien Frulimex')
  })

  test('a refused pair is never proposed again, until the refusal is undone', async () => {
    await importAwards(awardTo('KWELOR'))
    const { id } = await proposal('Les Kwelor enr.')
    await run(['refuse', id])
    await run(['run'])
    expect(await pairs('proposed')).toEqual(['KWELOR = Kwelor'])
    expect(await pairs('refused')).toEqual(['KWELOR = Les Kwelor enr.'])
    await run(['undo', id])
    expect(await pairs('proposed')).toHaveLength(2)
  })

  test('an automatic link can be undone, and no rule makes it again', async () => {
    await importAwards(awardTo('Entretien Frulimex'))
    const [link] = await listed('linked')
    expect((await run(['undo', link?.id ?? ''])).stdout).toContain('Défait')
    expect(await wonBy('entretien-frulimex')).toEqual([])
    await run(['run'])
    expect(await listed('linked')).toEqual([])
    expect(await pairs('proposed')).toEqual(['Entretien Frulimex = Entretien Frulimex'])
    await run(['accept', link?.id ?? ''])
    expect(await wonBy('entretien-frulimex')).toHaveLength(1)
  })

  test('what makes no sense is refused in words, and nothing of it is done', async () => {
    await importAwards(awardTo('KWELOR'))
    const [one, other] = await listed('proposed')
    expect(await run(['accept', one?.id ?? '', 'nothing'])).toMatchObject({
      exit: 1,
      stderr: 'Aucun nom n’a cet ID : nothing\n',
    })
    expect(await listed('linked')).toEqual([])
    expect((await run(['accept', ''], 'en')).stderr).toContain('Several IDs begin so')
    await run(['accept', one?.id ?? ''])
    expect((await run(['accept', other?.id ?? ''], 'en')).stderr).toContain('another organisation')
    await run(['undo', one?.id ?? ''])
    expect((await run(['undo', one?.id ?? ''])).stderr).toContain('déjà dans cet état')
  })

  test('matching learns of a link at once', async () => {
    const before = await modules.directory.version()
    await importAwards(awardTo('Entretien Frulimex'))
    expect(await modules.directory.version()).not.toBe(before)
  })
})

test('a failure while resolving is told, and what was imported stays', async () => {
  await sql`alter table name_alias rename to name_alias_away`.execute(opened.db)
  try {
    const outcome = await importAwards(awardTo('KWELOR'))
    expect(outcome.failure).toBeNull()
    expect(outcome.names).toMatchObject({ failed: expect.stringContaining('name_alias') })
  } finally {
    await sql`alter table name_alias_away rename to name_alias`.execute(opened.db)
  }
})
