import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import { type Call, callPhase, isSettled } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import type { SentPart } from './call.form.ts'
import { type ActsAsked, CallActs } from './call-acts.tsx'
import { Basis, type CallBasis } from './call-basis.tsx'
import {
  CriteriaFields,
  DatesFields,
  DecisionFields,
  DocumentsFields,
  EligibilityFields,
  type FieldsProps,
  SaidFields,
  ScaleFields,
  TargetsFields,
} from './call-fields.tsx'
import { type CallPart, callParts, typedOf } from './call-typed.ts'
import { CallWays } from './call-ways.tsx'

export interface CallEditingProps {
  readonly view: View
  readonly call: Call
  readonly version: number
  readonly basis: CallBasis
  /** The part that was sent and could not be kept, as it was typed. */
  readonly sent?: SentPart | undefined
  readonly conflict?: boolean
  readonly problem?: string | undefined
  /** What was typed to put the close off or to cancel, when it could not be done. */
  readonly acts?: ActsAsked | undefined
}

const fields: Readonly<Record<CallPart, (props: FieldsProps) => VNode>> = {
  said: SaidFields,
  targets: TargetsFields,
  dates: DatesFields,
  eligibility: EligibilityFields,
  criteria: CriteriaFields,
  scale: ScaleFields,
  documents: DocumentsFields,
  decision: DecisionFields,
}

const errorsIn = ({ view, sent, acts }: CallEditingProps) =>
  [...(sent?.errors ?? []), ...(acts?.errors ?? [])].map(({ name, error }) => ({
    name,
    error: view.texts.calls.errors[error],
  }))

/** A call as its coordination writes it, part by part. */
export const CallEditingPage = (props: CallEditingProps) => {
  const { view, call } = props
  const { texts, language, now } = view
  const words = texts.calls
  const params = { call: call.slug }
  const title = textIn(call.title, language).text
  const told = Object.entries(words.done).find(([word]) => word === view.done)?.[1]
  const problem = props.conflict === true ? words.conflict : props.problem
  return (
    <Shell view={view} title={words.editTitle(title)} description={words.editLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: title, href: linkTo('call', language, { params }) }]}
          here={words.edit}
        />
        <p class="by">
          <Tag>{words.phases[callPhase(call, now)]}</Tag>
        </p>
        <h1>{words.editTitle(title)}</h1>
        <p class="lede">
          {words.editLede} {call.state.kind === 'draft' && words.editDraft}
        </p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {problem !== undefined && (
          <Notice tone="alert" view={view}>
            <p>{problem}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errorsIn(props)} />
        <CallWays view={view} call={call} />
        <Basis view={view} call={call} basis={props.basis} />
      </div>
      {callParts
        .filter((part) => !(isSettled(call) && settledParts.has(part)))
        .map((part) => (
          <Part key={part} {...props} part={part} />
        ))}
      {isSettled(call) && <Settled {...props} />}
      <CallActs
        view={view}
        call={call}
        version={props.version}
        on={thing('call', { id: call.id, programme: call.programme, state: callPhase(call, now) })}
        acts={props.acts}
      />
    </Shell>
  )
}

const titles = {
  said: 'said',
  targets: 'targets',
  dates: 'datesTitle',
  eligibility: 'eligibility',
  criteria: 'criteria',
  scale: 'scale',
  documents: 'documentsTitle',
  decision: 'decision',
} as const
const ledes: Partial<
  Record<
    CallPart,
    'targetsLede' | 'eligibilityLede' | 'criteriaLede' | 'scaleLede' | 'documentsLede' | 'decisionLede'
  >
> = {
  targets: 'targetsLede',
  decision: 'decisionLede',
  eligibility: 'eligibilityLede',
  criteria: 'criteriaLede',
  scale: 'scaleLede',
  documents: 'documentsLede',
}

/** What no longer changes once an application is received. */
const settledParts: ReadonlySet<CallPart> = new Set(['eligibility', 'criteria', 'scale', 'documents'])

/** Those parts as one: they are read on the public page. */
const Settled = ({ view, call }: CallEditingProps) => {
  const { texts, language } = view
  const words = texts.calls
  return (
    <Section id="settled" title={words.settledTitle}>
      <Notice view={view}>
        <p>{words.settled}</p>
      </Notice>
      <p>
        <a href={linkTo('call', language, { params: { call: call.slug } })}>{words.settledRead}</a>
      </p>
    </Section>
  )
}

const Part = (props: CallEditingProps & { readonly part: CallPart }) => {
  const { view, call, version, sent, part } = props
  const { texts, language } = view
  const words = texts.calls
  const lede = ledes[part]
  // Once it is published, its dates are known to all.
  const blocked = part === 'dates' && call.state.kind !== 'draft' ? words.datesPublished : undefined
  const isSent = sent?.part === part
  const Fields = fields[part]
  return (
    <Section id={`part-${part}`} title={words[titles[part]]}>
      {blocked === undefined ? (
        lede !== undefined && <p class="note">{words[lede]}</p>
      ) : (
        <Notice view={view}>
          <p>{blocked}</p>
        </Notice>
      )}
      {blocked === undefined && (
        <form
          class="form"
          method="post"
          action={postTo('saveCall', language, { params: { call: call.slug } })}
          novalidate
        >
          <input type="hidden" name="version" value={String(version)} />
          <input type="hidden" name="partie" value={part} />
          <Fields
            view={view}
            call={call}
            typed={isSent ? sent.typed : typedOf(call, part)}
            errors={isSent ? sent.errors : []}
            doubts={isSent ? sent.doubts : []}
            decisions={props.basis.decisions}
          />
          <p>
            <Button kind="quiet">
              {words.save}
              <span class="unseen"> {words[titles[part]]}</span>
            </Button>
          </p>
        </form>
      )}
    </Section>
  )
}
