import { fold } from './fold.ts'

const mostWords = 12

/**
 * A PostgreSQL text-search query for what a person typed: every word must be found, the last one may be
 * unfinished. It holds letters and digits only, so nothing typed can break it; null when no word is left.
 */
export const searchQuery = (typed: string): string | null => {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
  const unfinished = words.at(-1)
  return unfinished === undefined ? null : [...words.slice(0, -1), `${unfinished}:*`].join(' & ')
}
