import { type RawBuilder, sql } from 'kysely'
import { fold } from '#kernel/fold.ts'
import type { Language } from '#kernel/language.ts'

// A search is a few words; more than that is a pasted paragraph that nothing would match.
const mostWords = 12

const configuration = (language: Language): RawBuilder<unknown> =>
  sql`${sql.lit(language === 'fr' ? 'french' : 'english')}::regconfig`

/**
 * The text-search query for what a person typed, in the language of the searched column: every word must be
 * found, whatever its ending, and the last one may be unfinished. Only letters and digits of what was typed
 * are kept, so nothing typed can break the query; null when no word is left.
 */
export const textQuery = (typed: string, language: Language): RawBuilder<unknown> | null => {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
  const last = words.at(-1)
  if (last === undefined) return null
  const others = words.slice(0, -1).join(' & ')
  // The unfinished word is compared as typed: once stemmed, « entrée » would begin « entretien ».
  const ending = sql`(to_tsquery(${configuration(language)}, ${last}) || to_tsquery('simple', ${`${last}:*`}))`
  return others === '' ? ending : sql`(to_tsquery(${configuration(language)}, ${others}) && ${ending})`
}
