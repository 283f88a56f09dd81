import type { ComponentChildren } from 'preact'

interface EmptyProps {
  /** Why there is nothing. */
  readonly title: ComponentChildren
  /** What would bring something. */
  readonly advice: ComponentChildren
  /** The next act, as links or buttons. */
  readonly children?: ComponentChildren
}

/** Nothing here: why, and the next act. Two loose threads stand for what is not yet tied. */
export const Empty = ({ title, advice, children }: EmptyProps) => (
  <div class="empty">
    <svg class="strand" width="160" height="24" viewBox="0 0 160 24" aria-hidden="true" fill="none">
      <path class="enterprises loose" d="M0 4C40 4 44 4 72 10" />
      <path class="institutions loose" d="M88 14C116 20 120 20 160 20" />
    </svg>
    <p>
      <strong>{title}</strong>
    </p>
    <p>{advice}</p>
    {children && <p class="actions">{children}</p>}
  </div>
)
