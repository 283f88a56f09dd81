import type { ApplicationId, CallId, EditionId, OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { daysLater, type Instant, type LocalDate, parseInstant } from '#kernel/time.ts'
import type { Edition, Participation } from '../edition.ts'
import type { Outcome } from '../jury/outcome.ts'

/** Whom a call retained, as it was published. */
export interface Cohort {
  readonly call: CallId
  readonly programme: ProgrammeId
  readonly edition: EditionId
  readonly retained: readonly OrganisationId[]
  /** Those whom the publication itself wrote into the edition. */
  readonly joined: readonly OrganisationId[]
  /** Since when they take part. */
  readonly since: LocalDate
  readonly publishedAt: Instant
}

/** A place of the cohort that somebody left. */
export interface Vacancy {
  readonly left: OrganisationId
  readonly on: LocalDate
  /** Null while nobody said why. */
  readonly because: string | null
  /** Why nobody takes the place; null while somebody may. */
  readonly closed: { readonly at: Instant; readonly because: string } | null
}

/** What was said of a vacancy; the day stands in the participation. */
export interface VacancyNote extends Pick<Vacancy, 'left' | 'closed'> {
  readonly because: string
}

/** What an enterprise answers, or that it did not. */
export type OfferAnswer = 'accepted' | 'refused' | 'lapsed'

/** What an offer came to, and when. */
export type OfferEnding =
  | { readonly kind: OfferAnswer; readonly at: Instant }
  /** The coordination took it back before it was answered. */
  | { readonly kind: 'withdrawn'; readonly at: Instant; readonly because: string }

/** A place offered to somebody of the waiting list. */
export interface PlaceOffer {
  readonly id: string
  readonly call: CallId
  readonly programme: ProgrammeId
  /** Whose place it is. */
  readonly left: OrganisationId
  readonly application: ApplicationId
  readonly organisation: OrganisationId
  readonly offeredAt: Instant
  /** The first moment that is too late. */
  readonly answerBy: Instant
  readonly answer: OfferEnding | null
  /** When the coordination acted on the offer: from then on what it came to stands. */
  readonly settledAt: Instant | null
}

export type OfferState = 'waiting' | OfferEnding['kind']

/** What an offer has come to at `now`: without an answer in time it lapses, whether or not anybody wrote it down. */
export const offerState = (
  { answer, answerBy }: Pick<PlaceOffer, 'answer' | 'answerBy'>,
  now: Instant,
): OfferState => answer?.kind ?? (now < answerBy ? 'waiting' : 'lapsed')

/** Whether the enterprise may answer, or answer otherwise: in time, while nobody acted on it. */
export const mayAnswer = (
  { answer, answerBy, settledAt }: Pick<PlaceOffer, 'answer' | 'answerBy' | 'settledAt'>,
  now: Instant,
): boolean => settledAt === null && now < answerBy && answer?.kind !== 'lapsed'

const isTakingPart = (participations: readonly Participation[], organisation: OrganisationId): boolean =>
  participations.some((each) => each.organisation === organisation && each.state.kind === 'taking-part')

/** The places of a cohort that somebody left, the first one first. */
export const vacanciesOf = (
  cohort: Pick<Cohort, 'retained'>,
  { participations }: Pick<Edition, 'participations'>,
  notes: readonly VacancyNote[],
): readonly Vacancy[] =>
  participations
    .flatMap(({ organisation, state }) => {
      const note = notes.find(({ left }) => left === organisation)
      return state.kind === 'left' && (cohort.retained.includes(organisation) || note !== undefined)
        ? [
            {
              left: organisation,
              on: state.on,
              because: note?.because ?? null,
              closed: note?.closed ?? null,
            },
          ]
        : []
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

export type WaitingState = 'next' | 'waiting' | 'offered' | 'accepted' | 'joined' | 'refused' | 'lapsed'

/** Somebody of the waiting list, and how it stands with them. */
export interface WaitingEntry {
  readonly outcome: Outcome
  readonly state: WaitingState
  /** The last place that was offered to them; null for none. */
  readonly offer: PlaceOffer | null
}

const stateOf = (offer: PlaceOffer | undefined, joined: boolean, now: Instant): WaitingState => {
  if (joined) return 'joined'
  if (offer === undefined) return 'waiting'
  const state = offerState(offer, now)
  // Whoever was not at fault keeps their place on the list.
  if (state === 'withdrawn') return 'waiting'
  return state === 'waiting' ? 'offered' : state
}

/** The waiting list in its order. The first of those who were asked nothing, or nothing that stands, is the next one. */
export const waitingListOf = (
  {
    outcomes,
    offers,
    edition,
  }: {
    readonly outcomes: readonly Outcome[]
    readonly offers: readonly PlaceOffer[]
    readonly edition: Pick<Edition, 'participations'>
  },
  now: Instant,
): readonly WaitingEntry[] => {
  const entries = outcomes
    .filter(({ result }) => result === 'waiting')
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map((outcome) => {
      const offer = offers.findLast(({ application }) => application === outcome.application)
      const joined = isTakingPart(edition.participations, outcome.organisation)
      return { outcome, state: stateOf(offer, joined, now), offer: offer ?? null }
    })
  const next = entries.findIndex(({ state }) => state === 'waiting')
  return entries.map((entry, at) => (at === next ? { ...entry, state: 'next' as const } : entry))
}

/** A cohort in numbers; each opens to its rows. */
export interface CohortTally {
  readonly retained: number
  readonly left: number
  /** Of the waiting list, who took a place. */
  readonly replaced: number
  readonly takingPart: number
}

export const cohortTally = (
  { retained }: Pick<Cohort, 'retained'>,
  { participations }: Pick<Edition, 'participations'>,
  fromWaitingList: readonly OrganisationId[],
): CohortTally => {
  const taking = (organisation: OrganisationId) => isTakingPart(participations, organisation)
  const staying = retained.filter(taking).length
  const replaced = fromWaitingList.filter((each) => !retained.includes(each) && taking(each)).length
  return {
    retained: retained.length,
    left: retained.length - staying,
    replaced,
    takingPart: staying + replaced,
  }
}

const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )

/** The first moment after a day, by the clocks of a zone: until then one may answer. */
export const endOfDayIn = (day: LocalDate, timeZone: string): Instant => {
  const next = daysLater(day, 1)
  // Zones are up to fourteen hours ahead and twelve behind; a day begins on a quarter of an hour everywhere.
  for (let quarter = -14 * 4; quarter <= 12 * 4; quarter += 1) {
    const moment = new Date(Date.parse(`${next}T00:00:00Z`) + quarter * 900_000)
    if (dayIn(moment, timeZone) === next) {
      const found = parseInstant(moment.toISOString())
      if (found !== null) return found
    }
  }
  throw new Error(`no end of ${day} in ${timeZone}`)
}
