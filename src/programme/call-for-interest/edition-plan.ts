import { activityId, indicatorId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { daysBetween, daysLater, type LocalDate } from '#kernel/time.ts'
import type { Activity, ActivityTime, Audience, Axis, Edition, Indicator } from './edition.ts'

/** What a new edition begins from: the pilot’s plan, an earlier edition’s, or nothing. */
export type EditionPlan =
  | { readonly kind: 'pilot'; readonly words: PilotWords }
  | { readonly kind: 'copy'; readonly of: Edition }
  | { readonly kind: 'empty' }

type Planned = Pick<Edition, 'activities' | 'indicators'>

/**
 * What the Montréal pilot did under each axis, and what its mid-term report counted. Source: «L’économie sociale,
 * j’achète!», fiche du TIESS, 2014. Their words are in the locales.
 */
export const pilotActivities = {
  'how-they-buy': { axis: 'support', audience: 'suppliers' },
  'answering-calls': { axis: 'support', audience: 'suppliers' },
  portfolio: { axis: 'support', audience: 'suppliers' },
  survey: { axis: 'mobilisation', audience: 'buyers' },
  declaration: { axis: 'mobilisation', audience: 'buyers' },
  'what-they-offer': { axis: 'mobilisation', audience: 'buyers' },
  launch: { axis: 'networking', audience: 'both' },
  visits: { axis: 'networking', audience: 'both' },
  promotion: { axis: 'promotion', audience: 'both' },
  'mid-term': { axis: 'evaluation', audience: 'both' },
  report: { axis: 'evaluation', audience: 'everybody' },
} as const satisfies Readonly<Record<string, { readonly axis: Axis; readonly audience: Audience }>>

export const pilotIndicators = {
  retained: 'support',
  signed: 'mobilisation',
  contacts: 'networking',
  contracts: 'evaluation',
  'new-relations': 'evaluation',
} as const satisfies Readonly<Record<string, Axis>>

/** What the pilot’s activities and indicators are called. */
export interface PilotWords {
  readonly activities: Readonly<Record<keyof typeof pilotActivities, Bilingual>>
  readonly indicators: Readonly<Record<keyof typeof pilotIndicators, Bilingual>>
}

const shifted = (time: ActivityTime, days: number): ActivityTime => {
  switch (time.kind) {
    case 'day':
      return { kind: 'day', day: daysLater(time.day, days) }
    case 'days':
      return { kind: 'days', first: daysLater(time.first, days), last: daysLater(time.last, days) }
    case 'undecided':
      return time
  }
}

/** As far from the new start as they were from the old one; what was cancelled is not planned again. */
const copied = (before: Edition, starts: LocalDate, newId: () => string): Planned => {
  const days = daysBetween(before.starts, starts)
  return {
    activities: before.activities
      .filter(({ state }) => state.kind !== 'cancelled')
      .map((activity) => ({
        ...activity,
        id: activityId(newId()),
        time: shifted(activity.time, days),
        state: { kind: 'planned' },
      })),
    indicators: before.indicators.map((indicator) => ({ ...indicator, id: indicatorId(newId()) })),
  }
}

const namesOf = <Name extends string>(named: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(named).filter((name): name is Name => name in named)

const ofPilot = (words: PilotWords, newId: () => string): Planned => ({
  activities: namesOf(pilotActivities).map(
    (name): Activity => ({
      ...pilotActivities[name],
      id: activityId(newId()),
      title: words.activities[name],
      detail: null,
      time: { kind: 'undecided' },
      state: { kind: 'planned' },
    }),
  ),
  indicators: namesOf(pilotIndicators).map(
    (name): Indicator => ({
      id: indicatorId(newId()),
      axis: pilotIndicators[name],
      title: words.indicators[name],
      aim: null,
    }),
  ),
})

/** What a new edition that begins on `starts` plans and is judged by. */
export const plannedBy = (plan: EditionPlan, starts: LocalDate, newId: () => string): Planned => {
  switch (plan.kind) {
    case 'pilot':
      return ofPilot(plan.words, newId)
    case 'copy':
      return copied(plan.of, starts, newId)
    case 'empty':
      return { activities: [], indicators: [] }
  }
}
