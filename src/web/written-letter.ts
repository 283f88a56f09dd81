import type { Letter } from '#mail/index.ts'

/** Something to open. */
export interface LetterLink {
  readonly label: string
  readonly href: string
}

/** One matter of a letter. */
export interface LetterSection {
  /** Null for a letter of one matter, which its subject names. */
  readonly heading: string | null
  /** Paragraphs before the link. */
  readonly before: readonly string[]
  readonly link: LetterLink | null
  readonly after: readonly string[]
}

/** The subject of a letter and its matters, the first first. */
export interface LetterWords {
  readonly subject: string
  readonly sections: readonly LetterSection[]
}

/** What a writer is given: the letter, those that it gathers, and the address that its links begin with. */
export interface ToWrite {
  readonly letter: Letter & { readonly parts?: readonly Letter[] }
  readonly baseUrl: string
}

export type Writer = (given: ToWrite) => LetterWords

/** A letter of one matter. */
export const oneMatter = (
  subject: string,
  {
    before,
    link = null,
    after = [],
  }: Partial<Omit<LetterSection, 'heading'>> & Pick<LetterSection, 'before'>,
): LetterWords => ({ subject, sections: [{ heading: null, before, link, after }] })
