import type { SessionLine, SignedIn } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Tag } from '../../ui/tag/tag.tsx'

interface SessionsProps {
  readonly view: View
  readonly signedIn: SignedIn
  readonly sessions: readonly SessionLine[]
}

/** Where somebody is signed in; each session can be ended, or all the others at once. */
export const AccountSessions = ({ view, signedIn, sessions }: SessionsProps) => {
  const words = view.texts.ownAccount
  const { format } = view
  const rows = sessions.map((session) => {
    const device = session.device === '' ? words.unknownDevice : session.device
    return [
      device,
      session.from ?? words.unknownPlace,
      session.way === null ? words.unknownWay : words.ways[session.way],
      format.dayAndTime(session.since),
      format.dayAndTime(session.seenAt),
      session.id === signedIn.session ? (
        <Tag>{words.thisOne}</Tag>
      ) : (
        <button
          type="submit"
          class="link"
          name="session"
          value={session.id}
          aria-label={words.endNamed(device)}
        >
          {words.end}
        </button>
      ),
    ]
  })
  const columns = [words.device, words.place, words.way, words.since, words.seen, words.act]
  return (
    <Section id="sessions" title={words.sessions}>
      <p>{sessions.length > 1 ? words.sessionsText : words.onlyOne}</p>
      <form method="post" action={postTo('endSession', view.language)}>
        <Table
          view={view}
          caption={words.sessions}
          columns={columns.map((label) => ({ label }))}
          rows={rows}
          blocks
        />
      </form>
      {sessions.length > 1 && (
        <form method="post" action={postTo('endOtherSessions', view.language)} class="actions">
          <Button kind="quiet">{words.endOthers}</Button>
        </form>
      )}
    </Section>
  )
}
