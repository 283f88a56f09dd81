import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Button } from '../button/button.tsx'
import { NarrowSwitch } from '../facets/facets.tsx'
import { Icon } from '../icon/icon.tsx'
import { Notice } from '../notice/notice.tsx'

interface SearchBandProps {
  readonly view: View
  readonly action: string
  readonly label: string
  readonly text: string
  readonly hint?: string
  readonly children?: ComponentChildren
}

/** The linen band where one types: one field, one button, filters under them. One form, so nothing typed is lost. */
export const SearchBand = ({ view, action, label, text, hint, children }: SearchBandProps) => (
  <search>
    <form class="search" method="get" action={action}>
      <div class="page">
        <div class="line">
          <div class="field grow">
            <label for="q">{label}</label>
            <input
              id="q"
              name="q"
              type="search"
              value={text}
              autocomplete="off"
              enterkeyhint="search"
              {...(hint ? { 'aria-describedby': 'q-hint' } : {})}
            />
          </div>
          <Button icon="magnifying-glass">{view.texts.shell.search}</Button>
        </div>
        {hint && (
          <p class="note" id="q-hint">
            {hint}
          </p>
        )}
        {children}
      </div>
    </form>
  </search>
)

export interface Choice {
  readonly value: string
  readonly label: string
  readonly count: number | null
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly any: string
  readonly choices: readonly Choice[]
  number(value: number): string
}

/** Filters under the search line; on a narrow screen a switch opens them, open while one is in force. */
export const Filters = ({
  view,
  inForce,
  children,
}: {
  readonly view: View
  readonly inForce: boolean
  readonly children: ComponentChildren
}) => (
  <>
    <NarrowSwitch view={view} id="filters-open" open={inForce} />
    <div class="filters">{children}</div>
  </>
)

interface Counted {
  readonly value: string
  readonly count: number
}

/** The chosen value stays in its list even when nothing has it any more. */
export const withChosen = (facets: readonly Counted[], chosen: string | null): readonly Counted[] =>
  chosen === null || facets.some(({ value }) => value === chosen)
    ? facets
    : [...facets, { value: chosen, count: 0 }]

/** A list of values that lead somewhere, each with how many results it has. */
export const Select = ({ name, label, value, any, choices, number }: SelectProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.count === null ? choice.label : `${choice.label} (${number(choice.count)})`}
        </option>
      ))}
    </select>
  </div>
)

export interface Chip {
  readonly label: string
  readonly href: string
}

/** The filters in force, each removable on its own. */
export const Chips = ({
  view,
  chips,
  clear,
}: {
  readonly view: View
  readonly chips: readonly Chip[]
  readonly clear: string
}) =>
  chips.length === 0 ? null : (
    <ul class="chips">
      {chips.map(({ label, href }) => (
        <li key={label}>
          <a href={href} aria-label={view.texts.shell.remove(label)}>
            {label}
            <Icon name="x" />
          </a>
        </li>
      ))}
      <li>
        <a class="plain" href={clear}>
          {view.texts.shell.clear}
        </a>
      </li>
    </ul>
  )

/** Says which fields held something that could not be understood, and shows what was typed in them. */
export const Misunderstood = ({
  view,
  asked: { misunderstood, typed },
  labels,
}: {
  readonly view: View
  readonly asked: {
    readonly misunderstood: readonly string[]
    readonly typed: Readonly<Record<string, string>>
  }
  /** What each field is called on the page; a field that the page does not show bears its name in the address. */
  readonly labels: Readonly<Record<string, string>>
}) =>
  misunderstood.length === 0 ? null : (
    <Notice tone="alert">
      <p>{view.texts.shell.misunderstood}</p>
      <ul>
        {misunderstood.map((name) => (
          <li key={name}>
            {view.texts.shell.typedIn(labels[name] ?? name, (typed[name] ?? '').slice(0, 60))}
          </li>
        ))}
      </ul>
    </Notice>
  )
