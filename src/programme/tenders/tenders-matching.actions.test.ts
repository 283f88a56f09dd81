import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { organisationId } from '#kernel/ids.ts'
import type { Neq } from '#kernel/neq.ts'
import { parseNeq } from '#kernel/neq.ts'
import { parseTerritoryKey } from '#kernel/territory.ts'
import type { Instant } from '#kernel/time.ts'
import { parseInstant } from '#kernel/time.ts'
import { locate } from '#places/index.ts'
import type { Directory, Organisation } from '#programme/directory/index.ts'
import type { FitScale } from '#programme/matching/index.ts'
import { shippedFit, shippedWeights } from '#programme/matching/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { createTendersMatching } from './tenders-matching.actions.ts'
import { createMatchingStore } from './tenders-matching.store.ts'

const instant = (text: string): Instant => {
  const found = parseInstant(text)
  if (found === null) throw new Error(`no moment: ${text}`)
  return found
}
const now = instant('2026-09-15T12:00:00Z')

const organisation = (
  slug: string,
  locality: string,
  rest: Partial<Organisation> & { readonly offer?: string; readonly category?: string },
): Organisation => ({
  id: organisationId(slug),
  programme: null,
  slug,
  side: 'supplier',
  name: `Coop fictive ${slug}`,
  legalForm: 'cooperative-worker',
  neq: null,
  summary: null,
  description: null,
  place: { street: null, postalCode: null, ...locate({ locality, postalCode: null }) },
  website: null,
  email: null,
  phone: null,
  employees: null,
  foundedIn: null,
  certifications: [],
  offers:
    rest.offer === undefined
      ? []
      : [
          {
            title: { fr: rest.offer, en: null },
            detail: null,
            seaoCategories: rest.category === undefined ? [] : [rest.category],
            unspsc: [],
            territories: [parseTerritoryKey('R06')].flatMap((territory) => territory ?? []),
            capacityPerContract: null,
            capacityPerYear: null,
          },
        ],
  achievements: [],
  fictional: true,
  confirmedOn: null,
  recognition: null,
  partnerKind: null,
  logo: null,
  ...rest,
})

const winnerNeq: Neq | null = parseNeq('1123456789')
const suppliers = [
  organisation('savon', 'Montréal', {
    offer: 'Entretien ménager de bureaux et lavage de vitres',
    category: 'S9',
  }),
  organisation('marmite', 'Montréal', { offer: 'Service de traiteur et boîtes à lunch', category: 'G15' }),
  organisation('voisine', 'Montréal', {}),
  organisation('balai', 'Gaspé', { neq: winnerNeq }),
]

/** The directory as matching sees it: a list that may change. */
const directoryOf = (state: {
  suppliers: readonly Organisation[]
  version: string
}): Pick<Directory, 'all' | 'linkedNames' | 'version'> => ({
  all: async () => state.suppliers,
  version: async () => state.version,
  linkedNames: async () => [],
})

describe('public tenders matched with the directory', () => {
  let opened: OpenDatabase
  const state = { suppliers, version: '1' }

  const tender = async (
    noticeNumber: string,
    title: string,
    given: { closes?: string; status?: string; published?: string } = {},
  ) =>
    sql`insert into contracting_process (source, ocid, notice_number, release_id, release_order, title, status, seao_category,
      buyer_organisation, buyer_key, region, latitude, longitude, published_at, closes_at, search_fr)
      values ('seao', ${`ocds-${noticeNumber}`}, ${noticeNumber}, '1', '1', ${title}, ${given.status ?? 'active'}, 'S9',
      'Ville fictive', 'ville fictive', '06', 45.5, -73.6, ${given.published ?? '2026-09-01T00:00:00Z'},
      ${given.closes ?? '2026-10-01T00:00:00Z'}, ''::tsvector)`.execute(opened.db)

  const award = async (noticeNumber: string, date: string) =>
    opened.db
      .insertInto('award')
      .values({
        source: 'seao',
        ocid: `ocds-${noticeNumber}`,
        position: 0,
        award_id: '1',
        status: 'active',
        awarded_at: date,
        value: 1000,
        total_with_options: null,
        suppliers: JSON.stringify([{ name: 'Balai', neq: winnerNeq }]),
      })
      .execute()

  const matching = () =>
    createTendersMatching({ directory: directoryOf(state), store: createMatchingStore(opened.db) })

  beforeAll(async () => {
    opened = await freshDatabase()
    await tender('101', 'Entretien ménager des édifices municipaux')
    await tender('102', 'Entretien ménager de la bibliothèque', { closes: '2026-09-10T00:00:00Z' })
    await tender('103', 'Lavage de vitres', { status: 'cancelled' })
    await tender('104', 'Entretien ménager de la mairie', {
      published: '2025-01-01T00:00:00Z',
      closes: '2025-02-01T00:00:00Z',
      status: 'complete',
    })
    await award('104', '2025-03-01T00:00:00Z')
    await award('102', '2026-08-01T00:00:00Z')
  })
  afterAll(() => opened.close())

  test('says no word with weights whose words nobody measured, and those of the scale in force otherwise', async () => {
    const wordsWith = async (scale: FitScale | null) => {
      const tendersMatching = createTendersMatching({
        directory: directoryOf(state),
        store: createMatchingStore(opened.db),
        weights: { inForce: async () => ({ weights: shippedWeights, scale }) },
      })
      return (await tendersMatching.matchesFor('101', 5)).map(({ fit }) => fit)
    }
    const beginningAt = (share: number): FitScale => {
      const { contracts, declared } = shippedFit.scale
      const edges = { strong: share, plausible: share }
      return { contracts: { ...contracts, ...edges }, declared: { ...declared, ...edges } }
    }
    expect((await wordsWith(null))[0]).toBeNull()
    expect((await wordsWith(beginningAt(0)))[0]).toBe('strong')
    expect((await wordsWith(beginningAt(2)))[0]).toBe('long-shot')
  })

  test('a supplier of the trade is found and told by which words; one of another trade is not', async () => {
    const found = await matching().matchesFor('101', 10)
    const savon = found.find(({ supplier }) => supplier.slug === 'savon')
    expect(savon?.tenderMatch.reasons).toContainEqual(
      expect.objectContaining({ kind: 'words', from: 'offer', words: ['entretien', 'ménager'] }),
    )
    expect(found.map(({ supplier }) => supplier.slug)).not.toContain('marmite')
  })

  test('standing nearby is no match', async () => {
    const found = await matching().matchesFor('101', 10)
    expect(found.map(({ supplier }) => supplier.slug)).not.toContain('voisine')
  })

  test('a contract won earlier speaks for its winner, with its title, buyer and day', async () => {
    const found = await matching().matchesFor('101', 10)
    const balai = found.find(({ supplier }) => supplier.slug === 'balai')
    expect(balai?.tenderMatch.reasons).toContainEqual(
      expect.objectContaining({
        kind: 'similar-contract',
        title: 'Entretien ménager de la mairie',
        buyer: 'Ville fictive',
        date: '2025-03-01',
      }),
    )
  })

  test('a notice is never explained by its own award', async () => {
    const found = await matching().matchesFor('104', 10)
    expect(found.map(({ supplier }) => supplier.slug)).not.toContain('balai')
  })

  test('an unknown notice has no matches', async () => {
    expect(await matching().matchesFor('999', 10)).toEqual([])
  })

  test('a supplier sees open tenders only, with the score that the tender’s page gives', async () => {
    const doors = matching()
    const found = await doors.opportunitiesFor('savon', now, 10)
    expect(found.map(({ tender }) => tender.noticeNumber)).toEqual(['101'])
    const onTender = (await doors.matchesFor('101', 10)).find(({ supplier }) => supplier.slug === 'savon')
    expect(found[0]?.tenderMatch).toEqual(onTender?.tenderMatch)
  })

  test('a changed directory is seen at once', async () => {
    const doors = matching()
    await doors.matchesFor('101', 10)
    state.suppliers = [...suppliers, organisation('brosse', 'Laval', { offer: 'Entretien ménager' })]
    state.version = '2'
    const found = await doors.matchesFor('101', 10)
    expect(found.map(({ supplier }) => supplier.slug)).toContain('brosse')
  })
})
