/** Each family is named by the first line whose words stand in what the browser says of itself: some claim others. */
const browsers: readonly (readonly [string, readonly string[]])[] = [
  ['Edge', ['Edg/', 'EdgA/', 'EdgiOS/']],
  ['Opera', ['OPR/', 'Opera']],
  ['Samsung Internet', ['SamsungBrowser/']],
  ['Firefox', ['Firefox/', 'FxiOS/']],
  ['Chrome', ['Chrome/', 'CriOS/', 'Chromium/']],
  ['Safari', ['Safari/']],
]
const systems: readonly (readonly [string, readonly string[]])[] = [
  ['iPhone', ['iPhone']],
  ['iPad', ['iPad']],
  ['Android', ['Android']],
  ['Windows', ['Windows NT']],
  ['ChromeOS', ['CrOS']],
  ['macOS', ['Mac OS X', 'Macintosh']],
  ['Linux', ['Linux']],
]

const named = (families: typeof browsers, userAgent: string): readonly string[] =>
  families
    .filter(([, words]) => words.some((word) => userAgent.includes(word)))
    .slice(0, 1)
    .map(([name]) => name)

/** Browser and system in words, as «Firefox, Windows»; empty when neither is known. Versions change too often to tell. */
export const deviceOf = (userAgent: string): string =>
  [...named(browsers, userAgent), ...named(systems, userAgent)].join(', ')

/** The eight groups of an IPv6 address, with its `::` filled; null when it is none. */
const groupsOf = (address: string): readonly string[] | null => {
  const [head = '', tail, more] = address.split('::')
  if (more !== undefined) return null
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const filled =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...filled, ...after]
  return groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups : null
}

/**
 * The network of an address: its first three numbers, or its first three groups (the sizes that a provider gives one
 * place). Empty when unknown.
 */
export const networkOf = (address: string | null): string => {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  const groups = groupsOf(plain.split('%')[0] ?? '')
  return groups === null
    ? ''
    : `${groups
        .slice(0, 3)
        .map((group) => Number.parseInt(group, 16).toString(16))
        .join(':')}::/48`
}
