import type { CallId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { type Instant, instantAfter, type LocalDate, quebecTimeZone } from '#kernel/time.ts'
import { readWallClock, wallClockAt } from '#kernel/wall-clock.ts'
import type { SettledParameters } from '../concertation/concertation.ts'
import type { Parameters } from '../concertation/parameters.ts'
import type { EditionHead } from '../edition.ts'
import type { AskedDocument, Call, Criterion, EligibilityQuestion, ScaleLevel } from './call.ts'

/** What a new call begins from, in the words of the locales. */
export interface CallWords {
  readonly title: Bilingual
  readonly presentation: Bilingual
  readonly eligibility: readonly EligibilityQuestion[]
  readonly criteria: readonly Omit<Criterion, 'weight' | 'minimum'>[]
  readonly scale: readonly ScaleLevel[]
  readonly documents: readonly AskedDocument[]
}

/** What a new call begins from: the pilot’s three criteria, what was agreed with partners, or an earlier call. */
export type CallPlan =
  | { readonly kind: 'agreed'; readonly words: CallWords; readonly settled: SettledParameters }
  | { readonly kind: 'pilot'; readonly words: CallWords }
  | { readonly kind: 'copy'; readonly of: Call }

type Begun = Omit<
  Call,
  'id' | 'programme' | 'edition' | 'slug' | 'version' | 'extensions' | 'lastNumber' | 'state'
>

/** Days from the opening of a new call to its close, until somebody says. */
export const daysOpen = 28

const agreedHours = { opens: '09:00', closes: '23:59' } as const

const momentOf = (day: LocalDate | null, time: string): Instant | null => {
  const reading = day === null ? null : readWallClock({ day, time }, quebecTimeZone)
  return reading?.kind === 'moment' ? reading.moment : null
}

/** Days that partners agreed on are whole: the last one is over when the clock says one minute to midnight. */
const agreedDates = (agreed: Pick<Parameters, 'opens' | 'closes'>, opensElse: Instant) => {
  const closes = momentOf(agreed.closes, agreedHours.closes)
  const opens =
    momentOf(agreed.opens, agreedHours.opens) ??
    (closes !== null && closes <= opensElse ? instantAfter(closes, -daysOpen) : opensElse)
  return { opens, closes: closes ?? instantAfter(opens, daysOpen) }
}

/** What the pilot’s words alone make of a call. */
const fromWords = (
  { title, presentation, eligibility, criteria, scale, documents }: CallWords,
  opens: Instant,
): Begun => ({
  ...{ title, presentation, eligibility, scale, documents, opens },
  closes: instantAfter(opens, daysOpen),
  criteria: criteria.map((criterion) => ({ ...criterion, weight: 1, minimum: null })),
  places: null,
  minimumPercent: null,
  timeZone: quebecTimeZone,
  institutions: [],
  sectors: [],
  agreed: null,
  decision: null,
})

const begunFrom = (plan: CallPlan, opens: Instant): Begun => {
  if (plan.kind === 'pilot') return fromWords(plan.words, opens)
  if (plan.kind === 'copy')
    return { ...plan.of, opens, closes: instantAfter(opens, daysOpen), agreed: null, decision: null }
  const { settled } = plan
  return {
    ...fromWords(plan.words, opens),
    ...agreedDates(settled, opens),
    criteria: settled.criteria.map((criterion) => ({ ...criterion, minimum: null })),
    places: settled.places,
    institutions: settled.institutions,
    sectors: settled.sectors,
    agreed: { number: settled.number, settledAt: settled.settledAt },
    decision: settled.decision,
  }
}

/** A call that nobody wrote yet; it opens at `opens` unless other days were agreed on. */
export const newCall = (
  plan: CallPlan,
  given: {
    readonly id: CallId
    readonly edition: Pick<EditionHead, 'id'> & { readonly programme: ProgrammeId }
    readonly slug: string
    readonly opens: Instant
  },
): Call => ({
  ...begunFrom(plan, given.opens),
  id: given.id,
  programme: given.edition.programme,
  edition: given.edition.id,
  slug: given.slug,
  version: 0,
  extensions: [],
  lastNumber: 0,
  state: { kind: 'draft' },
})

export const agreedParts = ['criteria', 'opens', 'closes', 'places', 'institutions', 'sectors'] as const
export type AgreedPart = (typeof agreedParts)[number]

const criteriaIn = (criteria: Parameters['criteria']): string =>
  JSON.stringify(criteria.map(({ id, title, detail, weight }) => [id, title, detail, weight]))

/** What a call says otherwise than the parameters that were agreed on; what they left undecided is no departure. */
export const departures = (call: Call, agreed: Parameters): readonly AgreedPart[] => {
  const isOtherDay = (moment: Instant, day: LocalDate | null): boolean =>
    day !== null && wallClockAt(moment, call.timeZone).day !== day
  const others: Readonly<Record<AgreedPart, boolean>> = {
    criteria: criteriaIn(call.criteria) !== criteriaIn(agreed.criteria),
    opens: isOtherDay(call.opens, agreed.opens),
    closes: isOtherDay(call.closes, agreed.closes),
    places: agreed.places !== null && call.places !== agreed.places,
    institutions: call.institutions.join('\n') !== agreed.institutions.join('\n'),
    sectors: call.sectors.join('\n') !== agreed.sectors.join('\n'),
  }
  return agreedParts.filter((part) => others[part])
}
