import type { french } from './fr/index.ts'

/** The shape of the French texts with any words in them: an English text that is missing does not compile. */
type Words<Shape> = Shape extends string
  ? string
  : Shape extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Shape extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof Shape]: Words<Shape[Key]> }

export type Texts = Words<typeof french>
