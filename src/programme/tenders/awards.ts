import { bidValue, dollars } from './amounts.ts'
import type { Award, Bid, Contract, Lot, Party } from './contracting-process.ts'
import { instant } from './moments.ts'
import { whoIs } from './parties.ts'
import type { Release } from './release.ts'

/** One row per bidder and lot: SEAO repeats the bidder's id for each lot it bids on. */
export const bidsOf = (release: Release, parties: readonly Party[], fromSeao: boolean): readonly Bid[] => {
  const identify = whoIs(parties, release, fromSeao)
  return release.bids.map((bid): Bid => {
    // The OCDS bids extension gives a bid its own id and names its tenderers.
    const tenderer = bid.tenderers[0] ?? { id: bid.id, name: null }
    const { name, neq } = identify(tenderer)
    return {
      bidder: name,
      bidderId: tenderer.id,
      neq,
      ...bidValue(bid.value, bid.valueUnit),
      lots: bid.relatedLots,
      admissible: bid.admissible,
      compliant: bid.conform,
    }
  })
}

export const awardsOf = (
  release: Release,
  parties: readonly Party[],
  fromSeao: boolean,
): readonly Award[] => {
  const identify = whoIs(parties, release, fromSeao)
  return release.awards.map((award): Award => {
    const withOptions = award.value?.totalAmount ?? null
    return {
      id: award.id ?? '',
      status: award.status,
      date: instant(award.date),
      value: dollars(award.value, fromSeao),
      totalWithOptions:
        withOptions === null
          ? null
          : dollars(
              {
                ...award.value,
                amount: withOptions,
                currency: award.value?.currency ?? null,
                totalAmount: null,
              },
              fromSeao,
            ),
      suppliers: award.suppliers.map(identify),
    }
  })
}

/** Contracts with the amount finally stated, which SEAO keeps apart from the award's. */
export const contractsOf = (release: Release, fromSeao: boolean): readonly Contract[] =>
  release.contracts.map((contract) => ({
    id: contract.id ?? '',
    awardId: contract.awardID,
    status: contract.status,
    value: dollars(contract.value, fromSeao),
    signedOn: instant(contract.dateSigned),
    startsOn: instant(contract.period?.startDate),
    endsOn: instant(contract.period?.endDate),
  }))

export const lotsOf = (release: Release, fromSeao: boolean): readonly Lot[] =>
  (release.tender?.lots ?? []).map((lot) => ({
    id: lot.id ?? '',
    title: lot.title ?? lot.description,
    value: dollars(lot.value, fromSeao),
    status: lot.status,
  }))
