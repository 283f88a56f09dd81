import type { Bilingual } from '#kernel/language.ts'
import type { CallWords, EditionHead } from '#programme/call-for-interest/index.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'

const { fr, en } = { fr: textsIn.fr.calls.pilot, en: textsIn.en.calls.pilot }

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record).filter((key): key is Key => key in record)

const editionNamed = (edition: Pick<EditionHead, 'number'>, language: 'fr' | 'en'): string =>
  textsIn[language].edition.name(formatFor(language).number(edition.number))

const both = (inFrench: string, inEnglish: string): Bilingual => ({ fr: inFrench, en: inEnglish })

/** What a new call of an edition begins from: the pilot’s three criteria, in the words of the locales. */
export const pilotCallWords = (edition: Pick<EditionHead, 'number'>): CallWords => ({
  title: both(fr.title(editionNamed(edition, 'fr')), en.title(editionNamed(edition, 'en'))),
  presentation: both(fr.presentation, en.presentation),
  eligibility: keysOf(fr.eligibility).map((id) => ({
    id,
    question: both(fr.eligibility[id].question, en.eligibility[id].question),
    reason: both(fr.eligibility[id].reason, en.eligibility[id].reason),
    remedy: both(fr.eligibility[id].remedy, en.eligibility[id].remedy),
    eligibleAnswer: 'yes',
  })),
  criteria: keysOf(fr.criteria).map((id) => ({
    id,
    title: both(fr.criteria[id].title, en.criteria[id].title),
    detail: both(fr.criteria[id].detail, en.criteria[id].detail),
  })),
  scale: fr.scale.map(({ title, detail }, level) => ({
    level,
    title: both(title, en.scale[level]?.title ?? title),
    detail: both(detail, en.scale[level]?.detail ?? detail),
  })),
  documents: keysOf(fr.documents).map((id) => ({
    id,
    title: both(fr.documents[id].title, en.documents[id].title),
    detail: both(fr.documents[id].detail, en.documents[id].detail),
    required: false,
  })),
})
