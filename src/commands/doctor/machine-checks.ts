import type { Settings } from '../../settings.ts'
import { type Finding, good, notGood } from './finding.ts'
import type { FolderSeen } from './machine.feed.ts'
import { machineWords as words } from './machine-texts.ts'

const gigabyte = 1_000_000_000
const scarceBytes = gigabyte
const littleBytes = 5 * gigabyte

const disk = ({ freeBytes }: FolderSeen): Finding => {
  if (freeBytes === null)
    return notGood('disk', 'not-checked', { said: words.diskUnknown, advice: words.diskAdvice })
  const free = words.free((freeBytes / gigabyte).toFixed(1))
  if (freeBytes >= littleBytes) return good('disk', free)
  const state = freeBytes < scarceBytes ? 'bad' : 'doubt'
  return notGood('disk', state, { said: free, advice: words.diskAdvice })
}

const folder = ({ access }: FolderSeen, path: string): Finding => {
  if (access === null)
    return notGood('folder', 'not-checked', { said: words.noFolder(path), advice: words.folderAdvice(path) })
  if (!access.writable)
    return notGood('folder', 'bad', { said: words.notWritable(path), advice: words.writableAdvice(path) })
  return access.readByOthers === true
    ? notGood('folder', 'doubt', { said: words.readByOthers(path), advice: words.folderAdvice(path) })
    : good('folder', words.folder(path))
}

const isLocal = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const baseAddress = ({ baseUrl }: Settings): Finding => {
  if (baseUrl === null)
    return notGood('base-url', 'bad', { said: words.noBaseUrl, advice: words.baseUrlAdvice })
  const url = new URL(baseUrl)
  if (url.protocol === 'https:') return good('base-url', words.baseUrl(baseUrl))
  const state = isLocal(url) ? 'doubt' : 'bad'
  return notGood('base-url', state, { said: words.notSecure(baseUrl), advice: words.secureAdvice })
}

/** The program itself speaks plain HTTP: whoever has an https address has something before it. */
const proxies = ({ baseUrl, trustedProxies }: Settings): Finding => {
  const isBehind = baseUrl?.startsWith('https:') === true
  if (isBehind && trustedProxies === 0)
    return notGood('proxies', 'doubt', { said: words.noProxy, advice: words.proxyAdvice })
  if (!isBehind && trustedProxies > 0)
    return notGood('proxies', 'doubt', { said: words.proxyWithout(trustedProxies), advice: words.proxyLess })
  return good('proxies', words.proxies(trustedProxies))
}

/** What the machine and its settings say. */
export const machineChecks = (
  seen: FolderSeen,
  given: { readonly settings: Settings; readonly dataFolder: string },
): readonly Finding[] => [
  disk(seen),
  folder(seen, given.dataFolder),
  baseAddress(given.settings),
  proxies(given.settings),
]
