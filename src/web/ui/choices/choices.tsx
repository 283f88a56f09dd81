import type { ComponentChildren } from 'preact'
import { FieldFoot, type FieldGiven, Help, LabelWords, tied, tiedGroup } from '../field/field.tsx'
import type { Option } from '../field/inputs.tsx'

interface Choice extends Option {
  readonly help?: string
}

interface GroupGiven extends FieldGiven {
  readonly choices: readonly Choice[]
}

const Group = ({ given, children }: { readonly given: FieldGiven; readonly children: ComponentChildren }) => (
  <fieldset
    class={given.error === undefined ? 'field choices' : 'field choices wrong'}
    disabled={given.blocked !== undefined}
    {...tiedGroup(given)}
  >
    <legend>
      <LabelWords {...given} />
    </legend>
    <Help {...given} />
    <ul>{children}</ul>
    <FieldFoot {...given} />
  </fieldset>
)

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  /** The first one carries the group’s name, so that an error can lead to it. */
  readonly id: string
  readonly choice: Choice
  readonly checked: boolean
}

const ChoiceLine = ({ type, name, id, choice, checked }: ChoiceProps) => (
  <li class="choice">
    <input
      type={type}
      id={id}
      name={name}
      value={choice.value}
      defaultChecked={checked}
      {...(choice.help === undefined ? {} : { 'aria-describedby': `${id}-about` })}
    />
    <label for={id}>{choice.label}</label>
    {choice.help !== undefined && (
      <p class="help" id={`${id}-about`}>
        {choice.help}
      </p>
    )}
  </li>
)

const idOf = (name: string, at: number): string => (at === 0 ? name : `${name}-${at + 1}`)

/** One of a few, all in view. */
export const Radios = ({ value, ...given }: GroupGiven & { readonly value: string }) => (
  <Group given={given}>
    {given.choices.map((choice, at) => (
      <ChoiceLine
        key={choice.value}
        type="radio"
        name={given.name}
        id={idOf(given.name, at)}
        choice={choice}
        checked={choice.value === value}
      />
    ))}
  </Group>
)

/** Any number of a few. */
export const Checkboxes = ({ values, ...given }: GroupGiven & { readonly values: readonly string[] }) => (
  <Group given={given}>
    {given.choices.map((choice, at) => (
      <ChoiceLine
        key={choice.value}
        type="checkbox"
        name={given.name}
        id={idOf(given.name, at)}
        choice={choice}
        checked={values.includes(choice.value)}
      />
    ))}
  </Group>
)

/** On or off, kept with the form like any other answer: it changes nothing before one saves. */
export const Switch = ({ on, ...given }: FieldGiven & { readonly on: boolean }) => (
  <div class={given.error === undefined ? 'field' : 'field wrong'}>
    <span class="choice">
      <input
        {...tied(given)}
        class="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state; aria-checked would contradict it.
        role="switch"
        defaultChecked={on}
        disabled={given.blocked !== undefined}
      />
      <label for={given.name}>
        <LabelWords {...given} />
      </label>
    </span>
    <Help {...given} />
    <FieldFoot {...given} />
  </div>
)
