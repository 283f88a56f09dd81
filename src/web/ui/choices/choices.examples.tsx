import type { View } from '../../context.ts'
import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { inState, nameOfState, states } from '../field/field.examples.tsx'
import { Checkboxes, Radios, Switch } from './choices.tsx'

const forms = (view: View) => [
  { value: 'non-profit', label: view.texts.shell.legalForms['non-profit'] },
  {
    value: 'cooperative',
    label: say(view, 'Coopérative', 'Cooperative'),
    help: say(view, 'De travail, de solidarité, de producteurs…', 'Worker, solidarity, producer…'),
  },
]
const days = (view: View) => [
  { value: 'week', label: say(view, 'En semaine', 'On weekdays') },
  { value: 'weekend', label: say(view, 'La fin de semaine', 'On weekends') },
]

export const choicesSheet: Sheet = {
  slug: 'choices',
  title: both('Choix', 'Choices'),
  purpose: both(
    'Boutons radio, cases à cocher, interrupteur : ce qui se choisit d’un coup d’œil.',
    'Radio buttons, checkboxes, switch: what is chosen at a glance.',
  ),
  tried: triedEverywhere,
  examples: states.map((state) => ({
    title: nameOfState(state),
    show: (view) => (
      <div class="form">
        <Radios
          {...inState(view, state, 'form')}
          label={say(view, 'Votre organisation', 'Your organization')}
          choices={forms(view)}
          value={state === 'saved' || state === 'blocked' ? 'non-profit' : ''}
        />
        <Checkboxes
          {...inState(view, state, 'days')}
          label={say(view, 'Quand livrez-vous?', 'When do you deliver?')}
          choices={days(view)}
          values={state === 'saved' || state === 'blocked' ? ['week'] : []}
        />
        <Switch
          {...inState(view, state, 'public')}
          label={say(view, 'Montrer ma page au public', 'Show my page to the public')}
          on={state === 'saved' || state === 'blocked'}
        />
      </div>
    ),
  })),
}
