import { thing } from '#accounts/index.ts'
import { languages } from '#kernel/language.ts'
import type { DecisionLetter, LetterHead, LetterText } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { paragraphsOf } from '../../decision-letters.ts'
import { linkTo } from '../../sitemap.ts'

interface LetterWordsProps {
  readonly view: View
  readonly letter: LetterText
  /** Whether the page is titled by what the letter is about: it is not said a second time. */
  readonly isTitled?: boolean
}

/** A letter as its reader reads it, first in the language of the page. */
export const LetterWords = ({ view, letter, isTitled = false }: LetterWordsProps) => {
  const words = view.texts.cohort.letter
  const inOrder = languages.toSorted((a, b) => Number(b === view.language) - Number(a === view.language))
  return (
    <>
      {inOrder.map((language) => (
        <section
          key={language}
          class="page section letter-words"
          aria-label={language === 'fr' ? words.inFrench : words.inEnglish}
        >
          <h2>{language === 'fr' ? words.inFrench : words.inEnglish}</h2>
          <div lang={language} class="measure">
            {!(isTitled && language === view.language) && (
              <p>
                <strong>{letter.subject[language]}</strong>
              </p>
            )}
            {paragraphsOf(letter.words[language]).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

/** From what was decided to the application, for those who write it. */
export const ApplicationLink = ({
  view,
  about: { application, programme, organisation },
}: {
  readonly view: View
  readonly about: Pick<LetterHead, 'application' | 'programme' | 'organisation'>
}) =>
  view.may('applications.write', thing('application', { id: application, programme, organisation }))
    .allowed ? (
    <p class="screen-only">
      <a href={linkTo('application', view.language, { params: { application } })}>
        {view.texts.cohort.letter.application}
      </a>
    </p>
  ) : null

/** When a letter was sent and to whom; why it followed another one. */
export const LetterStanding = ({ view, letter }: { readonly view: View; readonly letter: LetterHead }) => {
  const { texts, format } = view
  const words = texts.cohort.letter
  const day = format.day(letter.sentAt)
  return (
    <p class="note">
      {letter.readers === 0
        ? words.otherwiseNote(day)
        : words.sentNote(day, texts.cohort.letters.people(letter.readers))}{' '}
      {letter.because !== null && words.correctionNote(letter.because)}
    </p>
  )
}

/** What was written to an enterprise about its application, the last first: for its own pages. */
export const OwnLetters = ({
  view,
  letters,
}: {
  readonly view: View
  readonly letters: readonly DecisionLetter[]
}) => {
  const { texts, language, format } = view
  const words = texts.cohort.letter
  return letters.length === 0 ? (
    <p>{words.none}</p>
  ) : (
    <ul class="lines">
      {letters.toReversed().map((letter) => (
        <li key={letter.id}>
          <a href={linkTo('decisionLetter', language, { params: { decisionLetter: letter.id } })}>
            {letter.subject[language]}
          </a>{' '}
          <span class="note">{format.day(letter.sentAt)}</span>
        </li>
      ))}
    </ul>
  )
}
