import type { Thing } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import type { ActName } from '../../policy.ts'
import { linkTo, type RouteName } from '../../sitemap.ts'
import type { Subject } from './history.page.tsx'

/** Where the history of each kind of thing stands, and what it asks to be allowed. */
const histories = {
  organisation: { route: 'organisationHistory', part: 'organisation', act: 'journal.read-organisation' },
  programme: { route: 'programmeHistory', part: 'programme', act: 'journal.read-programme' },
  membership: { route: 'memberHistory', part: 'membership', act: 'journal.read-membership' },
  invitation: { route: 'invitationHistory', part: 'invitation', act: 'journal.read-invitation' },
  'join-request': { route: 'joinRequestHistory', part: 'request', act: 'journal.read-join-request' },
  list: { route: 'listHistory', part: 'list', act: 'journal.read-list' },
  committee: { route: 'committeeHistory', part: 'committee', act: 'journal.read-committee' },
  meeting: { route: 'meetingHistory', part: 'meeting', act: 'journal.read-meeting' },
  concertation: { route: 'concertationHistory', part: 'edition', act: 'journal.read-concertation' },
  call: { route: 'callHistory', part: 'call', act: 'journal.read-call' },
  self: { route: 'ownHistory', part: null, act: 'journal.read-own' },
  site: { route: 'siteHistory', part: null, act: 'journal.read-site' },
} as const satisfies Record<
  string,
  { readonly route: RouteName; readonly part: string | null; readonly act: ActName }
>

type Kept = keyof typeof histories
const isKept = (kind: string): kind is Kept => Object.hasOwn(histories, kind)

interface LinkGiven {
  readonly view: View
  readonly on: Thing
  /** What names the thing in an address; its id when absent. */
  readonly named?: string
  readonly subject?: Subject
  /** Read after the words, where one page has several such links. */
  readonly about?: string
}

/** Leads those who may read it to the history of a thing. */
export const HistoryLink = ({ view, on, named, subject, about }: LinkGiven) => {
  if (view.signedIn === null || !isKept(on.kind)) return null
  const { route, part, act } = histories[on.kind]
  if (!view.may(act, on).allowed) return null
  const params = part === null ? {} : { [part]: named ?? on.id ?? '' }
  return (
    <p class="history-link">
      <a href={linkTo(route, view.language, { params, query: { sujet: subject ?? null } })}>
        {view.texts.history.links[on.kind]}
        {about !== undefined && <span class="unseen"> {about}</span>}
      </a>
    </p>
  )
}
