import { languages } from '#kernel/language.ts'
import {
  type DecisionLetter,
  type Feedback,
  isOfPlace,
  type LetterText,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { DecidedCall, Decidee } from '../../decided.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { AfterJuryPage } from './after-jury.tsx'
import type { IntroductionAsked } from './cohort.form.ts'
import { ApplicationLink, LetterStanding, LetterWords, OwnLetters } from './letter-parts.tsx'

export interface PreviewProps {
  readonly view: View
  readonly decided: DecidedCall
  readonly decidee: Decidee
  /** What would be sent today. */
  readonly text: LetterText
  readonly sent: readonly DecisionLetter[]
  /** The id that a correction written here will have: sent twice, it leaves once. */
  readonly sending: string
  readonly feedback: Feedback | null
  /** The jury’s words as they were typed, when they were refused. */
  readonly telling?: (IntroductionAsked & { readonly isConflict?: boolean }) | undefined
  readonly correcting?: { readonly typed: string; readonly isMissing: boolean }
}

/** The letter of one of those decided on: as it would leave, or as it left, with the way to correct it. */
export const LetterPreviewPage = (props: PreviewProps) => {
  const { view, decided, decidee, text, sent, correcting, telling } = props
  const { texts, language } = view
  const words = texts.cohort.letter
  const last = sent.findLast(({ result }) => !isOfPlace(result))
  const errors = [
    ...(correcting?.isMissing === true ? [{ name: 'raison', error: words.becauseMissing }] : []),
    ...languages.flatMap((name) =>
      telling?.wrong[name] === undefined ? [] : [{ name, error: words.feedbackTooLong }],
    ),
  ]
  return (
    <AfterJuryPage
      view={view}
      decided={decided}
      title={words.title(decidee.name)}
      conflict={telling?.isConflict === true}
      conflictWords={words.feedbackConflict}
      steps={[
        {
          label: texts.cohort.letters.title,
          href: linkTo('decisionLetters', language, { params: { call: decided.call.slug } }),
        },
      ]}
      above={
        <>
          <ErrorSummary view={view} errors={errors} />
          {last === undefined ? (
            <Notice>
              <p>{words.previewNote}</p>
            </Notice>
          ) : (
            <LetterStanding view={view} letter={last} />
          )}
        </>
      }
    >
      <LetterWords view={view} letter={last ?? text} />
      <div class="screen-only">
        {decidee.outcome.result !== 'ineligible' && <Telling {...props} />}
        {last !== undefined && <Correcting {...props} />}
      </div>
    </AfterJuryPage>
  )
}

/** The jury’s words to the enterprise, which its letter quotes. */
const Telling = ({ view, decided, decidee, feedback, telling }: PreviewProps) => {
  const { texts, language } = view
  const words = texts.cohort.letter
  const params = { call: decided.call.slug, application: decidee.application.id }
  return (
    <Section id="feedback" title={words.feedback}>
      <Disclosure summary={words.writeFeedback} open={telling !== undefined}>
        <p>{words.feedbackNote}</p>
        <form
          class="form"
          method="post"
          action={postTo('saveLetterFeedback', language, { params })}
          novalidate
        >
          <input type="hidden" name="version" value={String(telling?.version ?? feedback?.version ?? 0)} />
          {languages.map((name) => (
            <LongTextField
              key={name}
              view={view}
              name={name}
              label={texts.cohort.introduction[name]}
              rows={4}
              value={telling?.typed[name] ?? feedback?.[name] ?? ''}
              error={telling?.wrong[name] === undefined ? undefined : words.feedbackTooLong}
            />
          ))}
          <Button kind="quiet">{texts.cohort.introduction.save}</Button>
        </form>
      </Disclosure>
    </Section>
  )
}

const Correcting = ({ view, decided, decidee, sent, sending, correcting }: PreviewProps) => {
  const { texts, language } = view
  const words = texts.cohort.letter
  const params = { call: decided.call.slug, application: decidee.application.id }
  return (
    <Section id="correct" title={words.correct}>
      {sent.length > 1 && <OwnLetters view={view} letters={sent} />}
      <Disclosure summary={words.correct} open={correcting !== undefined}>
        <p>{words.correctNote}</p>
        <form
          class="form"
          method="post"
          action={postTo('correctDecisionLetter', language, { params })}
          novalidate
        >
          <input type="hidden" name="envoi" value={sending} />
          <LongTextField
            view={view}
            name="raison"
            label={words.because}
            help={words.becauseHelp}
            rows={3}
            value={correcting?.typed ?? ''}
            error={correcting?.isMissing === true ? words.becauseMissing : undefined}
          />
          <Button kind="grave">{words.sendCorrection}</Button>
        </form>
      </Disclosure>
    </Section>
  )
}

/** A letter that was sent, as it was written: for the enterprise and for the coordination. */
export const DecisionLetterPage = ({
  view,
  letter,
}: {
  readonly view: View
  readonly letter: DecisionLetter
}) => {
  const { texts, language, format } = view
  return (
    <Shell view={view} title={letter.subject[language]} description={letter.subject[language]}>
      <div class="page head">
        <p class="by">{texts.cohort.letter.own}</p>
        <h1>{letter.subject[language]}</h1>
        <p class="note">
          {texts.cohort.letter.dated(format.day(letter.sentAt))}{' '}
          {letter.because !== null && texts.cohort.letter.correctionNote(letter.because)}
        </p>
        <ApplicationLink view={view} about={letter} />
      </div>
      <LetterWords view={view} letter={letter} isTitled />
    </Shell>
  )
}
