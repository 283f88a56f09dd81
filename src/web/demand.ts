import type { ApplicantProfile, Programme } from '#programme/call-for-interest/index.ts'
import type { Demand } from '#programme/tenders/index.ts'
import type { SiteContext } from './context.ts'

/** Most buyers named beside an application. */
const mostBuyers = 8

/** What the facts about demand are shown with: what was bought, and what the applicant says it can take. */
export interface DemandShown {
  readonly demand: Demand
  readonly categories: readonly string[]
  /** Codes of the one region asked; null for all of Québec, or for several. */
  readonly region: string | null
  /** Largest contract that one of its offers takes, in dollars; null where unknown. */
  readonly perContract: number | null
}

/** What institutions of a programme’s territory really bought in the categories of an applicant. */
export const demandFor = async (
  site: Pick<SiteContext, 'tenders' | 'now'>,
  programme: Pick<Programme, 'territories'>,
  profile: Pick<ApplicantProfile, 'offers'>,
): Promise<DemandShown> => {
  const categories = [...new Set(profile.offers.flatMap((offer) => offer.categories))].toSorted()
  const everywhere = programme.territories.some(({ kind }) => kind === 'quebec')
  const regions = everywhere
    ? []
    : programme.territories.flatMap((each) => (each.kind === 'region' ? [each.code] : []))
  const mrcs = everywhere
    ? []
    : programme.territories.flatMap((each) => (each.kind === 'mrc' ? [each.code] : []))
  const demand = await site.tenders.demand({
    ...{ categories, regions, mrcs },
    now: site.now(),
    buyers: mostBuyers,
  })
  const known = profile.offers.flatMap(({ perContract }) => perContract ?? [])
  return {
    demand,
    categories,
    region: regions.length === 1 && mrcs.length === 0 ? (regions[0] ?? null) : null,
    perContract: known.length === 0 ? null : Math.max(...known),
  }
}
