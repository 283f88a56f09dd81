import { type NameForm, nameForm } from './name-form.ts'
import { rarityOf } from './rarity.ts'
import { soundOf } from './similarity.ts'

/** A name with all that comparing it needs, made once. */
export interface Spelling extends NameForm {
  readonly written: string
  readonly rarities: readonly number[]
  /** Sum of the rarities of its words. */
  readonly weight: number
  readonly sounds: readonly string[]
}

// Shorter words sound like too many others.
const leastToSound = 4

export const spellingOf = (written: string): Spelling => {
  const form = nameForm(written)
  const rarities = form.words.map(rarityOf)
  return {
    ...form,
    written,
    rarities,
    weight: rarities.reduce((sum, rarity) => sum + rarity, 0),
    sounds: form.words.map((word) => (word.length < leastToSound || /\d/.test(word) ? '' : soundOf(word))),
  }
}
