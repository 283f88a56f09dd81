import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Icon } from '../icon/icon.tsx'

export interface FacetValue {
  readonly label: string
  readonly count: number
  /** Where one click leads: with this value added, or removed when it is chosen. */
  readonly href: string
  readonly chosen: boolean
}

interface FacetProps {
  readonly view: Pick<View, 'texts' | 'format'>
  readonly label: string
  readonly values: readonly FacetValue[]
  /** How many are in view; the others open below. */
  readonly most?: number
}

/**
 * Opens what it precedes on a narrow screen: a checkbox, which needs no script and says its state. From 48 rem
 * on everything is in view and the switch is gone, in any browser.
 */
export const NarrowSwitch = ({
  view,
  id,
  open,
}: {
  readonly view: Pick<View, 'texts'>
  readonly id: string
  readonly open: boolean
}) => (
  <p class="filters-switch">
    <input type="checkbox" id={id} defaultChecked={open} />
    <label for={id}>{view.texts.shell.filters}</label>
  </p>
)

/** The column of facets beside a list: one click each, no form. Open on a narrow screen while one is in force. */
export const Facets = ({
  view,
  inForce,
  children,
}: {
  readonly view: Pick<View, 'texts'>
  readonly inForce: boolean
  readonly children: ComponentChildren
}) => (
  <nav class="facets" aria-label={view.texts.shell.filters}>
    <NarrowSwitch view={view} id="facets-open" open={inForce} />
    <div class="groups">{children}</div>
  </nav>
)

/** One facet: its values with how many results each has; the rest one click below. Nothing when there is none. */
export const Facet = ({ view, label, values, most = 6 }: FacetProps) => {
  if (values.length === 0) return null
  const hidden = values.slice(most)
  return (
    <div class="facet">
      <h2>{label}</h2>
      <FacetValues view={view} label={label} values={values.slice(0, most)} />
      {hidden.length > 0 && (
        <Disclosure summary={view.texts.ui.more(hidden.length)} open={hidden.some(({ chosen }) => chosen)}>
          <FacetValues view={view} label={label} values={hidden} />
        </Disclosure>
      )}
    </div>
  )
}

const FacetValues = ({ view, values }: Omit<FacetProps, 'most'>) => (
  <ul>
    {values.map(({ label, count, href, chosen }) => (
      <li key={label}>
        <a
          href={href}
          class={chosen ? 'chosen' : undefined}
          {...(chosen ? { 'aria-current': 'true' as const } : {})}
        >
          <span>
            {label}
            {chosen && <span class="unseen">, {view.texts.ui.facetChosen}</span>}
          </span>
          {chosen ? <Icon name="x" /> : <span class="count">{view.format.number(count)}</span>}
        </a>
      </li>
    ))}
  </ul>
)
