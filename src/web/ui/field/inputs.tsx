import type { InputHTMLAttributes } from 'preact'
import { Field, type FieldGiven, tied } from './field.tsx'

interface TextGiven extends FieldGiven {
  readonly value: string
  /** What the browser or the person’s tools may fill in: `organization`, `email`, `postal-code`… */
  readonly autocomplete?: string
}

const locked = ({ blocked }: FieldGiven) => (blocked === undefined ? {} : { readOnly: true })
const filledBy = ({ autocomplete }: TextGiven) => (autocomplete === undefined ? {} : { autocomplete })

type LineType = 'text' | 'email' | 'tel' | 'url'
type LineAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'list' | 'role'>

const Line = ({ type, ...attributes }: LineAttributes & { readonly type: LineType }) => {
  if (type === 'email') return <input type="email" {...attributes} />
  if (type === 'tel') return <input type="tel" {...attributes} />
  if (type === 'url') return <input type="url" {...attributes} />
  return <input type="text" {...attributes} />
}

/** One line of text. */
export const TextField = ({ type = 'text', ...given }: TextGiven & { readonly type?: LineType }) => (
  <Field given={given}>
    <Line {...tied(given)} type={type} value={given.value} {...filledBy(given)} {...locked(given)} />
  </Field>
)

/** Several lines; `rows` says how much is expected. */
export const LongTextField = ({ rows = 5, ...given }: TextGiven & { readonly rows?: number }) => (
  <Field given={given}>
    <textarea {...tied(given)} rows={rows} value={given.value} {...locked(given)} />
  </Field>
)

/** A quantity with its unit. Typed as text: a number field loses what it cannot read, and turns with the wheel. */
export const NumberField = ({ unit, ...given }: TextGiven & { readonly unit?: string }) => (
  <Field given={given}>
    <span class="with-unit">
      <input {...tied(given)} class="short" inputmode="decimal" value={given.value} {...locked(given)} />
      {unit !== undefined && <span class="unit">{unit}</span>}
    </span>
  </Field>
)

/** An amount in Canadian dollars, as people type it: «12 500,50» or «12,500.50». */
export const MoneyField = (given: TextGiven) => <NumberField {...given} unit="$" />

/** A day, by the browser’s own calendar, which the keyboard can use; the value is `2026-09-21`. */
export const DateField = (given: TextGiven) => (
  <Field given={given}>
    <input {...tied(given)} class="short" type="date" value={given.value} {...locked(given)} />
  </Field>
)

/** One line with suggestions as one types; any other text is allowed. The browser’s own list: no script. */
export const ComboboxField = ({ choices, ...given }: TextGiven & { readonly choices: readonly string[] }) => (
  <Field given={given}>
    <input
      {...tied(given)}
      value={given.value}
      list={`${given.name}-choices`}
      autocomplete="off"
      {...locked(given)}
    />
    <datalist id={`${given.name}-choices`}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  </Field>
)

export interface Option {
  readonly value: string
  readonly label: string
}

/** One of many; with six or fewer, `Radios` shows them all at once. */
export const SelectField = ({
  choices,
  none,
  ...given
}: TextGiven & {
  readonly choices: readonly Option[]
  /** What stands for no choice. */
  readonly none: string
}) => (
  <Field given={given}>
    <select {...tied(given)} disabled={given.blocked !== undefined}>
      <option value="">{none}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value} selected={value === given.value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)
