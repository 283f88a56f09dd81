import type { Bilingual } from '#kernel/language.ts'

export type Both = Bilingual & { readonly en: string }

/** `doubt`: it works, and should be looked at. `not-checked`: nothing could be told, which is not good news. */
export type FindingState = 'good' | 'doubt' | 'bad' | 'not-checked'

/** What one check found, in a sentence, and what to do when it is not good. */
export interface Finding {
  readonly check: string
  readonly state: FindingState
  readonly said: Both
  readonly advice?: Both
}

export const good = (check: string, said: Both): Finding => ({ check, state: 'good', said })

/** Not good: says what to do about it. */
export const notGood = (
  check: string,
  state: Exclude<FindingState, 'good'>,
  words: { readonly said: Both; readonly advice: Both },
): Finding => ({ check, state, ...words })
