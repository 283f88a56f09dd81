import type { Bilingual } from '#kernel/language.ts'
import type { Meeting } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Said } from '../../ui/text/said.tsx'

interface MeetingListProps {
  readonly view: View
  /** In the order to show. */
  readonly meetings: readonly Meeting[]
  /** Name of the committee, where several meet in one list. */
  readonly nameOf?: (meeting: Meeting) => Bilingual | null
}

/** Meetings as links, each with where it stands. */
export const MeetingList = ({ view, meetings, nameOf = () => null }: MeetingListProps) => {
  const { language, format, texts } = view
  const words = texts.governance
  if (meetings.length === 0) return <p>{words.noMeeting}</p>
  return (
    <ul class="lines">
      {meetings.map((meeting) => {
        const name = nameOf(meeting)
        return (
          <li key={meeting.id}>
            <a href={linkTo('meeting', language, { params: { meeting: meeting.id } })}>
              {words.meetingOf(format.day(meeting.day))}
              {name !== null && (
                <span class="unseen">
                  {', '}
                  <Said view={view} text={name} />
                </span>
              )}
            </a>
            <p class="note">
              {name !== null && (
                <>
                  <Said view={view} text={name} />
                  {' · '}
                </>
              )}
              {words.states[meeting.state]}
              {minutesNote(view, meeting)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

const minutesNote = ({ texts, format }: View, { state, minutes, minutesAdoptedOn }: Meeting): string => {
  if (state !== 'held') return ''
  const words = texts.governance
  if (minutesAdoptedOn !== null) return ` · ${words.minutesAdoptedOn(format.shortDay(minutesAdoptedOn))}`
  return minutes === '' ? '' : ` · ${words.minutesNotAdopted}`
}
