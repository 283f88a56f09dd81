import type { OwnSpaceMemory } from '#accounts/index.ts'
import type { Entry } from '#journal/index.ts'
import { type Instant, instantBefore } from '#kernel/time.ts'
import { isListed, type Organisation } from '#programme/directory/index.ts'
import type { TenderRow } from '#programme/tenders/index.ts'
import type { Answer } from './context.ts'
import type { WaitingAsked } from './waiting.ts'

const mostActs = 20
/** How far the first visit looks back. */
const firstDays = 30

/** What changed within somebody’s reach since they last said that they had seen everything. */
export interface Changes {
  readonly since: Instant
  readonly isFirst: boolean
  readonly acts: readonly Entry[]
  readonly totalActs: number
  readonly notices: readonly TenderRow[]
  readonly organisations: readonly Organisation[]
  /** The moment to remember when everything shown was seen: nothing later was shown. */
  readonly until: Instant
}

/** Notices that came in since, among those that suit whom the actor looks after, or of its own institution. */
const newNotices = async (
  { site }: Answer,
  { lookedAfter, notices }: WaitingAsked,
  since: Instant,
): Promise<readonly TenderRow[]> => {
  const { actor, organisations, now } = lookedAfter
  // Notices live by the programme’s clock: in the demonstration it stands still, and since cannot be after it.
  const from = since < now ? since : instantBefore(now, firstDays)
  if (actor.role.name === 'buyer-member') {
    const [institution] = await site.directory.withIds(organisations)
    return institution === undefined ? [] : site.tenders.publishedBy(institution.slug, from)
  }
  const found = [...notices.values()].flat().map(({ tender }) => tender)
  const distinct = [...new Map(found.map((tender) => [tender.noticeNumber, tender])).values()]
  return distinct.filter(({ publishedAt }) => publishedAt !== null && publishedAt > from)
}

/** What changed, in three queries and the few of a transaction. */
export const changesFor = async (
  answer: Answer,
  waiting: WaitingAsked,
  memory: OwnSpaceMemory,
): Promise<Changes> => {
  const { site, actor, listing } = answer
  const realNow = site.realNow()
  const since = memory.seenUntil ?? instantBefore(realNow, firstDays)
  const isCoordinator = actor.role.name === 'coordinator'
  const told = {
    after: since,
    organisations: waiting.lookedAfter.organisations,
    programme: isCoordinator ? actor.role.programme : null,
    everything: actor.role.name === 'operator',
    butBy: actor.person,
  }
  const { entries, total } = await site.journal.since(actor, told, mostActs)
  const arrived = (await site.directory.newSince(since)).filter((each) => isListed(each, listing))
  return {
    since,
    isFirst: memory.seenUntil === null,
    acts: entries,
    totalActs: total,
    notices: await newNotices(answer, waiting, since),
    organisations: arrived,
    until: total > entries.length ? (entries.at(-1)?.at ?? since) : realNow,
  }
}
