import type { AskTexts } from './dns.feed.ts'
import { type Finding, good, notGood } from './finding.ts'
import { readDkim, readDmarc, readSpf, type SpfFound, withParents } from './sender-records.ts'
import { senderWords as words } from './sender-texts.ts'

interface Asked {
  readonly domain: string
  readonly texts: AskTexts
}

const unasked = (check: string, name: string): Finding =>
  notGood(check, 'not-checked', { said: words.notAsked(name), advice: words.askAgain })

const spfStates: Readonly<Record<Exclude<SpfFound['kind'], 'kept'>, 'doubt' | 'bad'>> = {
  none: 'bad',
  several: 'bad',
  everybody: 'bad',
  'open-ended': 'doubt',
  unclear: 'doubt',
}

const spf = async ({ domain, texts }: Asked): Promise<Finding> => {
  const found = await texts(domain)
  if (found === null) return unasked('spf', domain)
  const read = readSpf(found)
  if (read.kind === 'kept') return good('spf', words.spf.kept(domain, read.strict))
  return notGood('spf', spfStates[read.kind], {
    said: words.spf[read.kind](domain),
    advice: words.spfAdvice(domain),
  })
}

const dkim = async ({ domain, texts }: Asked, selector: string): Promise<Finding> => {
  const name = `${selector}._domainkey.${domain}`
  const found = await texts(name)
  if (found === null) return unasked('dkim', name)
  const read = readDkim(found)
  return read === 'key'
    ? good('dkim', words.dkim.key(name))
    : notGood('dkim', 'bad', { said: words.dkim[read](name), advice: words.dkimAdvice })
}

/** The record of the domain, else the nearest of its parents: null when one of them could not be asked. */
const dmarcTexts = async ({ domain, texts }: Asked) => {
  for (const name of withParents(domain)) {
    const found = await texts(`_dmarc.${name}`)
    if (found === null) return null
    const read = readDmarc(found, name !== domain)
    if (read.kind !== 'none') return { name, read }
  }
  return { name: domain, read: { kind: 'none' } as const }
}

const dmarc = async (asked: Asked): Promise<Finding> => {
  const found = await dmarcTexts(asked)
  if (found === null) return unasked('dmarc', `_dmarc.${asked.domain}`)
  const { name, read } = found
  if (read.kind !== 'policy')
    return notGood('dmarc', read.kind === 'none' ? 'doubt' : 'bad', {
      said: words.dmarc[read.kind](name),
      advice: words.dmarcAdvice(asked.domain),
    })
  if (read.policy === 'none')
    return notGood('dmarc', 'doubt', { said: words.dmarc.watching(name), advice: words.dmarcTighten })
  return good('dmarc', words.dmarc.policy(name, read.policy))
}

/** Whether receivers can tell the sender’s letters from those that pretend to be. */
export const senderChecks = async (
  mailFrom: string,
  given: { readonly texts: AskTexts; readonly selectors: readonly string[] },
): Promise<readonly Finding[]> => {
  const asked = { domain: mailFrom.split('@').at(-1) ?? '', texts: given.texts }
  const keys =
    given.selectors.length === 0
      ? [notGood('dkim', 'not-checked', { said: words.noSelector, advice: words.giveSelector })]
      : await Promise.all(given.selectors.map((selector) => dkim(asked, selector)))
  return [await spf(asked), ...keys, await dmarc(asked)]
}
