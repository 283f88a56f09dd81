type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (value: unknown): string | null => {
  if (!isObject(value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null
}

const mergeLists = (older: readonly unknown[], newer: readonly unknown[]): readonly unknown[] => {
  if (![...older, ...newer].every((each) => idOf(each) !== null)) return newer
  const known = new Map(older.map((each) => [idOf(each), each]))
  for (const each of newer) known.set(idOf(each), merge(known.get(idOf(each)), each))
  return [...known.values()]
}

const merge = (older: unknown, newer: unknown): unknown => {
  if (Array.isArray(older) && Array.isArray(newer)) return mergeLists(older, newer)
  if (!isObject(older) || !isObject(newer)) return newer
  const merged = new Map(Object.entries(older))
  for (const [name, value] of Object.entries(newer)) {
    if (value === null) merged.delete(name)
    else merged.set(name, merge(merged.get(name), value))
  }
  return Object.fromEntries(merged)
}

const isCompiled = (release: unknown): boolean =>
  isObject(release) && Array.isArray(release.tag) && release.tag.includes('compiled')

/**
 * State of a process after its releases, oldest first. By the OCDS merge routine (standard 1.1,
 * "Merging"): a later release says only what changed, objects merge by field and lists by the id of
 * their elements; lists without ids are replaced and null removes. A compiled release is a whole state.
 */
export const compiledRelease = (releases: readonly unknown[]): unknown =>
  releases.reduce((state, release) => (isCompiled(release) ? release : merge(state, release)), undefined)
