import { type Language, textIn } from '#kernel/language.ts'
import {
  type Call,
  type ContactPerson,
  type Feedback,
  type InBoth,
  isOfPlace,
  type LetterIntroduction,
  type LetterResult,
  type LetterText,
} from '#programme/call-for-interest/index.ts'
import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'
import { dayInZone } from './zoned.ts'

/** What one applicant is told, before it is put in words. */
export interface DecisionTold {
  readonly result: LetterResult
  readonly enterprise: string
  /** Order in which the application was received; null when it never was. */
  readonly number: number | null
  readonly call: Pick<Call, 'title' | 'timeZone'>
  /** Place on the waiting list, of how many; null for those who are not on it. */
  readonly waiting: { readonly place: number; readonly of: number } | null
  readonly because: string | null
  readonly feedback: Feedback | null
  /** The last moment to answer; null when nothing is asked. */
  readonly answerBy: string | null
  readonly contact: ContactPerson | null
  /** Why this letter follows another one; null for the first. */
  readonly correcting: string | null
}

/** What letters of an outcome begin with: the coordination’s words, else the product’s. */
export const introductionOf = (
  result: LetterResult,
  introductions: readonly LetterIntroduction[],
): LetterIntroduction =>
  introductions.find((each) => each.result === result) ?? {
    result,
    words: {
      fr: textsIn.fr.decisionLetters.introductions[result],
      en: textsIn.en.decisionLetters.introductions[result],
    },
    version: 0,
  }

const contactIn = (contact: ContactPerson | null, language: Language): string => {
  if (contact === null) return ''
  const { name, role, email } = contact
  return [`${name}, ${textIn(role, language).text}`, ...(email === null ? [] : [email])].join(', ')
}

const factsIn = (told: DecisionTold, language: Language) => ({
  enterprise: told.enterprise,
  number: told.number === null ? '' : String(told.number),
  call: textIn(told.call.title, language).text,
  place: told.waiting?.place ?? 0,
  of: told.waiting?.of ?? 0,
  because: told.because ?? '',
  answerBy: told.answerBy === null ? '' : dayInZone(told.answerBy, told.call.timeZone, language),
  contact: contactIn(told.contact, language),
})

const feedbackIn = (feedback: Feedback | null, language: Language): string | null =>
  feedback === null ? null : (feedback[language] ?? feedback[language === 'fr' ? 'en' : 'fr'])

const wordsIn = (told: DecisionTold, introduction: InBoth, language: Language): string => {
  const words = textsIn[language].decisionLetters
  const facts = factsIn(told, language)
  const feedback = isOfPlace(told.result) ? null : feedbackIn(told.feedback, language)
  return [
    ...(told.correcting === null ? [] : [textsIn[language].cohort.letter.correctionIntro(told.correcting)]),
    words.concerns(facts),
    introduction[language],
    ...(feedback === null ? [] : [words.feedback, feedback]),
    words.after[told.result](facts),
    words.contact(facts),
  ]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const inBoth = (written: (language: Language) => string): InBoth => ({
  fr: written('fr'),
  en: written('en'),
})

/** The whole letter, in both languages. */
export const decisionText = (
  told: DecisionTold,
  introductions: readonly LetterIntroduction[],
): LetterText => {
  const introduction = introductionOf(told.result, introductions).words
  return {
    subject: inBoth((language) =>
      textsIn[language].decisionLetters.subjects[told.result](factsIn(told, language)),
    ),
    words: inBoth((language) => wordsIn(told, introduction, language)),
  }
}

/** Paragraphs of a text whose paragraphs are apart by an empty line. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const decisionWriter: Writer = ({ letter: { facts, language }, baseUrl }) =>
  oneMatter(facts.subject ?? '', {
    before: paragraphsOf(facts.words ?? ''),
    link: {
      label: textsIn[language].decisionLetters.read,
      href: baseUrl + linkTo('decisionLetter', language, { params: { decisionLetter: facts.letter ?? '' } }),
    },
  })

const offerWriter: Writer = ({ letter: { facts, language }, baseUrl }) =>
  oneMatter(facts.subject ?? '', {
    before: paragraphsOf(facts.words ?? ''),
    link: {
      label: textsIn[language].decisionLetters.answer,
      href: baseUrl + linkTo('placeOffer', language, { params: { placeOffer: facts.offer ?? '' } }),
    },
  })

/** Who writes each letter of what comes after a jury: its words were kept when it was sent. */
export const decisionWriters = {
  'decision-retained': decisionWriter,
  'decision-waiting': decisionWriter,
  'decision-not-retained': decisionWriter,
  'decision-ineligible': decisionWriter,
  'place-offered': offerWriter,
  'place-withdrawn': decisionWriter,
}
