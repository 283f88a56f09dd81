import type { ComponentChildren } from 'preact'
import { thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import {
  type Application,
  type Attached,
  type Call,
  callPhase,
  type DecisionLetter,
  hasUnsubmitted,
  type MissingPart,
  type PlaceOffer,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Stepper } from '../../ui/stepper/stepper.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { remaining } from '../calls/call-parts.tsx'

export const stepNames = ['admissibilite', 'criteres', 'documents', 'depot'] as const
export type StepName = (typeof stepNames)[number]

/** A file attached, or taken out of the next submission. */
export interface DocumentShown extends Attached {
  readonly size: number
  readonly out: boolean
}

/** What every page of an application shows. */
export interface ApplicationRows {
  readonly call: Call
  readonly application: Application
  readonly organisation: Organisation
  readonly documents: readonly DocumentShown[]
  readonly missing: readonly MissingPart[]
}

/** What was written to the enterprise about it, and the places offered to it. */
export interface AnswerReceived {
  readonly letters: readonly DecisionLetter[]
  readonly offers: readonly PlaceOffer[]
}

export interface ApplicationProps {
  readonly view: View
  readonly rows: ApplicationRows
}

/** Files that the next submission takes. */
export const attachedIn = (documents: readonly DocumentShown[]): readonly DocumentShown[] =>
  documents.filter(({ out }) => !out)

const stepOf = ({ kind }: MissingPart): StepName => {
  if (kind === 'unanswered' || kind === 'ineligible') return 'admissibilite'
  return kind === 'document' ? 'documents' : 'criteres'
}

const fieldOf = (part: MissingPart): string => {
  if (part.kind === 'unanswered' || part.kind === 'ineligible') return `question-${part.question.id}`
  return part.kind === 'document' ? `document-${part.asked.id}` : `critere-${part.criterion.id}`
}

const wordsOf = (view: View, part: MissingPart): string => {
  const words = view.texts.applications.missing
  const said = (text: Call['title']): string => textIn(text, view.language).text
  switch (part.kind) {
    case 'unanswered':
    case 'ineligible':
      return words[part.kind](said(part.question.question))
    case 'empty':
      return words.empty(said(part.criterion.title))
    case 'too-long':
      return words['too-long'](said(part.criterion.title), view.format.number(part.by))
    case 'document':
      return words.document(said(part.asked.title))
  }
}

/** Address of a step. */
export const stepLink = (view: View, application: Application, step: StepName): string =>
  linkTo('applicationStep', view.language, { params: { application: application.id, step } })

/** Everything that keeps it from being submitted, each leading to where it is put right. */
export const Missing = ({ view, rows }: ApplicationProps) => {
  const words = view.texts.applications
  if (rows.missing.length === 0) return <p>{words.missingNone}</p>
  return (
    <ul class="lines">
      {rows.missing.map((part) => (
        <li key={fieldOf(part)}>
          <a href={`${stepLink(view, rows.application, stepOf(part))}#${fieldOf(part)}`}>
            {wordsOf(view, part)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** That what was changed since does not count yet; nothing while all of it is submitted. */
export const ChangedSince = ({ view, rows }: ApplicationProps) => {
  const { texts, format, now } = view
  const { state, submittedAt } = rows.application
  const words = texts.applications
  if (submittedAt === null || state === 'withdrawn' || isAllSubmitted(rows)) return null
  const at = format.momentIn(submittedAt, rows.call.timeZone)
  const isClosed = callPhase(rows.call, now) === 'closed'
  return (
    <Notice tone="alert" view={view}>
      <p>{isClosed && state === 'submitted' ? words.stands(at) : words.unsubmitted(at)}</p>
    </Notice>
  )
}

/** Where it stands: received or not, changed since or not, and what the close still allows. */
export const StandingOf = ({ view, rows }: ApplicationProps) => {
  const { texts, format, now } = view
  const { application, call } = rows
  const words = texts.applications
  const { state, number, submittedAt, admitted } = application
  const numbered = format.number(number ?? 0)
  const at = submittedAt === null ? '' : format.momentIn(submittedAt, call.timeZone)
  const isClosed = callPhase(call, now) === 'closed'
  return (
    <>
      {state === 'draft' && <p>{words.draftText(format.momentIn(application.savedAt, call.timeZone))}</p>}
      {state === 'submitted' && (
        <Notice tone="done" view={view}>
          <p>{words.submittedText(numbered, at)}</p>
          {!isClosed && <p>{words.submittedAdvice}</p>}
        </Notice>
      )}
      {admitted !== null && <p class="note">{words.admittedText(admitted.because)}</p>}
      {state === 'late' && (
        <Notice tone="alert" view={view}>
          <p>{words.lateText(numbered, at)}</p>
        </Notice>
      )}
      {state === 'withdrawn' && (
        <Notice tone="alert" view={view}>
          <p>{words.withdrawnText(numbered)}</p>
        </Notice>
      )}
      <ChangedSince view={view} rows={rows} />
      {isClosed && state === 'draft' && <p class="note">{words.afterClose}</p>}
    </>
  )
}

/** Whether nothing was written or attached since what was submitted. */
export const isAllSubmitted = ({ application, documents }: ApplicationRows): boolean =>
  application.submitted !== null && !hasUnsubmitted(application, attachedIn(documents))

const stateOfStep = (
  rows: ApplicationRows,
  step: StepName,
  here: StepName | null,
): 'done' | 'now' | 'later' => {
  if (step === here) return 'now'
  if (step === 'depot') return isAllSubmitted(rows) ? 'done' : 'later'
  return rows.missing.some((part) => stepOf(part) === step) ? 'later' : 'done'
}

interface FrameProps extends ApplicationProps {
  readonly step: StepName | null
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  readonly problem?: string | undefined
  /** Once the decision is told, the steps lead nowhere any more. */
  readonly isAnswered?: boolean
  readonly children: ComponentChildren
}

/** The head of every page of an application: what it is, how long remains, the steps. */
export const ApplicationFrame = (props: FrameProps) => {
  const { view, rows, step, errors = [], problem, isAnswered = false, children } = props
  const { texts, language, format } = view
  const { call, application, organisation } = rows
  const words = texts.applications
  const title = words.title(textIn(call.title, language).text)
  const here = step === null ? title : words.steps[step]
  const told = Object.entries(words.done).find(([word]) => word === view.done)?.[1]
  const overview = linkTo('application', language, { params: { application: application.id } })
  return (
    <Shell view={view} title={step === null ? title : `${here}, ${title}`} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: textIn(call.title, language).text,
              href: linkTo('call', language, { params: { call: call.slug } }),
            },
            ...(step === null ? [] : [{ label: words.by(organisation.name), href: overview }]),
          ]}
          here={here}
        />
        <p class="by">
          {words.by(organisation.name)}{' '}
          <Tag>
            {words.states[application.state]}
            {application.number !== null && ` (${words.numbered(format.number(application.number))})`}
          </Tag>
        </p>
        <h1>{step === null ? title : words.steps[step]}</h1>
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
        <ErrorSummary view={view} errors={errors} />
        <p class="note">
          {texts.calls.closes(format.momentIn(call.closes, call.timeZone))} {remaining({ view }, call.closes)}
        </p>
        {!isAnswered && (
          <Stepper
            view={view}
            label={words.stepsLabel}
            steps={stepNames.map((name) => ({
              title: words.steps[name],
              state: stateOfStep(rows, name, step),
              ...(name === step ? {} : { href: stepLink(view, application, name) }),
            }))}
          />
        )}
      </div>
      {children}
    </Shell>
  )
}

/** An application as the policy sees it, for what its own people may do: they were found to be such before. */
export const applicationThing = ({ id, programme, organisation, state }: Application) =>
  thing('application', { id, programme, organisation, state })
