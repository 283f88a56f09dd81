import type { InstallationHealth } from '#installation/index.ts'
import type { ChainCheck } from '#journal/index.ts'
import type { Instant } from '#kernel/time.ts'
import { databaseWords as words } from './database-texts.ts'
import { type Finding, good, notGood } from './finding.ts'

const mostClockSeconds = 5
const daysBeforeBackup = 2
const dayMilliseconds = 86_400_000

const migrations = ({ migrations: applied, missing }: InstallationHealth): Finding =>
  missing.length === 0
    ? good('migrations', words.migrations(applied.length))
    : notGood('migrations', 'bad', { said: words.missing(missing), advice: words.migrateAdvice })

const clock = ({ now: theirs, latestAct }: InstallationHealth, now: Instant): Finding => {
  const ours = Date.parse(now)
  const seconds = Math.round(Math.abs(theirs.getTime() - ours) / 1000)
  if (latestAct !== null && Date.parse(latestAct) - ours > mostClockSeconds * 1000)
    return notGood('clock', 'bad', { said: words.clockBehind, advice: words.clockAdvice })
  return seconds <= mostClockSeconds
    ? good('clock', words.clock)
    : notGood('clock', 'doubt', { said: words.clockApart(seconds), advice: words.clockAdvice })
}

const rowSecurity = ({ rowSecurity: inForce }: InstallationHealth): Finding =>
  inForce
    ? good('row-security', words.secured)
    : notGood('row-security', 'doubt', { said: words.unsecured, advice: words.securityAdvice })

const backup = ({ backedUpAt }: InstallationHealth, now: Instant): Finding => {
  if (backedUpAt === null)
    return notGood('backup', 'doubt', { said: words.noBackup, advice: words.backupAdvice })
  const days = Math.floor((Date.parse(now) - backedUpAt.getTime()) / dayMilliseconds)
  return days <= daysBeforeBackup
    ? good('backup', words.backup(days))
    : notGood('backup', 'doubt', { said: words.backup(days), advice: words.backupAdvice })
}

/** What the database says of itself. */
export const databaseChecks = (health: InstallationHealth, now: Instant): readonly Finding[] => [
  good('database', words.reached(health.engine, health.version)),
  migrations(health),
  clock(health, now),
  rowSecurity(health),
  backup(health, now),
]

/** Letters and jobs that did not go as they should. */
export const queueChecks = (queues: {
  readonly letters: ReadonlyMap<string, number>
  readonly failedJobs: number
  /** Letters leave: a mail server is set, and this is no copy. */
  readonly letLeave: boolean
}): readonly Finding[] => {
  const count = (state: string): number => Number(queues.letters.get(state) ?? 0)
  const notLeft = count('failed') + count('unknown')
  const waiting = count('queued')
  const stuck = waiting > 0 && !queues.letLeave
  const jobs = queues.failedJobs
  return [
    notLeft > 0 || stuck
      ? notGood('letters', 'doubt', { said: words.letters(waiting, notLeft), advice: words.lettersAdvice })
      : good('letters', words.letters(waiting, notLeft)),
    jobs > 0
      ? notGood('jobs', 'doubt', { said: words.jobs(jobs), advice: words.jobsAdvice })
      : good('jobs', words.jobs(0)),
  ]
}

/** Whether nobody changed what the journal says. */
export const journalCheck = (chains: readonly ChainCheck[]): Finding => {
  const broken = chains.filter((chain) => chain.broken !== null)
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0)
  return broken.length === 0
    ? good('journal', words.journal(entries))
    : notGood('journal', 'bad', {
        said: words.journalBroken(broken.map(({ chain }) => chain)),
        advice: words.journalAdvice,
      })
}
