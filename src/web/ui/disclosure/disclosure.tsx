import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** Something more for who wants it: closed at first, opened by click, Enter or Space, always printed. */
export const Disclosure = ({
  summary,
  open = false,
  children,
}: {
  readonly summary: ComponentChildren
  readonly open?: boolean
  readonly children: ComponentChildren
}) => (
  <details class="disclosure" open={open}>
    <summary>
      <Icon name="caret-down" />
      <span>{summary}</span>
    </summary>
    <div class="inside">{children}</div>
  </details>
)
