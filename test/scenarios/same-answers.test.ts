import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimInstallation } from '#db/installation.ts'
import { organisationId } from '#kernel/ids.ts'
import { parseNeq } from '#kernel/neq.ts'
import { instantOf, parseLocalDate } from '#kernel/time.ts'
import { type DirectorySearch, everybodyOn } from '#programme/directory/index.ts'
import { everyTender, type TenderSearch } from '#programme/tenders/index.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { fillDemonstration } from '../../src/server/demonstration.ts'

const now = instantOf(new Date('2026-09-21T13:00:00Z'))
const today = parseLocalDate('2026-09-21')
if (today === null) throw new Error('no such day')
const directorySearch: DirectorySearch = { ...everybodyOn('supplier', today), pageSize: 60 }
const tenderSearch: TenderSearch = {
  ...everyTender(now),
  pageSize: 60,
}

const questions: Readonly<Record<string, (modules: Modules) => Promise<unknown>>> = {
  'the whole directory': ({ directory }) => directory.search(directorySearch),
  'the directory in English': ({ directory }) => directory.search({ ...directorySearch, text: 'snow' }),
  'an unfinished word': ({ directory }) => directory.search({ ...directorySearch, text: 'déneig' }),
  'a region, a category, a form': ({ directory }) =>
    directory.search({
      ...directorySearch,
      regions: ['06'],
      seaoCategories: ['S9'],
      legalForms: ['cooperative-worker'],
    }),
  'where they are': ({ directory }) => directory.map(directorySearch),
  'a name that is nearly right': ({ directory }) =>
    directory.check([{ typed: '1', name: 'Les Peles du Matain', neq: null }], today),
  'a portfolio': ({ directory }) => directory.find('rebranche'),
  'every tender': ({ tenders }) => tenders.search(tenderSearch),
  'open tenders': ({ tenders }) => tenders.search({ ...tenderSearch, openOnly: true }),
  'tenders by words': ({ tenders }) => tenders.search({ ...tenderSearch, text: 'réfection plancher' }),
  'tenders by amount': ({ tenders }) =>
    tenders.search({ ...tenderSearch, amountFrom: 50_000, amountTo: 500_000 }),
  'a tender with bids': ({ tenders }) => tenders.find('20162592'),
  'awards to an enterprise': ({ tenders }) =>
    tenders.awardsOf({ id: organisationId('somebody'), neq: parseNeq('1166326976') }),
  'suppliers for a tender': ({ tenders }) => tenders.matchesFor('20171564', 20),
  'opportunities of a supplier': ({ tenders }) => tenders.opportunitiesFor('les-pelles-du-matin', now, 20),
}

/** Files draw their own ids, which nobody gives them: each is called by when it first comes up. */
const withFilesInOrder = (answer: unknown): unknown => {
  const seen = new Map<string, string>()
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (key !== 'file' || typeof value !== 'string') return value
      seen.set(value, seen.get(value) ?? `file-${seen.size}`)
      return seen.get(value)
    }),
  )
}

// The postgres run of the suite would ask exactly the same again.
describe.runIf(process.env.TEST_DATABASE_URL !== undefined && engineUnderTest === 'pglite')(
  'Maillage answers the same on the embedded database and on a server',
  () => {
    const opened: FreshDatabase[] = []
    const asked: Modules[] = []
    beforeAll(async () => {
      for (const engine of ['pglite', 'postgres'] as const) {
        const database = await freshDatabase({}, engine)
        opened.push(database)
        const modules = joinModules(database, 'data/test')
        let drawn = 0
        await claimInstallation(database.db, 'demonstration')
        await fillDemonstration(modules, () => `id-${String(++drawn).padStart(4, '0')}`)
        asked.push(modules)
      }
    })
    afterAll(async () => {
      for (const database of opened) await database.close()
    })

    test.each(Object.entries(questions))('%s', async (_, ask) => {
      const [embedded, server] = await Promise.all(asked.map(ask))
      expect(embedded).toBeTruthy()
      expect(JSON.stringify(embedded).length).toBeGreaterThan(100)
      expect(withFilesInOrder(embedded)).toEqual(withFilesInOrder(server))
    })
  },
)
