import type { OrganisationId } from '#kernel/ids.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { MatchedTender } from './module.ts'

/** A notice that suits an enterprise. */
export interface SuitingNotice {
  readonly supplier: OrganisationId
  readonly found: MatchedTender
}

/** The Monday of the week that a day is in. */
export const weekOf = (day: LocalDate): LocalDate => {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - ((moment.getUTCDay() + 6) % 7))
  const monday = parseLocalDate(moment.toISOString().slice(0, 10))
  if (monday === null) throw new Error(`no week of ${day}`)
  return monday
}

/**
 * What a letter tells of: notices that suit, told to nobody of its reader’s before, each once, at most so many. Long
 * shots are left to the page: a letter that is mostly beside the point is not read twice.
 */
export const newToReader = (
  suiting: readonly SuitingNotice[],
  told: ReadonlySet<string>,
  most: number,
): readonly SuitingNotice[] => {
  const seen = new Set(told)
  const fresh: SuitingNotice[] = []
  for (const each of suiting) {
    const { tender, fit } = each.found
    if (fit === 'long-shot' || seen.has(tender.noticeNumber)) continue
    seen.add(tender.noticeNumber)
    fresh.push(each)
  }
  return fresh.slice(0, most)
}
