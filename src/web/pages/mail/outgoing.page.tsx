import { type LetterState, letterStates, type QueuedLetter } from '#mail/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { type MailStopped, MailStops } from './mail-stops.tsx'
import { OutgoingRows } from './outgoing-rows.tsx'

export interface OutgoingProps {
  readonly view: View
  readonly counts: ReadonlyMap<string, number>
  /** The state that is opened. */
  readonly state: LetterState
  readonly letters: readonly QueuedLetter[]
  readonly page: number
  readonly pageSize: number
  readonly programmes: readonly Programme[]
  readonly stopped: MailStopped
  /** How many letters were just queued again; null when none was asked for. */
  readonly queued: number | null
}

/** What leaves, what waits and what does not leave, with why; never what a letter says. */
export const OutgoingPage = (props: OutgoingProps) => {
  const { view, queued, stopped, state } = props
  const { texts, language } = view
  const words = texts.mail.outgoing
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {queued !== null && (
          <Notice tone={queued === 0 ? 'alert' : 'done'} view={view}>
            <p>{queued === 0 ? words.doneNone : words.done(queued)}</p>
          </Notice>
        )}
        <MailStops view={view} stopped={stopped} />
        <p>
          <a href={linkTo('mail', language)}>{words.templates}</a>
        </p>
      </div>
      <Counts {...props} />
      <section class="page results" aria-labelledby="rows">
        <h2 id="rows">{words.states[state]}</h2>
        <p class="note">{words.stateHelp[state]}</p>
        <OutgoingRows {...props} />
        <Pagination
          view={view}
          page={props.page}
          pageSize={props.pageSize}
          total={props.counts.get(state) ?? 0}
          linkToPage={(page) => linkTo('outgoing', language, { query: { etat: state, page } })}
        />
      </section>
    </Shell>
  )
}

const Counts = ({ view, counts, state }: OutgoingProps) => {
  const words = view.texts.mail.outgoing
  return (
    <Section id="counts" title={words.counts}>
      <ul class="awaits">
        {letterStates.map((each) => (
          <li key={each}>
            <a
              href={`${linkTo('outgoing', view.language, { query: { etat: each } })}#rows`}
              {...(each === state ? { 'aria-current': 'true' as const } : {})}
            >
              <strong>{view.format.number(counts.get(each) ?? 0)}</strong> {words.states[each]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
