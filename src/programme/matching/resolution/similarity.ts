const jaro = (a: string, b: string): number => {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const metInA: number[] = []
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      taken[j] = 1
      metInA.push(i)
      break
    }
  }
  const met = metInA.length
  if (met === 0) return 0
  let swapped = 0
  let next = 0
  for (const i of metInA) {
    while (taken[next] !== 1) next += 1
    if (a.charCodeAt(i) !== b.charCodeAt(next)) swapped += 1
    next += 1
  }
  return (met / a.length + met / b.length + (met - swapped / 2) / met) / 3
}

/**
 * Jaro-Winkler similarity of two texts, 0 to 1 (W. E. Winkler 1990, prefix of four at 0.1). Its greedy pairing can
 * depend on which text comes first: the shorter, then the first in order, always does here.
 */
export const jaroWinkler = (one: string, other: string): number => {
  if (one === other) return 1
  const isFirst = one.length < other.length || (one.length === other.length && one < other)
  const [a, b] = isFirst ? [one, other] : [other, one]
  const base = jaro(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  return base + prefix * 0.1 * (1 - base)
}

/** What is left of a word when vowels, repeats and letters that sound alike are gone: «barrette» is `brt`. */
export const soundOf = (word: string): string => {
  const plain = word
    .replaceAll('ph', 'f')
    .replace(/[ckq]+/g, 'k')
    .replace(/[sz]+/g, 's')
    .replaceAll('h', '')
    .replace(/(.)\1+/g, '$1')
  return plain.slice(0, 1) + plain.slice(1).replace(/[aeiouy]/g, '')
}
