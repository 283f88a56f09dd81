import type { ComponentChildren } from 'preact'

export interface Moment {
  readonly id: string
  readonly title: ComponentChildren
  readonly note?: ComponentChildren
  /** Whose act it was: the knot sits on that thread; on both when the two acted together. */
  readonly side: 'enterprise' | 'institution' | 'both'
}

/** What happened, the oldest first, along the threads of those who acted. */
export const Timeline = ({ moments }: { readonly moments: readonly Moment[] }) => (
  <ol class="timeline">
    {moments.map(({ id, title, note, side }) => (
      <li key={id} class={side}>
        <p>
          <strong>{title}</strong>
        </p>
        {note !== undefined && <p class="note">{note}</p>}
      </li>
    ))}
  </ol>
)
