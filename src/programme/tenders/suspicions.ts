import type { Cad } from '#kernel/money.ts'
import type { Award, Bid, Contract, Suspicion } from './contracting-process.ts'

export interface Amounts {
  readonly bids: readonly Bid[]
  readonly awards: readonly Award[]
  readonly contracts: readonly Contract[]
  readonly rationale: string | null
}

// A slip of two digits (cents written as dollars) gives 100; options and indexed contracts stay well
// below 10 in the extracts of 2026.
const farApart = 10

// Far above every threshold of public calls in force in Québec since 2017, whatever the buyer and the
// kind of contract, so that this doubt needs no legal parameter.
const aboveAnyThreshold = 1_000_000

const areFar = (one: Cad, other: Cad): boolean =>
  one > 0 && other > 0 && Math.max(one / other, other / one) >= farApart

const farFromBids = ({ bids, awards }: Amounts): boolean => {
  const offered = bids.flatMap((bid) => (bid.amount === null || bid.amount <= 0 ? [] : [bid.amount]))
  if (offered.length === 0) return false
  return awards.some((award) => {
    const value = award.value
    return value !== null && offered.every((each) => areFar(value, each))
  })
}

const pairs = ({ awards, contracts }: Amounts) =>
  contracts.flatMap((contract) => {
    const award = awards.find((each) => each.id === contract.awardId)
    const awarded = award?.value ?? null
    return awarded === null || contract.value === null
      ? []
      : [{ awarded, final: contract.value, terminated: contract.status === 'terminated' }]
  })

const saidBelowThreshold = (rationale: string | null): boolean =>
  rationale !== null && /inférieur au seuil/i.test(rationale)

/** What in the amounts a reader should doubt. Nothing is corrected. */
export const amountSuspicions = (amounts: Amounts): readonly Suspicion[] => {
  const compared = pairs(amounts)
  const found: (Suspicion | false)[] = [
    farFromBids(amounts) && 'amount-far-from-bids',
    compared.some(({ awarded, final }) => areFar(awarded, final)) && 'amount-far-from-contract',
    compared.some(({ awarded, final, terminated }) => terminated && final > awarded) &&
      'termination-above-award',
    saidBelowThreshold(amounts.rationale) &&
      amounts.awards.some((award) => (award.value ?? 0) >= aboveAnyThreshold) &&
      'amount-above-stated-threshold',
  ]
  return found.filter((each) => each !== false)
}
