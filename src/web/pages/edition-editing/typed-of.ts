import type { Activity, Axis, Edition, Indicator } from '#programme/call-for-interest/index.ts'
import type { ActivityField, IndicatorField, SaidField, Typed } from './edition.form.ts'

type Filled<Field extends string> = Pick<Typed<Field, never>, 'typed' | 'wrong'>

/** The form of an edition before anybody types. */
export const saidOf = (edition: Edition | null): Filled<SaidField> => ({
  typed: {
    'theme-fr': edition?.theme.fr ?? '',
    'theme-en': edition?.theme.en ?? '',
    'presentation-fr': edition?.presentation?.fr ?? '',
    'presentation-en': edition?.presentation?.en ?? '',
    debut: edition?.starts ?? '',
    fin: edition?.ends ?? '',
    depart: 'pilot',
  },
  wrong: [],
})

const daysOf = (time: Activity['time'] | undefined): readonly [string, string] => {
  if (time === undefined || time.kind === 'undecided') return ['', '']
  return time.kind === 'day' ? [time.day, ''] : [time.first, time.last]
}

/** The form of an activity before anybody types; null for a new one. */
export const activityOf = (activity: Activity | null, axis: Axis | null): Filled<ActivityField> => {
  const [premier, dernier] = daysOf(activity?.time)
  const because = activity?.state.kind === 'cancelled' ? activity.state.because : null
  return {
    typed: {
      axe: activity?.axis ?? axis ?? '',
      'titre-fr': activity?.title.fr ?? '',
      'titre-en': activity?.title.en ?? '',
      'detail-fr': activity?.detail?.fr ?? '',
      'detail-en': activity?.detail?.en ?? '',
      public: activity?.audience ?? '',
      premier,
      dernier,
      etat: activity?.state.kind ?? 'planned',
      'motif-fr': because?.fr ?? '',
      'motif-en': because?.en ?? '',
    },
    wrong: [],
  }
}

/** The form of an indicator before anybody types; null for a new one. */
export const indicatorOf = (indicator: Indicator | null): Filled<IndicatorField> => ({
  typed: {
    axe: indicator?.axis ?? '',
    'titre-fr': indicator?.title.fr ?? '',
    'titre-en': indicator?.title.en ?? '',
    cible: indicator?.aim == null ? '' : String(indicator.aim),
  },
  wrong: [],
})
