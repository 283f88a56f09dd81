import { daysBetween, type LocalDate } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import { isListed } from './listing.ts'
import type { Organisation } from './organisation.ts'
import { recheckBy, standingOn } from './social-economy-recognition.ts'

export const directoryWaits = [
  'page-incomplete',
  'page-to-confirm',
  'recognition-ending',
  'recognition-to-recheck',
  'never-confirmed',
  'nobody',
] as const
export type DirectoryWait = (typeof directoryWaits)[number]

/** A page that nobody confirmed for a year may be wrong. */
const confirmedForDays = 365
/** Long enough before its end to gather what a renewal asks for. */
const endingWithinDays = 90

/** What a page lacks for a buyer to decide, or matching to find it. */
export const isIncomplete = ({ side, offers, summary, place, email, phone }: Organisation): boolean =>
  summary === null ||
  place.region === null ||
  (email === null && phone === null) ||
  (side === 'supplier' &&
    (offers.length === 0 ||
      offers.some(
        ({ territories, capacityPerContract }) => territories.length === 0 && capacityPerContract === null,
      )))

const first = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.filter((each) => each !== null).toSorted()[0] ?? null

/** What waits in the directory for somebody who looks after organisations or programmes. */
export const waitingAmong = (
  organisations: readonly Organisation[],
  { today, organisations: theirs, programmes, staffed }: LookedAfter,
): readonly Waiting<DirectoryWait>[] => {
  const own = organisations.filter(({ id }) => theirs.includes(id))
  const coordinated = organisations.filter((each) => programmes.length > 0 && isListed(each, programmes))
  const line = (
    kind: DirectoryWait,
    found: readonly Organisation[],
    since: (organisation: Organisation) => LocalDate | null = () => null,
  ): readonly Waiting<DirectoryWait>[] =>
    found.length === 0
      ? []
      : [{ kind, count: found.length, oldest: first(found.map(since)), about: found.map(({ id }) => id) }]
  const isSupplier = ({ side }: Organisation): boolean => side === 'supplier'
  const endsOn = ({ recognition }: Organisation): LocalDate | null => recognition?.expiresOn ?? null
  const isEnding = (organisation: Organisation): boolean => {
    const end = endsOn(organisation)
    const standing = standingOn(organisation.recognition, today)
    return end !== null && standing === 'recognised' && daysBetween(today, end) <= endingWithinDays
  }
  const isStale = ({ confirmedOn }: Organisation): boolean =>
    confirmedOn === null || daysBetween(confirmedOn, today) > confirmedForDays
  const waitsSince = ({ recognition }: Organisation): LocalDate | null => {
    if (recognition === null) return null
    return standingOn(recognition, today) === 'expired' ? recognition.expiresOn : recheckBy(recognition)
  }
  const needsRecheck = ({ recognition }: Organisation): boolean => {
    const standing = standingOn(recognition, today)
    return standing === 'recheck-due' || standing === 'expired'
  }
  return [
    ...line('page-incomplete', own.filter(isIncomplete)),
    ...line('page-to-confirm', own.filter(isStale), ({ confirmedOn }) => confirmedOn),
    ...line('recognition-ending', own.filter(isSupplier).filter(isEnding), endsOn),
    ...line('recognition-to-recheck', coordinated.filter(isSupplier).filter(needsRecheck), waitsSince),
    ...line(
      'never-confirmed',
      coordinated.filter(({ side, confirmedOn }) => side !== 'partner' && confirmedOn === null),
    ),
    ...line(
      'nobody',
      coordinated.filter(({ id, side }) => side !== 'partner' && !staffed.has(id)),
    ),
  ]
}
