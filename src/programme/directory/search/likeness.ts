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

/**
 * Fewest letters to add, remove, change or swap with their neighbour to turn one word into the other (optimal string
 * alignment distance).
 */
export const editsBetween = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + change,
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
