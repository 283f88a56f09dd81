import { Resolver } from 'node:dns/promises'

/** The texts of a name; null when nothing could be asked, which says nothing of them. */
export type AskTexts = (name: string) => Promise<readonly string[] | null>

// The server answered, and there is nothing there.
const absent = new Set(['ENODATA', 'ENOTFOUND'])

const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure ? String(failure.code) : ''

/** Asks the resolver of this machine, or the one given as `ADDRESS` or `ADDRESS:PORT`. */
export const textsFrom = (server: string | null): AskTexts => {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  if (server !== null) resolver.setServers([server])
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    } catch (failure) {
      return absent.has(codeOf(failure)) ? [] : null
    }
  }
}
