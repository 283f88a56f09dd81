const cleaned = (text: string): string =>
  text.includes('\u0000') || !text.isWellFormed() ? text.replaceAll('\u0000', '').toWellFormed() : text

const sorted = (value: unknown): unknown => {
  if (typeof value === 'string') return cleaned(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [cleaned(key), sorted(each)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/**
 * One text for one meaning: keys sorted, no blanks, numbers as JavaScript writes them. NUL and halves
 * of surrogate pairs are left out, which PostgreSQL's jsonb refuses.
 */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'null'
