import type { ActivityId, EditionId, IndicatorId, OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'

/**
 * The five axes of the pilot: training and support of enterprises, mobilisation of institutions, meetings between
 * the two, promotion, evaluation.
 */
export const axes = ['support', 'mobilisation', 'networking', 'promotion', 'evaluation'] as const
export type Axis = (typeof axes)[number]

export const audiences = ['suppliers', 'buyers', 'both', 'everybody'] as const
export type Audience = (typeof audiences)[number]

export type ActivityTime =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'days'; readonly first: LocalDate; readonly last: LocalDate }
  | { readonly kind: 'undecided' }

export type ActivityState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'held' }
  | { readonly kind: 'cancelled'; readonly because: Bilingual | null }

/** Something that an edition plans under one of its axes. */
export interface Activity {
  readonly id: ActivityId
  readonly axis: Axis
  readonly title: Bilingual
  readonly detail: Bilingual | null
  readonly audience: Audience
  readonly time: ActivityTime
  readonly state: ActivityState
}

/** What an edition will be judged by: what is counted, and how many it aims at. */
export interface Indicator {
  readonly id: IndicatorId
  readonly axis: Axis
  readonly title: Bilingual
  /** Null while nothing is aimed at. */
  readonly aim: number | null
}

/** An organisation in an edition. One that leaves stays in the list, so that who was retained stays known. */
export interface Participation {
  readonly organisation: OrganisationId
  readonly side: 'supplier' | 'buyer'
  readonly since: LocalDate
  readonly state: { readonly kind: 'taking-part' } | { readonly kind: 'left'; readonly on: LocalDate }
}

/** One run of the programme, from its start to its evaluation. */
export interface Edition {
  readonly id: EditionId
  readonly programme: ProgrammeId
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  /** Last part of its address on the site; never changes once published. */
  readonly slug: string
  /** 1 is the first. */
  readonly number: number
  readonly theme: Bilingual
  readonly presentation: Bilingual | null
  readonly starts: LocalDate
  readonly ends: LocalDate
  readonly activities: readonly Activity[]
  readonly indicators: readonly Indicator[]
  readonly participations: readonly Participation[]
}

export type EditionHead = Omit<Edition, 'activities' | 'indicators' | 'participations'>

export type EditionStage = 'to-come' | 'running' | 'ended'

/** Where an edition is on the day `today`; both its first and its last day are part of it. */
export const editionStage = (
  { starts, ends }: Pick<Edition, 'starts' | 'ends'>,
  today: LocalDate,
): EditionStage => (today < starts ? 'to-come' : today > ends ? 'ended' : 'running')

/** The edition to speak of first: the one that runs, else the next to come, else the latest that ended. */
export const editionInView = <Head extends EditionHead>(
  editions: readonly Head[],
  today: LocalDate,
): Head | null => {
  const inOrder = editions.toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
  const at = (stage: EditionStage) => inOrder.filter((edition) => editionStage(edition, today) === stage)
  return at('running').at(-1) ?? at('to-come')[0] ?? at('ended').at(-1) ?? null
}

const firstDay = ({ time }: Activity): string =>
  time.kind === 'undecided' ? '9999' : time.kind === 'day' ? time.day : time.first

const lastDay = ({ time }: Activity): string =>
  time.kind === 'undecided' ? '9999' : time.kind === 'day' ? time.day : time.last

/** Activities in the order of their days; those without a day come last, as they were given. */
export const inCalendarOrder = (activities: readonly Activity[]): readonly Activity[] =>
  activities.toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)))

/** Whether an activity of several days began before `today`. */
export const hasBegun = ({ time }: Activity, today: LocalDate): boolean =>
  time.kind === 'days' && time.first < today

/** What is still planned on or after `today` and has a day, soonest first. */
export const upcoming = (activities: readonly Activity[], today: LocalDate): readonly Activity[] =>
  inCalendarOrder(activities).filter(
    (activity) =>
      activity.state.kind === 'planned' && activity.time.kind !== 'undecided' && lastDay(activity) >= today,
  )

export type EditionProblem =
  | { readonly kind: 'ends-before-it-starts' }
  | { readonly kind: 'activity-ends-before-it-starts'; readonly activity: string }
  | { readonly kind: 'listed-twice'; readonly organisation: string }
  | { readonly kind: 'left-before-joining'; readonly organisation: string }

/** What contradicts itself in an edition; empty when nothing does. */
export const editionProblems = (edition: Edition): readonly EditionProblem[] => {
  const seen = new Set<string>()
  return [
    ...(edition.ends < edition.starts ? [{ kind: 'ends-before-it-starts' as const }] : []),
    ...edition.activities
      .filter(({ time }) => time.kind === 'days' && time.last < time.first)
      .map(({ title }) => ({ kind: 'activity-ends-before-it-starts' as const, activity: title.fr })),
    ...edition.participations.flatMap(({ organisation, since, state }): readonly EditionProblem[] => {
      const again = seen.has(organisation)
      seen.add(organisation)
      return [
        ...(again ? [{ kind: 'listed-twice' as const, organisation }] : []),
        ...(state.kind === 'left' && state.on < since
          ? [{ kind: 'left-before-joining' as const, organisation }]
          : []),
      ]
    }),
  ]
}
