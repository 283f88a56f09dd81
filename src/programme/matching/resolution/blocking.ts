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

// Names read for one question: rare keys first, so that «construction» is read only when little else was found.
const mostRead = 1000

// A long name that shares two words of eight is less near than one that shares two of two.
const lengthPenalty = 0.3

/** Positions and how near each is, the nearest first, never more than the limit. */
const insert = (
  best: { at: number; nearness: number }[],
  each: { at: number; nearness: number },
  limit: number,
) => {
  let place = best.length
  while (place > 0) {
    const before = best[place - 1]
    if (before === undefined || before.nearness > each.nearness) break
    if (before.nearness === each.nearness && before.at < each.at) break
    place -= 1
  }
  if (place >= limit) return
  best.splice(place, 0, each)
  if (best.length > limit) best.pop()
}

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
  const weights = Float64Array.from(spellings, ({ weight }) => lengthPenalty * weight)
  const scores = new Float64Array(spellings.length)
  const gather = (spelling: Spelling): readonly number[] => {
    const lists = blockingKeys(spelling)
      .flatMap(({ key, weight }) => {
        const list = postings.get(key)
        return list === undefined || weight <= 0 ? [] : [{ list, weight }]
      })
      .sort((a, b) => a.list.length - b.list.length)
    const touched: number[] = []
    let read = 0
    for (const { list, weight } of lists) {
      if (read > 0 && read + list.length > mostRead) break
      read += list.length
      for (const at of list) {
        if (scores[at] === 0) touched.push(at)
        scores[at] = (scores[at] ?? 0) + weight
      }
    }
    return touched
  }
  return {
    near(spelling, limit) {
      const best: { at: number; nearness: number }[] = []
      let least = Number.NEGATIVE_INFINITY
      for (const at of gather(spelling)) {
        const nearness = (scores[at] ?? 0) - (weights[at] ?? 0)
        scores[at] = 0
        if (best.length === limit && nearness < least) continue
        insert(best, { at, nearness }, limit)
        least = best.at(-1)?.nearness ?? least
      }
      return best.map(({ at }) => at)
    },
  }
}
