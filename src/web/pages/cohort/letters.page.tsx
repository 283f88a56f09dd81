import type { LetterReader } from '#programme/call-for-interest/index.ts'
import { isOfPlace, letterResults, previewed } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { DecidedCall, Decidee } from '../../decided.ts'
import { introductionOf, paragraphsOf } from '../../decision-letters.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { AfterJuryPage } from './after-jury.tsx'

export interface LettersProps {
  readonly view: View
  readonly decided: DecidedCall
  /** Who reads for each of those decided on. */
  readonly readersOf: (decidee: Decidee) => readonly LetterReader[]
  readonly conflict?: boolean
  /** The box that says that the letters were read was left empty. */
  readonly unconfirmed?: boolean
}

/** Every letter of a decided call: what it begins with, who reads it, whether it was sent. */
export const LettersPage = (props: LettersProps) => {
  const { view, decided, conflict = false, unconfirmed = false } = props
  const words = view.texts.cohort.letters
  const errors = unconfirmed ? [{ name: 'relu', error: words.sendConfirmMissing }] : []
  return (
    <AfterJuryPage
      view={view}
      decided={decided}
      title={words.title}
      lede={words.lede}
      conflict={conflict}
      above={<ErrorSummary view={view} errors={errors} />}
    >
      <Introductions {...props} />
      <Section id="letters" title={words.listTitle}>
        <Table
          view={view}
          caption={words.listTitle}
          dense
          blocks
          columns={[
            { label: view.texts.cohort.enterprise },
            { label: view.texts.cohort.number },
            { label: view.texts.cohort.outcome },
            { label: words.to },
            { label: words.state },
            { label: words.letter },
          ]}
          rows={decided.decidees.map((decidee) => lineOf(props, decidee))}
        />
      </Section>
      <Sending {...props} />
    </AfterJuryPage>
  )
}

const lineOf = ({ view, decided, readersOf }: LettersProps, decidee: Decidee) => {
  const { texts, language } = view
  const words = texts.cohort.letters
  const { application, outcome, name, told } = decidee
  // Of a letter that left, those it left for: others may have joined, or left, since.
  const readers = told.kind === 'told' ? told.letter.readers : readersOf(decidee).length
  const params = { call: decided.call.slug, application: application.id }
  return [
    name,
    application.number ?? '',
    texts.cohort.results[outcome.result],
    readers === 0 ? <strong key="to">{words.nobody}</strong> : words.people(readers),
    stateOf(view, told),
    <a key="open" href={linkTo('letterPreview', language, { params })}>
      {words.preview}
      <span class="unseen"> {name}</span>
    </a>,
  ]
}

const stateOf = ({ texts, format }: View, told: Decidee['told']): string => {
  const words = texts.cohort.letters
  if (told.kind === 'not-yet') return words.notYet
  if (told.kind === 'changed-since') return words.changed
  const day = format.shortDay(told.letter.sentAt)
  return told.letter.readers === 0 ? words.toldOtherwise(day) : words.sentOn(day)
}

const Introductions = ({ view, decided }: LettersProps) => {
  const { texts, language } = view
  const words = texts.cohort.letters
  const shown = letterResults.filter(
    (result) => isOfPlace(result) || decided.outcomes.some((outcome) => outcome.result === result),
  )
  return (
    <Section id="introductions" title={words.introductionsTitle}>
      <p class="note">{words.introductionsNote}</p>
      <ul class="lines">
        {shown.map((result) => {
          const introduction = introductionOf(result, decided.introductions)
          const count = decided.outcomes.filter((outcome) => outcome.result === result).length
          const params = { call: decided.call.slug, outcome: result }
          return (
            <li key={result}>
              <strong>{texts.cohort.results[result]}</strong>{' '}
              <span class="note">
                {!isOfPlace(result) && `${words.many(count)}, `}
                {introduction.version === 0 ? words.byProduct : words.byYou}
              </span>
              <p>{paragraphsOf(introduction.words[language])[0]}</p>
              <a href={linkTo('letterIntroduction', language, { params })}>
                {words.write}
                <span class="unseen"> {texts.cohort.results[result]}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const Sending = ({ view, decided, readersOf, unconfirmed = false }: LettersProps) => {
  const { texts, language } = view
  const words = texts.cohort.letters
  const params = { call: decided.call.slug }
  const next = (
    <p>
      <a href={linkTo('cohort', language, { params })}>{words.next}</a>
    </p>
  )
  const waiting = decided.decidees.filter(({ told }) => told.kind === 'not-yet')
  if (waiting.length === 0)
    return (
      <Section id="send" title={words.sendTitle}>
        <p>{words.allSent}</p>
        {next}
      </Section>
    )
  const people = waiting.reduce((sum, decidee) => sum + readersOf(decidee).length, 0)
  const unread = waiting.filter((decidee) => readersOf(decidee).length === 0)
  return (
    <Section id="send" title={words.sendTitle}>
      <Disclosure summary={words.sendAll(waiting.length)} open={unconfirmed}>
        <p>{words.sendCount(waiting.length, people)}</p>
        <ul>
          {letterResults.flatMap((result) => {
            const count = waiting.filter(({ outcome }) => outcome.result === result).length
            return count === 0
              ? []
              : [<li key={result}>{words.sendLine(texts.cohort.results[result], count)}</li>]
          })}
        </ul>
        {unread.length > 0 && (
          <p>
            {words.sendNobody(unread.length)} {view.format.list(unread.map(({ name }) => name))}.
          </p>
        )}
        <p>{words.sendWarning}</p>
        <form class="form" method="post" action={postTo('sendDecisionLetters', language, { params })}>
          <input type="hidden" name="vu" value={previewed(decided)} />
          <Switch
            view={view}
            name="relu"
            label={words.sendConfirm}
            on={false}
            error={unconfirmed ? words.sendConfirmMissing : undefined}
          />
          <Button>{words.sendAll(waiting.length)}</Button>
        </form>
      </Disclosure>
      {next}
    </Section>
  )
}
