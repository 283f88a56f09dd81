const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// A record may only link to its releases: { url, date, tag }.
const isEmbedded = (release: unknown): boolean => isObject(release) && 'ocid' in release

/**
 * The releases of what was cut from a file: the release itself, the releases of a record (else its
 * compiled release), the contents of a package that came as one line of JSON Lines.
 */
export const releasesIn = (unit: unknown): readonly unknown[] => {
  if (!isObject(unit)) return [unit]
  if (Array.isArray(unit.records)) return unit.records.flatMap(releasesIn)
  if (Array.isArray(unit.releases)) {
    if (!('ocid' in unit)) return unit.releases
    const embedded = unit.releases.filter(isEmbedded)
    if (embedded.length > 0) return embedded
    return unit.compiledRelease === undefined ? [unit] : [unit.compiledRelease]
  }
  return isObject(unit.compiledRelease) ? [unit.compiledRelease] : [unit]
}
