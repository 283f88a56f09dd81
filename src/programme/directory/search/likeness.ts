/** Runs of three letters, with the ends of the text marked: «net» is ␣␣n, ␣ne, net, et␣. */
export const trigramsOf = (text: string): ReadonlySet<string> => {
  const padded = `  ${text} `
  const trigrams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3))
  return trigrams
}

export interface Likeness {
  readonly at: number
  /** Dice’s coefficient of the trigrams: 1 is equal, 0 has nothing in common. */
  readonly share: number
}

export interface LikenessIndex {
  /** Texts at least so alike, the most alike first. */
  nearest(text: string, least: number, most: number): readonly Likeness[]
}

/** Finds texts that are nearly the one typed, through an index of their trigrams. */
export const likenessIndex = (texts: readonly string[]): LikenessIndex => {
  const holders = new Map<string, number[]>()
  const sizes = texts.map((text, at) => {
    const trigrams = trigramsOf(text)
    for (const trigram of trigrams) {
      const known = holders.get(trigram)
      if (known === undefined) holders.set(trigram, [at])
      else known.push(at)
    }
    return trigrams.size
  })
  return {
    nearest(text, least, most) {
      const trigrams = trigramsOf(text)
      const shared = new Map<number, number>()
      for (const trigram of trigrams)
        for (const at of holders.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      return [...shared]
        .map(([at, count]) => ({ at, share: (2 * count) / (trigrams.size + (sizes[at] ?? 0)) }))
        .filter(({ share }) => share >= least)
        .sort((a, b) => b.share - a.share || a.at - b.at)
        .slice(0, most)
    },
  }
}
