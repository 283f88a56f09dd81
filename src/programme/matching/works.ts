import type { Point } from '#kernel/territory.ts'
import type { SupplierProfile } from './supplier-profile.ts'

/**
 * One thing that speaks for a supplier's trade: a public contract won, a bid made, an achievement or an offer
 * that it declares. What is declared stands beside what was won, so that nobody needs a history to be found.
 */
export interface Work {
  readonly supplier: number
  readonly kind: 'contract' | 'bid' | 'achievement' | 'offer'
  /** Works of one group are the same thing told in several ways: only the best of them counts. */
  readonly group: number
  readonly notice: string | null
  readonly title: string
  readonly buyer: string
  readonly date: string | null
  readonly seaoCategories: readonly string[]
  readonly unspsc: readonly string[]
  readonly point: Point | null
}

type Ungrouped = Omit<Work, 'group'>

const contracts = (profile: SupplierProfile, supplier: number): Ungrouped[][] =>
  profile.pastContracts.map((contract) => [
    {
      supplier,
      kind: 'contract',
      notice: contract.notice,
      title: contract.title,
      buyer: contract.buyer,
      date: contract.date,
      seaoCategories: contract.seaoCategory === null ? [] : [contract.seaoCategory],
      unspsc: contract.unspsc === null ? [] : [contract.unspsc],
      point: contract.point,
    },
  ])

const bids = (profile: SupplierProfile, supplier: number): Ungrouped[][] =>
  profile.pastBids.map(({ unspsc, ...bid }) => [
    { ...bid, supplier, kind: 'bid', seaoCategories: [], unspsc: unspsc === null ? [] : [unspsc] },
  ])

/** Each line is a work of its own: a short title is compared with a notice's better than a long text. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

const declared = (
  profile: SupplierProfile,
  supplier: number,
): ((kind: 'achievement' | 'offer', text: string) => Ungrouped[]) => {
  const { point } = profile
  const rest = { supplier, notice: null, buyer: '', date: null, seaoCategories: [], unspsc: [], point }
  return (kind, text) => (text === '' ? [''] : linesOf(text)).map((title) => ({ ...rest, kind, title }))
}

const achievements = (profile: SupplierProfile, supplier: number): Ungrouped[][] =>
  profile.achievements.map((achievement) =>
    declared(profile, supplier)('achievement', achievement.title).map((work) => ({
      ...work,
      buyer: achievement.client,
      date: achievement.year === null ? null : `${achievement.year}-07-01`,
    })),
  )

/** Offers are one group: saying the same thing ten times over does not count ten times. */
const offers = (profile: SupplierProfile, supplier: number): Ungrouped[][] => {
  const tell = declared(profile, supplier)
  const offered = profile.offers.flatMap((offer) =>
    tell('offer', offer.text).map((work) => ({
      ...work,
      seaoCategories: offer.seaoCategories,
      unspsc: offer.unspsc,
    })),
  )
  const described = profile.description === '' ? [] : tell('offer', profile.description)
  return offered.length + described.length === 0 ? [] : [[...offered, ...described]]
}

/** Everything that speaks for the trades of one supplier, group by group. */
export const worksOf = (profile: SupplierProfile, supplier: number): readonly Work[] =>
  [
    ...contracts(profile, supplier),
    ...bids(profile, supplier),
    ...achievements(profile, supplier),
    ...offers(profile, supplier),
  ].flatMap((group, at) => group.map((work) => ({ ...work, group: at })))
