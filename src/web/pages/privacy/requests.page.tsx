import { type Thing, thing } from '#accounts/index.ts'
import { type AskRefusal, type PrivacyRequest, requestKinds, requestState } from '#privacy/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { otherWays, type RequestAsked } from './requests.form.ts'

export interface RequestsProps {
  readonly view: View
  /** The programme acted in, for the policy. */
  readonly on: Thing
  readonly requests: readonly PrivacyRequest[]
  readonly asked: RequestAsked
  readonly refused: AskRefusal['kind'] | null
}

/** Requests of people about what is held of them: those made here, those received otherwise. */
export const RequestsPage = (props: RequestsProps) => {
  const { view, asked, refused } = props
  const words = view.texts.privacy.requests
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  const errors = [
    ...asked.wrong.map((name) => ({ name, error: words.errors[name] })),
    ...(refused === null ? [] : [{ name: 'courriel', error: refusalWords(view, refused) }]),
  ]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
      </div>
      <Section id="requests" title={words.title}>
        {props.requests.length === 0 ? (
          <Empty title={words.none} advice={words.noneAdvice} />
        ) : (
          <Lines {...props} />
        )}
      </Section>
      <Record {...props} errors={errors} />
    </Shell>
  )
}

const refusalWords = ({ texts }: View, refused: AskRefusal['kind']): string =>
  refused === 'nobody' ? texts.privacy.requests.errors.nobody : texts.privacy.erasure.refused[refused]

const whoIs = ({ texts }: View, { name, email }: PrivacyRequest): string => {
  if (email === '') return texts.privacy.deletedPerson
  return name === '' ? email : `${name} (${email})`
}

const stateWords = ({ texts, format }: View, request: PrivacyRequest): string => {
  const words = texts.privacy.requests.states
  const { dueAt, undoneAt, doneAt } = request
  if (doneAt !== null) return words.done(format.day(doneAt))
  if (undoneAt !== null) return words.undone(format.day(undoneAt))
  return dueAt === null ? words.recorded : words.waiting(format.day(dueAt))
}

const failureWords = ({ texts }: View, { failure }: PrivacyRequest): string => {
  const words = texts.privacy.requests
  return words.failed(failure === 'last-operator' ? words.failures[failure] : (failure ?? ''))
}

const Lines = ({ view, requests }: RequestsProps) => {
  const words = view.texts.privacy.requests
  return (
    <Table
      view={view}
      caption={words.title}
      blocks
      columns={[words.who, words.kind, words.way, words.asked, words.state, words.act].map((label) => ({
        label,
      }))}
      rows={requests.map((request) => [
        whoIs(view, request),
        words.kinds[request.kind],
        words.ways[request.way],
        view.format.day(request.askedAt),
        <div key="state">
          {stateWords(view, request)}
          {request.failure !== null && <p class="note">{failureWords(view, request)}</p>}
          {request.note !== '' && <p class="note">{request.note}</p>}
        </div>,
        <Acts key={request.id} view={view} request={request} />,
      ])}
    />
  )
}

const Acts = ({ view, request }: { readonly view: View; readonly request: PrivacyRequest }) => {
  const words = view.texts.privacy.requests
  const { id, programme, person } = request
  const on = thing('privacy-request', { id, programme, person, state: requestState(request) })
  const params = { privacyRequest: id }
  const who = whoIs(view, request)
  const mayUndo = view.may('privacy.undo-request', on).allowed
  const asked = view.may('privacy.export-for', on)
  // One who must sign in again is led there by the file itself.
  const mayExport = asked.allowed || asked.because === 'fresh-sign-in'
  return (
    <div>
      {mayUndo && (
        <form method="post" action={postTo('undoRequest', view.language, { params })}>
          <button type="submit" class="link" aria-label={words.undoNamed(who)}>
            {words.undo}
          </button>
        </form>
      )}
      {mayExport && (
        <>
          <a href={linkToFile('heldForJson', view.language, { params })}>
            {words.json}
            <span class="unseen"> {words.ofNamed(who)}</span>
          </a>
          <br />
          <a href={linkToFile('heldForCsv', view.language, { params })}>
            {words.csv}
            <span class="unseen"> {words.ofNamed(who)}</span>
          </a>
        </>
      )}
    </div>
  )
}

interface RecordProps extends RequestsProps {
  readonly errors: readonly { readonly name: string; readonly error: string }[]
}

const Record = ({ view, on, asked, errors }: RecordProps) => {
  const words = view.texts.privacy.requests
  const { language } = view
  const errorOf = (name: string): string | undefined => errors.find((each) => each.name === name)?.error
  const may = view.may('privacy.record-request', on)
  if (!may.allowed)
    return (
      <Section id="record" title={words.record}>
        <Notice tone="refused" view={view}>
          <p>
            {may.because === 'fresh-sign-in' ? words.recordStale : view.texts.errors.because[may.because]}
          </p>
          <p>
            <a href={linkTo('signIn', language, { query: { suite: view.here, raison: 'fresh-sign-in' } })}>
              {view.texts.privacy.erasure.signInAgain}
            </a>
          </p>
        </Notice>
      </Section>
    )
  return (
    <Section id="record" title={words.record}>
      <p>{words.recordText}</p>
      <form method="post" action={postTo('recordRequest', language)} class="form">
        <TextField
          view={view}
          name="courriel"
          type="email"
          label={words.email}
          value={asked.typed.courriel}
          error={errorOf('courriel')}
          autocomplete="off"
        />
        <Radios
          view={view}
          name="demande"
          label={words.kind}
          value={asked.typed.demande}
          choices={requestKinds.map((value) => ({ value, label: words.kinds[value] }))}
          error={errorOf('demande')}
        />
        <Radios
          view={view}
          name="voie"
          label={words.way}
          value={asked.typed.voie}
          choices={otherWays.map((value) => ({ value, label: words.ways[value] }))}
          error={errorOf('voie')}
        />
        <LongTextField
          view={view}
          name="note"
          label={words.note}
          help={words.noteHelp}
          rows={3}
          optional
          value={asked.typed.note}
          error={errorOf('note')}
        />
        <Button>{words.save}</Button>
      </form>
    </Section>
  )
}
