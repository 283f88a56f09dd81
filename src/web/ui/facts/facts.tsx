import type { ComponentChildren } from 'preact'

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
  readonly note?: ComponentChildren
}

/** Names and values, in the order given; a fact whose value is null is left out. */
export const Facts = ({
  facts,
  dense = false,
}: {
  readonly facts: readonly Fact[]
  readonly dense?: boolean
}) => (
  <dl class={dense ? 'facts dense' : 'facts'}>
    {facts
      .filter(({ value }) => value !== null)
      .map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <span class="note"> {note}</span>}
          </dd>
        </div>
      ))}
  </dl>
)
