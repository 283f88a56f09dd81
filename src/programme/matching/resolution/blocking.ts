import { rarityOf } from './rarity.ts'
import type { Spelling } from './spelling.ts'

/** A reason to look at two names together, and how strong it is. */
interface Key {
  readonly key: string
  readonly weight: number
}

const soundWeight = 0.6
const lettersWeight = 2
const joinedWeight = 0.9
const initialsWeight = 0.8
// Two letters stand for anything.
const leastInitials = 3

const add = (keys: Map<string, number>, key: string, weight: number): void => {
  keys.set(key, Math.max(weight, keys.get(key) ?? 0))
}

/**
 * By what a name can be found: its words, their sounds, neighbouring words run together, its letters, the letters of
 * the names inside it, and its initials or the short word that may stand for another's initials.
 */
export const blockingKeys = (spelling: Spelling): readonly Key[] => {
  const keys = new Map<string, number>()
  const ordered = spelling.text.split(' ')
  spelling.words.forEach((word, at) => {
    const rarity = spelling.rarities[at] ?? 0
    add(keys, word, rarity)
    const sound = spelling.sounds[at] ?? ''
    if (sound !== '') add(keys, `~${sound}`, soundWeight * rarity)
    if (word.length >= leastInitials && word.length <= 6) add(keys, `@${word}`, initialsWeight * rarity)
  })
  for (let at = 0; at + 1 < ordered.length; at++) {
    const joined = `${ordered[at]}${ordered[at + 1]}`
    add(keys, joined, joinedWeight * rarityOf(joined))
  }
  add(keys, `=${spelling.letters}`, lettersWeight)
  for (const part of spelling.parts) add(keys, `=${part.join('')}`, lettersWeight)
  if (spelling.initials.length >= leastInitials) add(keys, `@${spelling.initials}`, initialsWeight)
  return [...keys].map(([key, weight]) => ({ key, weight }))
}

export interface Block {
  /** Positions of the spellings most worth comparing, the best first; equal ones in the order given. */
  near(spelling: Spelling, limit: number): readonly number[]
}

// A key of so many names («construction») tells nothing; it is read only when no other key found anybody.
const crowd = 1500

/** Finds, among many spellings, the few that a name may be another writing of. */
export const createBlock = (spellings: readonly Spelling[]): Block => {
  const postings = new Map<string, number[]>()
  spellings.forEach((spelling, at) => {
    for (const { key } of blockingKeys(spelling)) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [at])
      else list.push(at)
    }
  })
  const scores = new Float64Array(spellings.length)
  const gather = (keys: readonly Key[], most: number): number[] => {
    const touched: number[] = []
    for (const { key, weight } of keys) {
      const list = postings.get(key)
      if (list === undefined || list.length > most) continue
      for (const at of list) {
        if (scores[at] === 0) touched.push(at)
        scores[at] = (scores[at] ?? 0) + weight
      }
    }
    return touched
  }
  return {
    near(spelling, limit) {
      const keys = blockingKeys(spelling).filter(({ weight }) => weight > 0)
      let touched = gather(keys, crowd)
      if (touched.length === 0) touched = gather(keys, Number.POSITIVE_INFINITY)
      // A long name that shares two words of eight is less near than one that shares two of two.
      const nearness = (at: number): number => (scores[at] ?? 0) - 0.3 * (spellings[at]?.weight ?? 0)
      const ranked = touched.map((at) => ({ at, nearness: nearness(at) }))
      for (const at of touched) scores[at] = 0
      return ranked
        .sort((a, b) => b.nearness - a.nearness || a.at - b.at)
        .slice(0, limit)
        .map(({ at }) => at)
    },
  }
}
