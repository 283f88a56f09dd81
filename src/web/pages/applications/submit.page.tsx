import { type Language, textIn } from '#kernel/language.ts'
import { callPhase, hasUnsubmitted } from '#programme/call-for-interest/index.ts'
import { linkToFile, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { langIn } from './answers-language.ts'
import {
  ApplicationFrame,
  type ApplicationProps,
  applicationThing,
  attachedIn,
  Missing,
  StandingOf,
  stepLink,
} from './application-parts.tsx'

interface SubmitProps extends ApplicationProps {
  readonly problem?: string | undefined
}

/** The last step: what the jury will read, what is missing, and the act of submitting. */
export const SubmitPage = ({ view, rows, problem }: SubmitProps) => {
  const { texts, language } = view
  const { call, application } = rows
  const words = texts.applications
  return (
    <ApplicationFrame view={view} rows={rows} step="depot" problem={problem}>
      <section class="page">
        <StandingOf view={view} rows={rows} />
        <p>{words.reviewLede}</p>
      </section>
      <Section id="missing" title={words.missingTitle}>
        <Missing view={view} rows={rows} />
      </Section>
      <Section id="answers-eligibility" title={words.steps.admissibilite}>
        <Facts
          facts={call.eligibility.map(({ id, question }) => {
            const answer = application.answers.eligibility[id]
            return {
              label: textIn(question, language).text,
              value: answer === undefined ? words.answerNone : texts.calls[answer],
            }
          })}
        />
        <Change view={view} rows={rows} step="admissibilite" />
      </Section>
      <Section id="answers-criteria" title={words.steps.criteres}>
        {call.criteria.map(({ id, title }) => (
          <Written
            key={id}
            title={textIn(title, language).text}
            text={application.answers.criteria[id] ?? words.answerNone}
            lang={langIn(view, application.answers, id)}
          />
        ))}
        <Change view={view} rows={rows} step="criteres" />
      </Section>
      <Section id="answers-documents" title={words.steps.documents}>
        <Documents view={view} rows={rows} />
        <Change view={view} rows={rows} step="documents" />
      </Section>
      <section class="page section">
        <Submitting view={view} rows={rows} />
      </section>
    </ApplicationFrame>
  )
}

/** A text under its title, in the paragraphs that were typed. */
export const Written = ({
  title,
  text,
  lang,
}: {
  readonly title: string
  readonly text: string
  /** When it is not the page’s. */
  readonly lang?: Language | undefined
}) => (
  <>
    <h3>{title}</h3>
    {text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line, at) => (
        <p key={at} class="written" lang={lang}>
          {line}
        </p>
      ))}
  </>
)

const Change = ({
  view,
  rows,
  step,
}: ApplicationProps & { readonly step: 'admissibilite' | 'criteres' | 'documents' }) => {
  const words = view.texts.applications
  return (
    <p>
      <a href={stepLink(view, rows.application, step)}>
        {words.change}
        <span class="unseen"> {words.steps[step]}</span>
      </a>
    </p>
  )
}

const Documents = ({ view, rows }: ApplicationProps) => {
  const { texts, language } = view
  const words = texts.applications
  const attached = attachedIn(rows.documents)
  if (attached.length === 0) return <p>{words.attachedNone}</p>
  return (
    <ul class="lines">
      {attached.map(({ file, name }) => (
        <li key={file}>
          <a href={linkToFile('document', language, { params: { file } })}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

const Submitting = ({ view, rows }: ApplicationProps) => {
  const { texts, language, now } = view
  const { application, call, missing, documents } = rows
  const words = texts.applications
  const phase = callPhase(call, now)
  const label = application.submitted === null ? words.submit : words.submitAgain
  if (!view.may('applications.submit', applicationThing(application)).allowed)
    return (
      <BlockedButton id="submit" reason={words.submitOnlyOwn}>
        {label}
      </BlockedButton>
    )
  const stands = application.state === 'submitted' || application.state === 'late'
  const because =
    phase !== 'open' && phase !== 'closed'
      ? words.notOpen
      : missing.length > 0
        ? words.submitBlocked
        : stands && !hasUnsubmitted(application, attachedIn(documents))
          ? words.submitNothing
          : null
  if (because !== null)
    return (
      <BlockedButton id="submit" reason={because}>
        {label}
      </BlockedButton>
    )
  return (
    <form
      method="post"
      action={postTo('submitApplication', language, { params: { application: application.id } })}
    >
      <input type="hidden" name="version" value={String(application.version)} />
      {phase === 'closed' && <p class="note">{words.afterClose}</p>}
      <Button>{label}</Button>
    </form>
  )
}
