import { textIn } from '#kernel/language.ts'
import {
  type Application,
  type Call,
  type CallPhase,
  callPhase,
  type Decision,
  type EditionHead,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag, Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Agreed, ApprovedBy } from './call-basis.tsx'
import { AskedDocuments, DatesAndPlaces, ForWhom, JudgedBy, remaining, Targets } from './call-parts.tsx'
import { CallWays } from './call-ways.tsx'

/** An enterprise that the reader may answer for, with what it began. */
export interface MayAnswer {
  readonly organisation: Organisation
  readonly application: Application | null
}

export interface CallRows {
  readonly call: Call
  readonly programme: Programme
  readonly edition: EditionHead
  readonly answering: readonly MayAnswer[]
  /** The decision that approved its rules, when the reader may read it. */
  readonly decision: Decision | null
}

/** A call for interest as everybody reads it. */
export const CallPage = ({ view, rows }: { readonly view: View; readonly rows: CallRows }) => {
  const { texts, language, format, now } = view
  const { call, programme, edition } = rows
  const words = texts.calls
  const phase = callPhase(call, now)
  const name = texts.edition.name(format.number(edition.number))
  const title = textIn(call.title, language)
  return (
    <Shell
      view={view}
      title={title.text}
      description={textIn(call.presentation ?? call.title, language).text}
    >
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: name, href: linkTo('edition', language, { params: { edition: edition.slug } }) }]}
          here={title.text}
        />
        <p class="by">
          {words.of(textIn(programme.name, language).text, name)} <Tag>{words.phases[phase]}</Tag>
        </p>
        <h1 {...(title.language === language ? {} : { lang: title.language })}>{title.text}</h1>
        {call.presentation !== null && (
          <p class="lede">
            <Said view={view} text={call.presentation} />
          </p>
        )}
        <Standing view={view} call={call} phase={phase} />
        {programme.fictional && (
          <p class="note marked">
            <FictionalTag label={texts.shell.fictional} /> {texts.edition.fictional}
          </p>
        )}
        <CallWays view={view} call={call} />
      </div>
      <HowTo view={view} rows={rows} phase={phase} />
      <ForWhom view={view} call={call} />
      <JudgedBy view={view} call={call} />
      <AskedDocuments view={view} call={call} />
      <DatesAndPlaces view={view} call={call} />
      <Targets view={view} call={call} />
      <Origin view={view} rows={rows} />
    </Shell>
  )
}

/** Who agreed on its rules and who approved them, where that is known. */
const Origin = ({ view, rows }: { readonly view: View; readonly rows: CallRows }) => {
  const { call, decision } = rows
  if (call.agreed === null && decision === null) return null
  const basis = { ...rows, decisions: [], departures: null }
  return (
    <Section id="basis" title={view.texts.calls.basis}>
      <Agreed view={view} call={call} basis={basis} />
      <ApprovedBy view={view} basis={basis} />
    </Section>
  )
}

interface PhaseProps {
  readonly view: View
  readonly call: Call
  readonly phase: CallPhase
}

/** Where it stands, and what remains. */
const Standing = ({ view, call, phase }: PhaseProps) => {
  const { texts, format, language } = view
  const words = texts.calls
  if (phase === 'draft') return <Notice view={view}>{words.draftNotice}</Notice>
  if (call.state.kind === 'cancelled')
    return (
      <Notice tone="alert" view={view}>
        <p>{words.cancelledNotice(textIn(call.state.because, language).text)}</p>
      </Notice>
    )
  if (phase === 'to-come') return <p>{words.opens(format.momentIn(call.opens, call.timeZone))}</p>
  if (phase === 'closed')
    return (
      <Notice view={view}>
        <p>{words.closed(format.momentIn(call.closes, call.timeZone))}</p>
      </Notice>
    )
  return (
    <p>
      <strong>{words.closes(format.momentIn(call.closes, call.timeZone))}</strong>{' '}
      {remaining({ view }, call.closes)}
    </p>
  )
}

const HowTo = ({ view, rows, phase }: Omit<PhaseProps, 'call'> & { readonly rows: CallRows }) => {
  const words = view.texts.calls
  return (
    <Section id="how-to" title={words.howTo}>
      <ol class="in-order">
        {words.howToSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {phase === 'closed' && <p class="note">{words.closedText}</p>}
      <Answering view={view} rows={rows} phase={phase} />
    </Section>
  )
}

/** The way to apply, for whoever may. */
const Answering = ({ view, rows, phase }: Omit<PhaseProps, 'call'> & { readonly rows: CallRows }) => {
  const { texts, language, signedIn } = view
  const { call, answering } = rows
  const words = texts.calls
  if (signedIn === null)
    return phase === 'open' || phase === 'to-come' ? (
      <>
        <p>
          <ButtonLink href={linkTo('signIn', language, { query: { suite: view.here } })}>
            {words.signIn}
          </ButtonLink>
        </p>
        <p class="note">
          {words.notListed} <a href={linkTo('verification', language)}>{words.notListedLink}</a>
        </p>
      </>
    ) : null
  if (answering.length === 0) return <p class="note">{words.onlySuppliers}</p>
  return (
    <>
      {answering.map((each) => (
        <Answer key={each.organisation.id} view={view} call={call} phase={phase} answer={each} />
      ))}
      {signedIn.actor.role.name === 'adviser' && <p class="note">{words.adviserHelp}</p>}
    </>
  )
}

const Answer = ({ view, call, phase, answer }: PhaseProps & { readonly answer: MayAnswer }) => {
  const { texts, language } = view
  const { organisation, application } = answer
  const words = texts.calls
  if (application !== null)
    return (
      <p>
        <ButtonLink href={linkTo('application', language, { params: { application: application.id } })}>
          {application.state === 'draft' ? words.resume(organisation.name) : words.see(organisation.name)}
        </ButtonLink>
      </p>
    )
  if (phase !== 'open' && phase !== 'closed') return <p class="note">{words.onlyWhenOpen}</p>
  return (
    <form
      method="post"
      action={postTo('beginApplication', language, { params: { organisation: organisation.slug } })}
    >
      <input type="hidden" name="appel" value={call.slug} />
      <p>
        <Button kind={phase === 'open' ? 'main' : 'quiet'}>{words.begin(organisation.name)}</Button>
      </p>
    </form>
  )
}
