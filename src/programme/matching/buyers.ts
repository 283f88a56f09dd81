import { fold } from '#kernel/fold.ts'

/** Kinds of public buyers, told from their names. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['works', /^sqi\b|societe quebecoise des infrastructures|immobiliere des/],
  ['transport', /ministere des transports|transports quebec|\bcger\b/],
  ['school', /commission scolaire|school board|centre de services scolaire|\bcs d/],
  ['college', /cegep|college|universite|university|\binrs\b|\bhec\b|polytechnique|ecole de technologie/],
  [
    'health',
    /hopital|hospitalier|sante|chsld|\bcsss\b|\bcisss\b|\bciusss\b|\bchum?\b|\bchus\b|readaptation|jeunesse|sigma|approvisionnement en commun|groupe d approvisionnement|institut universitaire/,
  ],
  [
    'municipality',
    /^(?:ville|municipalite|mrc|paroisse|canton|village|arrondissement|regie|communaute metropolitaine)\b/,
  ],
  ['transit', /societe de transport|reseau de transport|agence metropolitaine/],
  ['housing', /\bomh\b|habitation|office municipal/],
  ['government', /^ministere|commission|regie|societe|surete|secretariat|bureau|retraite|centre de services/],
]

// A few thousand buyers give all contracts.
const rememberedKinds = new Map<string, string>()
const memoryLimit = 20_000

/** The kind of public body a buyer is, by its name; `other` when the name does not tell. */
export const buyerKind = (buyer: string): string => {
  const known = rememberedKinds.get(buyer)
  if (known !== undefined) return known
  const folded = fold(buyer)
  const kind = kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
  if (rememberedKinds.size >= memoryLimit) rememberedKinds.clear()
  rememberedKinds.set(buyer, kind)
  return kind
}

/** One key per buyer however its name is punctuated. */
export const buyerKey = (buyer: string): string => fold(buyer)
