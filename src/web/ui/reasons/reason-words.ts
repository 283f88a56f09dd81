import { assertNever } from '#kernel/result.ts'
import { parseTerritoryKey } from '#kernel/territory.ts'
import { parseLocalDate } from '#kernel/time.ts'
import type { Constraint, Reason } from '#programme/matching/index.ts'
import type { View } from '../../context.ts'
import { categoryLabel, regionName, territoryName } from '../../words.ts'

export interface Sentence {
  readonly text: string
  readonly note: string | null
}

type Words = Pick<View, 'texts' | 'format' | 'language'>

const dayOf = (date: string | null, { format, texts }: Words): string => {
  const day = date === null ? null : parseLocalDate(date.slice(0, 10))
  return day === null ? texts.shell.unknown : format.day(day)
}

// Places are known by a municipality’s point or a postal area’s: under a kilometre they are the same one.
const sameSpot = ({ kilometres }: { readonly kilometres: number }): boolean => kilometres < 1

/** A reason in plain words, with where it comes from. */
export const reasonInWords = (reason: Reason, view: Words): Sentence => {
  const { reasons: words } = view.texts
  switch (reason.kind) {
    case 'words':
      return { text: words.words(view.format.list(reason.words)), note: words.wordsFrom[reason.from] }
    case 'category':
      return {
        text: words.category(categoryLabel(reason.seaoCategory, view.language)),
        note: words.categoryFrom[reason.from],
      }
    case 'unspsc':
      return { text: words.unspsc[reason.level], note: words.unspscCode(reason.code) }
    case 'similar-contract':
      return {
        text: words.similarContract(reason.title),
        note: words.contractNote(reason.buyer, dayOf(reason.date, view)),
      }
    case 'nearby-contract':
      return {
        text: sameSpot(reason)
          ? words.nearbyContractNone
          : words.nearbyContract(view.format.kilometres(reason.kilometres)),
        note: words.contractNote(`${reason.title}, ${reason.buyer}`, dayOf(reason.date, view)),
      }
    case 'similar-bid':
      return {
        text: reason.title === '' ? words.similarBid : words.similarBidTitled(reason.title),
        note: words.contractNote(reason.buyer, dayOf(reason.date, view)),
      }
    case 'same-buyer':
      return { text: words.sameBuyer(reason.buyer), note: words.sameBuyerNote(reason.contracts, reason.bids) }
    case 'trade-words':
      return { text: words.tradeWords(view.format.list(reason.words)), note: null }
    case 'name-trade':
      return { text: words.nameTrade(reason.word), note: null }
    case 'reach':
      return { text: words.reach(reason.works, reason.of), note: null }
    case 'latest-contract':
      return { text: words.latestContract(dayOf(reason.date, view)), note: null }
    case 'territory': {
      if (reason.territory === '') return { text: words.outsideTerritory, note: null }
      const territory = parseTerritoryKey(reason.territory)
      return {
        text: words.territory(
          territory === null ? reason.territory : territoryName(territory, view.texts, view.language),
        ),
        note: null,
      }
    }
    case 'distance':
      return {
        text: sameSpot(reason)
          ? words.distanceNone
          : words.distance(view.format.kilometres(reason.kilometres)),
        note: null,
      }
    case 'same-region':
      return { text: words.sameRegion(regionName(reason.region, view.language)), note: null }
    case 'related-category':
      return {
        text: words.relatedCategory(categoryLabel(reason.own, view.language)),
        note: words.categoryFrom[reason.from],
      }
    case 'related-unspsc':
      return { text: words.relatedUnspsc, note: words.unspscCode(reason.code) }
    case 'buyer-kind':
      return {
        text: words.buyerKind(reason.contracts, reason.of),
        note: reason.buyer === null ? null : words.similarBuyer(reason.buyer),
      }
    default:
      return assertNever(reason)
  }
}

/** A constraint in plain words, whether it is met, is not, or cannot be known. */
export const constraintInWords = (constraint: Constraint, view: Words): string => {
  const { constraints: words } = view.texts.reasons
  if (constraint.kind === 'territory')
    return constraint.state === 'unknown'
      ? words.territory[constraint.missing ?? 'notice']
      : words.territory[constraint.state]
  if (constraint.kind === 'experience') {
    const { experience } = view.texts.matching
    const asked = view.format.money(constraint.amount)
    return constraint.largest === null
      ? experience.unknown(asked)
      : experience.unmet(asked, view.format.money(constraint.largest))
  }
  const { amount, capacity } = constraint
  if (amount !== null && capacity !== null && constraint.state !== 'unknown')
    return words.capacity[constraint.state](view.format.money(amount), view.format.money(capacity))
  if (capacity === null) return words.capacity.supplier
  return amount === null ? words.capacity.notice(view.format.money(capacity)) : words.capacity.noticeUnknown
}
