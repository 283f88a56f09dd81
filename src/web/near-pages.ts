import { fold } from '#kernel/fold.ts'
import type { Language } from '#kernel/language.ts'
import { type PlainPage, plainPages, sitemap } from './sitemap.ts'

const mostNear = 3
const leastAlike = 0.4

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Words of an address: `/en/directory/blue-thread` gives `directory blue thread`. */
const wordsOf = (path: string): string => fold(decoded(path).replace(/^\/en(?=\/|$)/, ''))

const pairs = (text: string): ReadonlySet<string> =>
  new Set([...text.slice(1)].map((letter, at) => `${text[at]}${letter}`))

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice’s coefficient). */
const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)]
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size)
}

/** Pages whose address, in either language, resembles one that leads nowhere; the most alike first. */
export const nearPages = (path: string): readonly PlainPage[] => {
  const first = wordsOf(path).split(' ')[0] ?? ''
  return plainPages
    .map((name) => {
      const likenesses = [sitemap[name].fr, sitemap[name].en].map((address) =>
        Math.max(likeness(wordsOf(path), wordsOf(address)), likeness(first, wordsOf(address))),
      )
      return { name, alike: Math.max(...likenesses) }
    })
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostNear)
    .map(({ name }) => name)
}

/** What to seek in the directory in place of an address that leads nowhere: the words of its last part. */
export const soughtIn = (path: string, language: Language): string => {
  const words = wordsOf(path.split('/').at(-1) ?? '')
  return words === '' || wordsOf(sitemap.home[language]) === words || words.length > 80 ? '' : words
}
