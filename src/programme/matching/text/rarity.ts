/** How often stems occur among many texts: what a shared word is worth does not depend on who is ranked. */
export interface Rarity {
  readonly texts: number
  /** Stems a text has on average. */
  readonly meanLength: number
  /** Texts that hold each stem; a stem that is absent was hardly ever seen. */
  readonly counts: Readonly<Record<string, number>>
}

// A stem of one text only is as rare as one never seen: a table of them would be long and say nothing.
const fewestTexts = 2

/** Counts the stems of many texts. */
export const learnRarity = (texts: readonly (readonly string[])[]): Rarity => {
  const counts = new Map<string, number>()
  for (const stems of texts) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const length = texts.reduce((sum, stems) => sum + stems.length, 0)
  return {
    texts: texts.length,
    meanLength: Math.round(100 * Math.max(1, length / Math.max(1, texts.length))) / 100,
    counts: Object.fromEntries(
      [...counts].filter(([, count]) => count >= fewestTexts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}

/** Inverse document frequency of a stem. */
export const idfOf = ({ texts, counts }: Rarity, stem: string): number => {
  const count = Object.hasOwn(counts, stem) ? (counts[stem] ?? 1) : 1
  return Math.log(1 + (Math.max(texts, count) - count + 0.5) / (count + 0.5))
}
