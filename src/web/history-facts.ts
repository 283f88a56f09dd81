import { duties, roleNames } from '#kernel/actor.ts'
import { type PersonId, personId } from '#kernel/ids.ts'
import { parseTerritoryKey } from '#kernel/territory.ts'
import { parseInstant, parseLocalDate } from '#kernel/time.ts'
import { isLetterKind } from '#mail/index.ts'
import type { View } from './context.ts'
import type { Texts } from './locales/texts.ts'
import { territoryName } from './words.ts'

/** What the facts of an entry are put in words with. */
export interface FactsRead {
  readonly view: Pick<View, 'texts' | 'format' | 'language'>
  /** Names that the reader may know; null for somebody who was erased. */
  readonly names: ReadonlyMap<PersonId, string | null>
  /** Whose the memberships spoken of are. */
  readonly holders: ReadonlyMap<string, PersonId>
}

/** Somebody as history names them: erased, out of the reader’s sight, or the program itself. */
export const personNamed = (
  texts: Texts,
  person: PersonId | null,
  names: ReadonlyMap<PersonId, string | null>,
): string => {
  if (person === null) return texts.history.program
  const name = names.get(person)
  return name === null ? texts.privacy.deletedPerson : (name ?? texts.history.somebody)
}

type FactName = keyof Texts['history']['facts']
type InWords = (text: string, read: FactsRead) => string | null

/** A word of the programme by its texts; the word itself when nobody wrote it. */
const among =
  (wordsOf: (texts: Texts) => Readonly<Record<string, string>>): InWords =>
  (text, { view }) => {
    const words = wordsOf(view.texts)
    return Object.hasOwn(words, text) ? (words[text] ?? text) : text
  }

const yesOrNo = among(({ history }) => history.yesOrNo)
const nameOf: InWords = (text, { view, names }) => personNamed(view.texts, personId(text), names)
const asIs: InWords = (text) => text
const listOf =
  (each: InWords): InWords =>
  (text, read) =>
    text === ''
      ? null
      : text
          .split(' ')
          .map((word) => each(word, read))
          .join(', ')
const dayOrText: InWords = (text, { view }) => {
  const day = parseLocalDate(text)
  return day === null ? text : view.format.day(day)
}
const territory: InWords = (text, { view }) => {
  const found = parseTerritoryKey(text)
  return found === null ? text : territoryName(found, view.texts, view.language)
}
const role: InWords = (text, { view }) => {
  const found = roleNames.find((name) => name === text)
  return found === undefined ? text : view.texts.accounts.roles[found]
}
const duty: InWords = (text, { view }) => {
  const found = duties.find((name) => name === text)
  return found === undefined ? null : view.texts.accounts.duties[found]
}
const letterKind: InWords = (text, { view }) =>
  isLetterKind(text) ? view.texts.letterKinds[text].name : text
const kinds = listOf(letterKind)
/** Words of one list; ids that stand under the same name elsewhere are not said. */
const orNothing =
  (wordsOf: (texts: Texts) => Readonly<Record<string, string>>): InWords =>
  (text, { view }) => {
    const words = wordsOf(view.texts)
    return Object.hasOwn(words, text) ? (words[text] ?? null) : null
  }

/** How each fact is said. One that is not here is an id, which tells a reader nothing. */
const factWords: Readonly<Record<FactName, InWords>> = {
  outcome: among(({ cohort }) => cohort.results),
  until: (text, { view }) => {
    const moment = parseInstant(text)
    return moment === null ? text : view.format.dayAndTime(moment)
  },
  answer: among(({ history }) => history.offerAnswers),
  format: (text) => text.toUpperCase(),
  'jurors-named': yesOrNo,
  person: nameOf,
  number: asIs,
  stance: among(({ concertation }) => concertation.stances),
  adviser: nameOf,
  to: (text, read) => {
    const holder = read.holders.get(text)
    return holder === undefined ? read.view.texts.history.somebody : nameOf(holder, read)
  },
  role,
  // Most roles are without this rank: only its presence is news.
  administrator: (text, read) => (text === 'yes' ? yesOrNo(text, read) : null),
  duty,
  left: yesOrNo,
  confirmed: (text, { view }) => view.texts.history.yesOrNo[text === 'true' ? 'yes' : 'no'],
  shares: yesOrNo,
  accent: (text) => (text === 'none' ? null : text),
  'in-english': yesOrNo,
  step: among(({ setUp }) => setUp.names),
  holds: among(({ editionImport }) => editionImport.kinds),
  by: among(({ ownAccount }) => ownAccount.ways),
  device: among(({ history }) => history.devices),
  decision: among(({ history }) => history.decisions),
  review: among(({ history }) => history.reviews),
  on: dayOrText,
  principle: among(({ recognition }) => recognition.principles),
  verdict: among(({ recognition }) => recognition.verdicts),
  part: orNothing(({ editing }) => editing.parts),
  way: among(({ history }) => history.ways),
  basis: among(({ consents }) => consents.bases),
  purpose: among(({ history }) => history.purposes),
  ground: among(({ consents }) => consents.grounds),
  letter: letterKind,
  count: asIs,
  days: asIs,
  jurors: listOf(nameOf),
  conflicts: asIs,
  clear: asIs,
  'scores-kept': yesOrNo,
  places: asIs,
  waiting: asIs,
  result: among(({ jury }) => jury.rank.results),
  change: among(({ history }) => history.changes),
  language: among(({ ownAccount }) => ownAccount.languages),
  job: among(({ jobs }) => jobs.names),
  territories: listOf(territory),
  domain: asIs,
  ended: asIs,
  version: asIs,
  organisations: asIs,
  letters: kinds,
  'not-by-mail': kinds,
  'not-in-product': kinds,
  closes: (text, { view }) => {
    const moment = parseInstant(text)
    return moment === null ? text : view.format.dayAndTime(moment)
  },
  eligible: among(({ history }) => history.eligible),
}

const names = Object.keys(factWords).filter((name): name is FactName => name in factWords)

/** The facts of an entry in words, in an order that does not change. */
export const factsInWords = (
  facts: Readonly<Record<string, string>>,
  read: FactsRead,
): readonly { readonly label: string; readonly value: string | null }[] =>
  names.flatMap((name) => {
    const text = facts[name]
    return text === undefined
      ? []
      : [{ label: read.view.texts.history.facts[name], value: factWords[name](text, read) }]
  })

/** Facts that name a thing by its id, and words that the act itself says already. */
export const silentFacts: readonly string[] = [
  'application',
  'applications',
  'membership',
  'request',
  'given',
  'passkey',
  'provider',
  'kind',
  'plan',
  'of',
  'logo',
  'call',
  'asked',
  'file',
  'cited-decision',
]
/** Facts that are said. */
export const spokenFacts: readonly string[] = names
