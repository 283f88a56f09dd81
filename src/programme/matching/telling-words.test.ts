import { expect, test } from 'vitest'
import { isTelling } from './telling-words.ts'

test.each(['déneigement', 'toitures', 'isolation', 'fosses', 'archéologique', 'Traiteur'])(
  '«%s» says a trade',
  (word) => expect(isTelling(word)).toBe(true),
)

test.each(['travaux', 'services', 'Entretien', 'fourniture', 'achat', 'Montréal', 'divers', 'réaménagement'])(
  '«%s» is said of any trade',
  (word) => expect(isTelling(word)).toBe(false),
)
