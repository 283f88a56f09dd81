import type { ActivityId, IndicatorId, OrganisationId } from '#kernel/ids.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Activity, Edition, Indicator, Participation } from './edition.ts'

/** What is said of an edition as a whole. */
export type EditionAsked = Pick<Edition, 'theme' | 'presentation' | 'starts' | 'ends'>

/** One thing that a coordinator does to an edition. */
export type EditionChange =
  | { readonly kind: 'said'; readonly asked: EditionAsked }
  /** Added, or written in place of the one with its id. */
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'activity-removed'; readonly activity: ActivityId }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'indicator-removed'; readonly indicator: IndicatorId }
  | { readonly kind: 'joined'; readonly participation: Participation }
  | { readonly kind: 'left'; readonly organisation: OrganisationId; readonly on: LocalDate }
  /** Takes back a departure noted by mistake. */
  | { readonly kind: 'back'; readonly organisation: OrganisationId }

const placed = <Placed extends { readonly id: string }>(
  all: readonly Placed[],
  one: Placed,
): readonly Placed[] =>
  all.some(({ id }) => id === one.id) ? all.map((each) => (each.id === one.id ? one : each)) : [...all, one]

const without = <Placed extends { readonly id: string }>(
  all: readonly Placed[],
  gone: string,
): readonly Placed[] => all.filter(({ id }) => id !== gone)

const withState = (
  all: readonly Participation[],
  organisation: OrganisationId,
  state: Participation['state'],
): readonly Participation[] =>
  all.map((each) => (each.organisation === organisation ? { ...each, state } : each))

/** The edition after a change, whether or not it then contradicts itself. */
export const afterChange = (edition: Edition, change: EditionChange): Edition => {
  const { activities, indicators, participations } = edition
  switch (change.kind) {
    case 'said':
      return { ...edition, ...change.asked }
    case 'activity':
      return { ...edition, activities: placed(activities, change.activity) }
    case 'activity-removed':
      return { ...edition, activities: without(activities, change.activity) }
    case 'indicator':
      return { ...edition, indicators: placed(indicators, change.indicator) }
    case 'indicator-removed':
      return { ...edition, indicators: without(indicators, change.indicator) }
    case 'joined':
      return { ...edition, participations: [...participations, change.participation] }
    case 'left':
      return {
        ...edition,
        participations: withState(participations, change.organisation, { kind: 'left', on: change.on }),
      }
    case 'back':
      return {
        ...edition,
        participations: withState(participations, change.organisation, { kind: 'taking-part' }),
      }
  }
}
