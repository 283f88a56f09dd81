import { activityId, indicatorId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { Activity, ActivityTime, Audience, Axis, Edition, Indicator } from './edition.ts'

/** What a new edition begins from: the pilot’s plan, an earlier edition’s, or nothing. */
export type EditionPlan =
  | { readonly kind: 'pilot' }
  | { readonly kind: 'copy'; readonly of: Edition }
  | { readonly kind: 'empty' }

type Planned = Pick<Edition, 'activities' | 'indicators'>

const both = (fr: string, en: string): Bilingual => ({ fr, en })

/**
 * What the Montréal pilot did under each axis, without dates. Source: «L’économie sociale, j’achète!», fiche du TIESS,
 * 2014, which also names the three measures of its mid-term report.
 */
const pilotActivities: readonly (readonly [Axis, Audience, Bilingual])[] = [
  [
    'support',
    'suppliers',
    both('Formation : comment achètent les institutions', 'Training: how institutions buy'),
  ],
  [
    'support',
    'suppliers',
    both('Formation : bien répondre à un appel d’offres', 'Training: answering a call for tenders well'),
  ],
  ['support', 'suppliers', both('Portfolio de chaque entreprise', 'A portfolio for each enterprise')],
  ['mobilisation', 'buyers', both('Sondage auprès des institutions', 'Survey of institutions')],
  [
    'mobilisation',
    'buyers',
    both('Signature de la déclaration d’engagement', 'Signing of the declaration of commitment'),
  ],
  [
    'mobilisation',
    'buyers',
    both(
      'Formation : l’offre et la spécificité des entreprises d’économie sociale',
      'Training: what social-economy enterprises offer and how they work',
    ),
  ],
  ['networking', 'both', both('Lancement officiel', 'Official launch')],
  ['networking', 'both', both('Visites d’entreprises', 'Visits of enterprises')],
  ['promotion', 'both', both('Promotion auprès des deux publics', 'Promotion to both publics')],
  ['evaluation', 'both', both('Bilan de mi-parcours', 'Mid-term report')],
  ['evaluation', 'everybody', both('Bilan public', 'Public report')],
]

const pilotIndicators: readonly (readonly [Axis, Bilingual])[] = [
  ['support', both('Entreprises retenues', 'Enterprises retained')],
  [
    'mobilisation',
    both('Institutions qui ont signé la déclaration', 'Institutions that signed the declaration'),
  ],
  ['networking', both('Contacts d’affaires', 'Business contacts')],
  ['evaluation', both('Contrats conclus', 'Contracts concluded')],
  ['evaluation', both('Contrats qui sont de nouvelles relations', 'Contracts that are new relations')],
]

const dayMilliseconds = 86_400_000

/** The day so many days later. */
export const daysLater = (day: LocalDate, days: number): LocalDate =>
  parseLocalDate(instantOf(new Date(Date.parse(day) + days * dayMilliseconds)).slice(0, 10)) ?? day

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
  const days = Math.round((Date.parse(starts) - Date.parse(before.starts)) / dayMilliseconds)
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

const ofPilot = (newId: () => string): Planned => ({
  activities: pilotActivities.map(
    ([axis, audience, title]): Activity => ({
      id: activityId(newId()),
      axis,
      audience,
      title,
      detail: null,
      time: { kind: 'undecided' },
      state: { kind: 'planned' },
    }),
  ),
  indicators: pilotIndicators.map(
    ([axis, title]): Indicator => ({ id: indicatorId(newId()), axis, title, aim: null }),
  ),
})

/** What a new edition that begins on `starts` plans and is judged by. */
export const plannedBy = (plan: EditionPlan, starts: LocalDate, newId: () => string): Planned => {
  switch (plan.kind) {
    case 'pilot':
      return ofPilot(newId)
    case 'copy':
      return copied(plan.of, starts, newId)
    case 'empty':
      return { activities: [], indicators: [] }
  }
}
