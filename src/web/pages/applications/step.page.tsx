import { languages, textIn } from '#kernel/language.ts'
import { type ApplicationAnswers, lengthOf, mostAnswerLength } from '#programme/call-for-interest/index.ts'
import { linkToFile, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Island } from '../../ui/island/island.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Said } from '../../ui/text/said.tsx'
import { ApplicationFrame, type ApplicationProps, ChangedSince, type StepName } from './application-parts.tsx'

export interface StepProps extends ApplicationProps {
  readonly version: number
  /** What is shown in the fields: what is kept, or what was typed and could not be. */
  readonly answers: ApplicationAnswers
  readonly conflict?: boolean
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  readonly problem?: string | undefined
}

interface WritingProps extends StepProps {
  readonly step: Exclude<StepName, 'documents' | 'depot'>
}

/** The two steps that are written: eligibility, and one text for each criterion. */
export const WritingPage = (props: WritingProps) => {
  const { view, rows, step, version, conflict, errors = [] } = props
  const { texts, language } = view
  const words = texts.applications
  const params = { application: rows.application.id, step }
  return (
    <ApplicationFrame
      view={view}
      rows={rows}
      step={step}
      errors={errors}
      problem={conflict === true ? words.conflict : props.problem}
    >
      <section class="page section">
        <ChangedSince view={view} rows={rows} />
        <p>{step === 'admissibilite' ? words.eligibilityLede : words.criteriaLede}</p>
        <form
          class="form"
          method="post"
          action={postTo('saveApplication', language, { params })}
          novalidate
          data-autosave
          data-saving={words.saving}
          data-failed={words.notSaved}
          data-conflict={words.notSavedConflict}
          data-saved={words.savedAt('{at}')}
        >
          <input type="hidden" name="version" value={String(version)} />
          {step === 'admissibilite' ? <Eligibility {...props} /> : <Criteria {...props} />}
          <p class="saved" role="status" data-autosave-told />
          <p class="actions">
            <Button name="suite" value="continuer">
              {words.saveAndNext}
            </Button>{' '}
            <Button kind="quiet">{words.save}</Button>
          </p>
        </form>
      </section>
      <Island view={view} name="autosave" />
    </ApplicationFrame>
  )
}

const Eligibility = ({ view, rows, answers }: StepProps) => {
  const { texts, language } = view
  const words = texts.applications
  return (
    <>
      {rows.call.eligibility.map(({ id, question, reason, remedy, eligibleAnswer }) => {
        const answer = answers.eligibility[id] ?? ''
        return (
          <div key={id}>
            <Radios
              view={view}
              name={`question-${id}`}
              label={textIn(question, language).text}
              help={textIn(reason, language).text}
              value={answer}
              choices={[
                { value: 'yes', label: texts.calls.yes },
                { value: 'no', label: texts.calls.no },
              ]}
            />
            {answer !== '' && answer !== eligibleAnswer && (
              <Notice tone="alert" view={view}>
                <p>
                  {words.ineligible} {words.howTo}
                  {words.colon} {remedy === null ? words.noRemedy : <Said view={view} text={remedy} />}
                </p>
              </Notice>
            )}
          </div>
        )
      })}
    </>
  )
}

const Criteria = ({ view, rows, answers, conflict, errors = [] }: StepProps) => {
  const { texts, format, language } = view
  const words = texts.applications
  const most = format.number(mostAnswerLength)
  const written = answers.language ?? language
  return (
    <>
      <Radios
        view={view}
        name="langue"
        label={words.answersLanguage}
        help={words.answersLanguageHelp}
        value={written}
        choices={languages.map((each) => ({ value: each, label: texts.ownAccount.languages[each] }))}
      />
      {rows.call.criteria.map(({ id, title, detail }) => {
        const name = `critere-${id}`
        const text = answers.criteria[id] ?? ''
        const length = lengthOf(text.trim())
        const kept = rows.application.answers.criteria[id] ?? ''
        const tooLong =
          length > mostAnswerLength ? words.tooLong(format.number(length - mostAnswerLength)) : undefined
        return (
          <div key={id} data-counted={mostAnswerLength} data-count={words.length('{used}', most)}>
            <LongTextField
              view={view}
              name={name}
              label={textIn(title, language).text}
              help={detail === null ? undefined : textIn(detail, language).text}
              error={errors.find((each) => each.name === name)?.error ?? tooLong}
              rows={10}
              value={text}
            />
            <p class="note" data-counter>
              {words.length(format.number(length), most)}
            </p>
            {conflict === true && kept !== text && (
              <Notice view={view}>
                <p>
                  <strong>{words.theirs}</strong>
                </p>
                {kept.split('\n').map((line, at) => (
                  <p key={at}>{line}</p>
                ))}
              </Notice>
            )}
          </div>
        )
      })}
    </>
  )
}

/** What is attached, by what was asked; what was taken out can be put back. */
export const DocumentsPage = ({
  view,
  rows,
  errors = [],
  problem,
}: Omit<StepProps, 'version' | 'answers'>) => {
  const { texts, format, language } = view
  const { call, application, documents } = rows
  const words = texts.applications
  const params = { application: application.id }
  return (
    <ApplicationFrame view={view} rows={rows} step="documents" errors={errors} problem={problem}>
      {call.documents.length === 0 && <section class="page">{texts.calls.documentsNone}</section>}
      {call.documents.map(({ id, title, detail, required }) => (
        <Section
          key={id}
          id={`document-${id}`}
          title={
            <>
              <Said view={view} text={title} />{' '}
              <span class="note">({required ? texts.calls.required : texts.calls.optional})</span>
            </>
          }
        >
          {detail !== null && (
            <p>
              <Said view={view} text={detail} />
            </p>
          )}
          {documents.every(({ asked }) => asked !== id) && <p class="note">{words.attachedNone}</p>}
          <ul class="lines">
            {documents
              .filter(({ asked }) => asked === id)
              .map(({ file, name, size, out }) => (
                <li key={file}>
                  {out ? name : <a href={linkToFile('document', language, { params: { file } })}>{name}</a>}{' '}
                  <span class="note">
                    {texts.files.kilobytes(format.number(Math.max(1, Math.round(size / 1000))))}
                    {out && ` · ${words.removed}`}
                  </span>
                  <form method="post" action={postTo('setDocument', language, { params })}>
                    <input type="hidden" name="document" value={file} />
                    <Button kind="quiet" name="geste" value={out ? 'ramener' : 'retirer'}>
                      {out ? words.bringBack : words.remove}
                      <span class="unseen"> {name}</span>
                    </Button>
                  </form>
                </li>
              ))}
          </ul>
          <form
            class="form"
            method="post"
            enctype="multipart/form-data"
            action={postTo('attachDocument', language, { params })}
          >
            <input type="hidden" name="demande" value={id} />
            <FileField
              view={view}
              name={`fichier-${id}`}
              label={words.attachLabel(textIn(title, language).text)}
              help={words.documentsLede}
              accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods"
              error={errors.find(({ name }) => name === `fichier-${id}`)?.error}
            />
            <p>
              <Button kind="quiet">{words.attach}</Button>
            </p>
          </form>
        </Section>
      ))}
    </ApplicationFrame>
  )
}
