import type { Instant, LocalDate } from '#kernel/time.ts'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

const icons = { verified: 'seal-check', waiting: 'clock', ended: 'seal-warning' } as const

interface BadgeProps {
  readonly view: Pick<View, 'format'>
  /** `verified` holds today; `waiting` was asked for; `ended` held once and does no more. */
  readonly state: keyof typeof icons
  readonly label: string
  readonly date?: Instant | LocalDate
  /** Where the evidence is. */
  readonly href?: string
}

/** A recognition and its day. Its state is told by icon, line and words, never by colour alone. */
export const Badge = ({ view, state, label, date, href }: BadgeProps) => (
  <span class={`badge ${state}`}>
    <Icon name={icons[state]} />
    <span>
      {href === undefined ? label : <a href={href}>{label}</a>}
      {date && <time datetime={date}> {view.format.day(date)}</time>}
    </span>
  </span>
)
