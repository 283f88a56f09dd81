import { textIn } from '#kernel/language.ts'
import { type Call, callPhase, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Empty } from '../../ui/empty/empty.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag, Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { remaining } from './call-parts.tsx'

/** A call with the programme that makes it. */
export interface ListedCall {
  readonly call: Call
  readonly programme: Programme
}

/** One call of a list: what it is, where it stands, what remains. */
export const CallLine = ({ view, call }: { readonly view: View; readonly call: Call }) => {
  const { texts, language, format, now } = view
  const words = texts.calls
  const phase = callPhase(call, now)
  return (
    <>
      <a href={linkTo('call', language, { params: { call: call.slug } })}>
        <Said view={view} text={call.title} />
      </a>{' '}
      <Tag>{words.phases[phase]}</Tag>
      <p class="note">
        {phase === 'to-come'
          ? words.opens(format.momentIn(call.opens, call.timeZone))
          : words.closes(format.momentIn(call.closes, call.timeZone))}{' '}
        {phase === 'open' && remaining({ view }, call.closes)}
      </p>
    </>
  )
}

/** Every call that was published, the latest first. */
export const CallsPage = ({
  view,
  calls,
}: {
  readonly view: View
  readonly calls: readonly ListedCall[]
}) => {
  const { texts, language } = view
  const words = texts.calls
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        {calls.length === 0 ? (
          <Empty title={words.none} advice={words.noneAdvice} />
        ) : (
          <ul class="lines">
            {calls.map(({ call, programme }) => (
              <li key={call.id}>
                <CallLine view={view} call={call} />
                <p class="note">
                  {textIn(programme.name, language).text}{' '}
                  {programme.fictional && <FictionalTag label={texts.shell.fictional} />}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Shell>
  )
}
