import type { Actor } from '#kernel/actor.ts'
import { instantBefore } from '#kernel/time.ts'
import type { LookedAfter, Waiting } from '#kernel/waiting.ts'
import { ownListing } from '#programme/call-for-interest/index.ts'
import { type DirectoryWait, directoryWaits, everybodyOn } from '#programme/directory/index.ts'
import type { MatchedTender } from '#programme/tenders/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import type { french } from './locales/fr/index.ts'

export type WaitKind = keyof (typeof french)['space']['waiting']['lines']

/** How many notices are looked at for each supplier. */
const mostNotices = 20
const latelyDays = 30

/** Everything that a module may ask to know what waits for somebody. */
export interface WaitingAsked {
  readonly answer: Answer
  readonly lookedAfter: LookedAfter
  /** The best open notices of each supplier looked after. */
  readonly notices: ReadonlyMap<string, readonly MatchedTender[]>
}

type Lines = Promise<readonly Waiting<WaitKind>[]>

/** What the actor looks after, in one query for an adviser, two for a coordinator. */
export const lookedAfterBy = async ({
  view,
  site,
  actor,
  here,
  programmes,
}: Answer): Promise<LookedAfter> => {
  const { role } = actor
  const own = role.organisation === null || role.name === 'adviser' ? [] : [role.organisation]
  const isCoordinator = role.name === 'coordinator'
  return {
    actor,
    now: view.now,
    today: dayOf(view.now),
    organisations: [...own, ...(await site.ownSpace.accompanied(actor))],
    programmes: isCoordinator && here !== null ? ownListing(here, programmes) : [],
    staffed: isCoordinator ? await site.ownSpace.staffed() : new Set(),
  }
}

/** The best open notices of the suppliers looked after, within the programme acted in; nothing for others. */
export const noticesFor = async (
  { view, site, listing }: Answer,
  { actor, organisations }: LookedAfter,
): Promise<WaitingAsked['notices']> =>
  ['supplier-member', 'adviser'].includes(actor.role.name) && organisations.length > 0
    ? site.tenders.within(listing).opportunitiesOf(organisations, view.now, mostNotices)
    : new Map()

const bestNotices = async ({ notices }: WaitingAsked): Lines => {
  const withAny = [...notices].filter(([, found]) => found.length > 0)
  const count = withAny.reduce((sum, [, found]) => sum + found.length, 0)
  return count === 0
    ? []
    : [{ kind: 'best-notices', count, oldest: null, about: withAny.map(([supplier]) => supplier) }]
}

const namesProposed = async ({ answer, lookedAfter }: WaitingAsked): Lines => {
  if (lookedAfter.programmes.length === 0) return []
  const { proposed } = await answer.site.nameAliases.counts(lookedAfter.programmes)
  return proposed === 0 ? [] : [{ kind: 'names-proposed', count: proposed, oldest: null, about: [] }]
}

const isBuyer = ({ role }: Actor): boolean => role.name === 'buyer-member' && role.organisation !== null

/** What its institution published lately, and the enterprises of its region. */
const aroundBuyer = async ({ answer, lookedAfter }: WaitingAsked): Lines => {
  const { site, actor, listing } = answer
  if (!isBuyer(actor)) return []
  const [institution] = await site.directory.withIds(lookedAfter.organisations)
  if (institution === undefined) return []
  const since = instantBefore(lookedAfter.now, latelyDays)
  const notices = await site.tenders.publishedBy(institution.slug, since)
  const { region } = institution.place
  const basedIn = region === null ? null : `R${region}`
  const enterprises =
    basedIn === null
      ? 0
      : (await site.directory.within(listing).map({ ...everybodyOn('supplier', lookedAfter.today), basedIn }))
          .total
  const line = (kind: WaitKind, count: number, about: readonly string[]) =>
    count === 0 ? [] : [{ kind, count, oldest: null, about }]
  return [
    ...line('own-notices', notices.length, [institution.slug]),
    ...line('region-enterprises', enterprises, basedIn === null ? [] : [basedIn]),
  ]
}

/** Who waits at the door: of one’s organisation, or of the programme. */
const peopleToDecide = async ({ answer }: WaitingAsked): Lines => {
  const { site, actor, programmes } = answer
  const { requests, coordination } = await site.people.joining.decisionsFor(actor)
  const { organisation, programme } = actor.role
  const [own] = requests === 0 || organisation === null ? [] : await site.directory.withIds([organisation])
  const coordinated = programmes.find(({ id }) => id === programme)
  const line = (kind: WaitKind, count: number, slug: string | undefined) =>
    count === 0 || slug === undefined ? [] : [{ kind, count, oldest: null, about: [slug] }]
  return [
    ...line('join-requests', requests, own?.slug),
    ...line('coordination-decisions', coordination, coordinated?.slug),
  ]
}

/** A programme that does not say who writes: what it prepares that is commercial waits. */
const senderMissing = async ({ answer, lookedAfter }: WaitingAsked): Lines =>
  answer.programmes
    .filter(({ id, sender }) => sender === null && lookedAfter.programmes.includes(id))
    .map(({ slug }) => ({ kind: 'sender-missing', count: 1, oldest: null, about: [slug] }))

/** A programme that names nobody to answer for personal information, and incidents still open. */
const privacyToMind = async ({ answer }: WaitingAsked): Lines => {
  const { site, actor, programmes } = answer
  const coordinated = programmes.find(({ id }) => id === actor.role.programme)
  if (actor.role.name !== 'coordinator' || coordinated === undefined) return []
  const { isSomebodyNamed, openIncidents } = await site.privacy.remindersOf(coordinated.id)
  const line = (kind: WaitKind, count: number) =>
    count === 0 ? [] : [{ kind, count, oldest: null, about: [coordinated.slug] }]
  return [...line('privacy-contact', isSomebodyNamed ? 0 : 1), ...line('incidents-open', openIncidents)]
}

/** Each part of the programme says what waits in it. A new part adds its line here. */
const parts: readonly ((asked: WaitingAsked) => Lines)[] = [
  peopleToDecide,
  ({ answer, lookedAfter }) => answer.site.directory.waitingFor(lookedAfter),
  bestNotices,
  namesProposed,
  privacyToMind,
  aroundBuyer,
  ({ answer, lookedAfter }) => answer.site.tenderImport.waitingFor(lookedAfter),
  senderMissing,
  ({ answer, lookedAfter }) => answer.site.outbox.waitingFor(lookedAfter),
  ({ answer, lookedAfter }) => answer.site.failedJobs.waitingFor(lookedAfter),
  ({ answer }) => answer.site.juries.waitingFor(answer.actor),
  ({ answer, lookedAfter }) => answer.site.cohorts.waitingFor(answer.actor, lookedAfter.now),
]

/** Everything that waits for whoever acts, part after part. */
export const waitingFor = async (asked: WaitingAsked): Lines => {
  const lines: Waiting<WaitKind>[] = []
  for (const part of parts) lines.push(...(await part(asked)))
  return lines
}

/** Whether the rows of a line are organisations, which a page of ours lists. */
export const isOfOrganisations = (kind: string): kind is DirectoryWait | 'best-notices' =>
  kind === 'best-notices' || directoryWaits.some((each) => each === kind)
