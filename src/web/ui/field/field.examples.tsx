import type { View } from '../../context.ts'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import type { FieldGiven } from './field.tsx'
import {
  ComboboxField,
  DateField,
  LongTextField,
  MoneyField,
  NumberField,
  SelectField,
  TextField,
} from './inputs.tsx'

type State = 'plain' | 'help' | 'error' | 'optional' | 'saved' | 'blocked'

/** What a control is given in each of its states, its words apart. */
export const inState = (view: View, state: State, name: string): Omit<FieldGiven, 'label'> => ({
  view,
  name: `${name}-${state}`,
  ...(state === 'help'
    ? { help: say(view, 'Comme vous le diriez à un acheteur.', 'As you would say it to a buyer.') }
    : {}),
  ...(state === 'error'
    ? {
        error: say(
          view,
          'Il manque une réponse. Écrivez ou choisissez-en une.',
          'An answer is missing. Write or choose one.',
        ),
      }
    : {}),
  ...(state === 'optional' ? { optional: true } : {}),
  ...(state === 'saved' ? { saved: view.now } : {}),
  ...(state === 'blocked'
    ? {
        blocked: say(
          view,
          'Fixé par l’appel d’intérêt jusqu’au 1er octobre.',
          'Set by the call for interest until October 1.',
        ),
      }
    : {}),
})

export const states: readonly State[] = ['plain', 'help', 'error', 'optional', 'saved', 'blocked']

const stateNames = {
  plain: both('Simple', 'Plain'),
  help: both('Avec aide', 'With help'),
  error: both('Avec erreur', 'With an error'),
  optional: both('Facultatif', 'Optional'),
  saved: both('Enregistré', 'Saved'),
  blocked: both('Bloqué, avec sa raison', 'Blocked, with its reason'),
}

const kinds = ['text', 'long', 'number', 'money', 'date', 'combobox', 'select'] as const

const control = (view: View, kind: (typeof kinds)[number], state: State) => {
  const filled = state === 'saved' || state === 'blocked'
  const given = inState(view, state, kind)
  switch (kind) {
    case 'text':
      return (
        <TextField
          {...given}
          label={say(view, 'Nom de l’entreprise', 'Name of the enterprise')}
          value={filled ? 'Louche Fictive' : ''}
          autocomplete="organization"
        />
      )
    case 'long':
      return (
        <LongTextField
          {...given}
          rows={3}
          label={say(view, 'Ce que vous offrez', 'What you offer')}
          value={filled ? say(view, 'Repas froids livrés.', 'Cold meals delivered.') : ''}
        />
      )
    case 'number':
      return (
        <NumberField
          {...given}
          label={say(view, 'Capacité', 'Capacity')}
          unit={say(view, 'repas par jour', 'meals a day')}
          value={filled ? '300' : ''}
        />
      )
    case 'money':
      return (
        <MoneyField
          {...given}
          label={say(view, 'Par contrat, au plus', 'Per contract, at most')}
          value={filled ? say(view, '12 500', '12,500') : ''}
        />
      )
    case 'date':
      return (
        <DateField
          {...given}
          label={say(view, 'Disponible dès le', 'Available from')}
          value={filled ? '2026-10-01' : ''}
        />
      )
    case 'combobox':
      return (
        <ComboboxField
          {...given}
          label={say(view, 'Municipalité', 'Municipality')}
          value={filled ? 'Laval' : ''}
          choices={['Laval', 'Lévis', 'Longueuil', 'Montréal', 'Saguenay']}
        />
      )
    case 'select':
      return (
        <SelectField
          {...given}
          label={say(view, 'Forme juridique', 'Legal form')}
          none={say(view, 'Choisir', 'Choose')}
          value={filled ? 'mutual' : ''}
          choices={[
            { value: 'non-profit', label: view.texts.shell.legalForms['non-profit'] },
            { value: 'mutual', label: view.texts.shell.legalForms.mutual },
          ]}
        />
      )
  }
}

export const fieldSheet: Sheet = {
  slug: 'field',
  title: both('Champs', 'Fields'),
  purpose: both(
    'Libellé, aide, champ, puis erreur. On ne marque que ce qui est facultatif. Une colonne.',
    'Label, help, field, then error. Only what is optional is marked. One column.',
  ),
  tried: triedEverywhere,
  examples: states.map((state) => ({
    title: stateNames[state],
    show: (view) => <div class="form">{kinds.map((kind) => control(view, kind, state))}</div>,
  })),
}

/** The names of the states, for the other form controls. */
export const nameOfState = (state: State) => stateNames[state]
