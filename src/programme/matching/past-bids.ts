import { isProvinceWide, placeOfBuyer, pointOfPostalCode } from '#places/index.ts'
import type { PastAward } from './past-awards.ts'
import { nameKey } from './supplier-name.ts'
import type { PastBid, SupplierProfile } from './supplier-profile.ts'

/** A bid of a table of notices and bids that names bidders without their NEQ. */
export interface NamedBid extends PastBid {
  readonly bidder: string
  /** Day its notice was published; null when unknown. */
  readonly publishedOn: string | null
}

type Row = Readonly<Record<string, string>>

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

const pointOf = (notice: Row): PastBid['point'] => {
  const buyer = notice.organisme ?? ''
  if (isProvinceWide(buyer)) return null
  return pointOfPostalCode(notice.codepostal ?? '') ?? placeOfBuyer(buyer)?.point ?? null
}

/**
 * The bids of such a table whose notice was published and awarded before a day: columns `numeroseao`,
 * `organisme`, `codepostal`, `unspscprincipale`, `datepublication`, `dateadjudication` of notices, and
 * `numeroseao`, `nomorganisation` of bids.
 */
export const readNamedBids = (
  notices: readonly Row[],
  bids: readonly Row[],
  before: string,
): readonly NamedBid[] => {
  const byNumber = new Map(
    notices
      .filter(
        ({ datepublication = '', dateadjudication = '' }) =>
          dateadjudication !== '' && dateadjudication < before && datepublication < before,
      )
      .map((notice) => [
        notice.numeroseao ?? '',
        {
          notice: filled(notice.numeroseao),
          title: '',
          buyer: notice.organisme ?? '',
          unspsc: /^\d{8}$/.test(notice.unspscprincipale ?? '') ? filled(notice.unspscprincipale) : null,
          date: filled(notice.dateadjudication?.slice(0, 10)),
          publishedOn: filled(notice.datepublication?.slice(0, 10)),
          point: pointOf(notice),
        },
      ]),
  )
  return bids.flatMap((bid) => {
    const notice = byNumber.get(bid.numeroseao ?? '')
    return notice === undefined ? [] : [{ ...notice, bidder: bid.nomorganisation ?? '' }]
  })
}

/** Gives each profile the bids made under a name that its NEQ alone bears in the awards. */
export const withBids = (
  profiles: readonly SupplierProfile[],
  awards: readonly PastAward[],
  bids: readonly NamedBid[],
): readonly SupplierProfile[] => {
  const holders = Map.groupBy(awards, (award) => nameKey(award.supplierName))
  const byNeq = Map.groupBy(bids, (bid) => {
    const neqs = new Set((holders.get(nameKey(bid.bidder)) ?? []).map((award) => award.neq))
    return neqs.size === 1 ? [...neqs][0] : undefined
  })
  return profiles.map((profile) => {
    const won = new Set(profile.pastContracts.map((contract) => contract.notice))
    const own = (byNeq.get(profile.supplier) ?? []).filter((bid) => !won.has(bid.notice))
    return { ...profile, pastBids: own.map(({ bidder: _bidder, publishedOn: _day, ...bid }) => bid) }
  })
}
