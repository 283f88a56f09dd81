import { type Instant, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { ImportRun } from './import-run.ts'

export type ImportWait = 'imports-failed' | 'quarantined'

const dayIn = (moment: Instant | null): LocalDate | null =>
  moment === null ? null : parseLocalDate(moment.slice(0, 10))

/** What imports leave to people: those that failed since the last that ended well (`runs` latest first), and what was put aside. */
export const importsWaiting = (
  runs: readonly ImportRun[],
  aside: { readonly count: number; readonly oldest: Instant | null },
): readonly Waiting<ImportWait>[] => {
  const ended = runs.findIndex(({ status }) => status === 'done')
  const failed = (ended === -1 ? runs : runs.slice(0, ended)).filter(
    ({ status }) => status === 'failed' || status === 'interrupted',
  )
  return [
    ...(failed.length === 0
      ? []
      : [
          {
            kind: 'imports-failed' as const,
            count: failed.length,
            oldest: dayIn(failed.at(-1)?.startedAt ?? null),
            about: [],
          },
        ]),
    ...(aside.count === 0
      ? []
      : [{ kind: 'quarantined' as const, count: aside.count, oldest: dayIn(aside.oldest), about: [] }]),
  ]
}
