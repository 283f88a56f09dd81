/** Where passkeys of this site work: the name that they are bound to, and the addresses whose pages may use them. */
export interface PasskeyHome {
  readonly name: string
  readonly origins: readonly string[]
  /** The address to open to use them, when the site’s own is a number: a passkey is bound to a name. */
  readonly instead: string | null
}

const numbered = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/

/**
 * Where passkeys work for the site at `baseUrl`. A site on this machine, opened by its number as the demonstration
 * is, has a name too: `localhost` (Web Authentication level 3, 5.1.2: a relying party’s id is a domain).
 */
export const passkeyHome = (baseUrl: string): PasskeyHome => {
  const parts = /^(https?):\/\/(\[[^\]]*\]|[^/:]+)(:\d+)?/.exec(baseUrl)
  const [, scheme = 'https', host = 'localhost', port = ''] = parts ?? []
  const origin = `${scheme}://${host}${port}`
  if (!numbered.test(host)) return { name: host, origins: [origin], instead: null }
  const named = `${scheme}://localhost${port}`
  return { name: 'localhost', origins: [named], instead: named }
}
