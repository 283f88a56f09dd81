import type { LocalDate } from '#kernel/time.ts'
import type { Standing } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { Badge } from '../../ui/badge/badge.tsx'

const looks = {
  recognised: 'verified',
  'recheck-due': 'waiting',
  expired: 'ended',
  withdrawn: 'ended',
  refused: 'ended',
  'in-review': 'waiting',
  unverified: 'waiting',
} as const satisfies Record<Standing, 'verified' | 'waiting' | 'ended'>

/** The public badge of a recognition with its day. */
export const StandingBadge = ({
  view,
  standing,
  day,
  href,
}: {
  readonly view: Pick<View, 'texts' | 'format'>
  readonly standing: Standing
  readonly day: LocalDate | null
  /** Where the evidence is. */
  readonly href?: string
}) => (
  <Badge
    view={view}
    state={looks[standing]}
    label={standingLine(view, standing, day)}
    {...(href === undefined ? {} : { href })}
  />
)

/** A standing and its day in words. */
export const standingLine = (
  { texts, format }: Pick<View, 'texts' | 'format'>,
  standing: Standing,
  day: LocalDate | null,
): string =>
  day === null ? texts.recognition.standings[standing] : texts.recognition.lines[standing](format.day(day))
