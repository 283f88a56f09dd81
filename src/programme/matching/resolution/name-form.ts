import { fold } from '#kernel/fold.ts'
import { legalForms, linkingWords } from './legal-forms.ts'
import { standardWord, uninflected } from './word-variants.ts'

/** A name made comparable. Every list is sorted and without repeats unless said otherwise. */
export interface NameForm {
  /** Lower case without accents or punctuation, initials joined: «J. P. Doyon ltée» is `jp doyon ltee`. */
  readonly plain: string
  /** Words of the plain form without legal forms and links. */
  readonly bareWords: readonly string[]
  /** Those words in the order of the name, plurals and genders undone, nothing between: «Sani-Pro» is `sanipro`. */
  readonly bareLetters: string
  /** Bare words with abbreviations, translations and plurals undone. */
  readonly words: readonly string[]
  /** Standard words in the order of the name. */
  readonly text: string
  /** The same with nothing between them. */
  readonly letters: string
  /** «9123-4567 Québec inc.»: the number that names the company, as `91234567 quebec`. */
  readonly companyNumber: string | null
  /** Words made of digits, years and numbers of units, the company's own number left out. */
  readonly numbers: readonly string[]
  /** Names inside the name: in parentheses, after a stroke, «division de …», «faisant affaire sous …». */
  readonly parts: readonly (readonly string[])[]
  /** First letters of the words in order: «Conseillers en gestion et informatique» is `cgi`. */
  readonly initials: string
}

// Elided articles («d'Englobe») and «à» stand for links; taken before accents and apostrophes are gone.
const elisions = /(?<![\p{L}\p{N}])(?:[dljn]|qu)[’'´`]/giu
const at = /(?<![\p{L}\p{N}])à(?![\p{L}\p{N}])/giu

/** Letters that stand alone, joined into one word: `j p doyon` becomes `jp doyon`. */
const joinInitials = (folded: string): string =>
  folded.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L})+(?![\p{L}\p{N}])/gu, (run) => run.replaceAll(' ', ''))

/** Folded, with elided articles dropped and initials joined. Idempotent. */
export const plainName = (name: string): string =>
  // Taken apart first, so that «ǽ» is «æ» with an accent when ligatures are folded.
  joinInitials(fold(name.normalize('NFC').replace(elisions, ' ').replace(at, ' ').normalize('NFD')))

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort()

const longLegalForms = /\bsociete en (?:commandite|nom collectif|participation)\b/g

/** Words in the order of the name, legal forms and links dropped; a name made of nothing else keeps them. */
const bareWordsOf = (plain: string): readonly string[] => {
  const all = plain.replace(longLegalForms, ' ').split(' ').filter(Boolean)
  const meaning = all.filter((word) => !legalForms.has(word) && !linkingWords.has(word))
  return meaning.length > 0 ? meaning : plain.split(' ').filter(Boolean)
}

// Numbered companies of Québec (9xxx-xxxx Québec inc.) and of Canada (xxxxxxx Canada inc.).
const numberedCompany = /(?<!\d)(\d{4})[-– ]?(\d{3,4})[,. -]*(qu[eé]bec|canada|qc)(?![\p{L}\p{N}])/giu

const divisions =
  /\b(?:une |a )?(?:div(?:ision|\.)?)\s*(?:of|de|du|des|d[’'])?(?![\p{L}\p{N}])|\b(?:f\.?a\.?s\.?(?:r\.?s\.?)?(?=[ :])|faisant affaires? sous(?: le nom(?: de)?)?|fais\. aff\. sous|o\/a|d\/?b\/?a|aussi connu sous|doing business as|anciennement|formerly)\s*:?/giu
const strokes = /[()[\]|/;,:]|\s[-–—]\s/u

/** Names inside a name, none when it is a single one. */
const partsOf = (name: string): readonly (readonly string[])[] => {
  const marked = name.replace(divisions, ' | ')
  if (!strokes.test(marked)) return []
  const pieces = marked.split(strokes)
  const worded = pieces
    .map((piece) => unique(bareWordsOf(plainName(piece)).map(standardWord)))
    .filter(
      (words) => words.length > 0 && !words.every((word) => legalForms.has(word) || linkingWords.has(word)),
    )
  return worded.length < 2 ? [] : worded
}

/** Reads a name as it was written. Pure, total: the emptiest name gives an empty form. */
export const nameForm = (written: string): NameForm => {
  const [company] = written.matchAll(numberedCompany)
  // «9150-0124» and «9150 0124» become one word, which the parts keep too.
  const name = written.replace(numberedCompany, ' $1$2 $3 ')
  const plain = plainName(name)
  const bare = bareWordsOf(plain)
  const ordered = bare.map(standardWord)
  const number = company === undefined ? null : `${company[1]}${company[2]}`
  return {
    plain,
    bareWords: unique(bare),
    bareLetters: bare.map(uninflected).join(''),
    words: unique(ordered),
    text: ordered.join(' '),
    letters: ordered.join(''),
    companyNumber: number === null ? null : `${number} ${standardWord(fold(company?.[3] ?? ''))}`,
    numbers: unique(bare.filter((word) => /^\d+$/.test(word) && word !== number)),
    parts: partsOf(name),
    initials: ordered.map((word) => word[0] ?? '').join(''),
  }
}
