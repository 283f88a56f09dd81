/**
 * What the records of a sender’s domain say: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489), read as far as an
 * operator can act on them.
 */

/** Tags of a record: `v=DMARC1; p=none` gives v and p. The first of two equal names counts. */
const tagsOf = (record: string): ReadonlyMap<string, string> =>
  new Map(
    record
      .split(';')
      .map((part) => /^\s*([a-z]+)\s*=\s*(.*?)\s*$/i.exec(part))
      .flatMap((found): [string, string][] =>
        found === null ? [] : [[(found[1] ?? '').toLowerCase(), found[2] ?? '']],
      )
      .toReversed(),
  )

export type SpfFound =
  | { readonly kind: 'none' | 'several' | 'everybody' | 'open-ended' | 'unclear' }
  | { readonly kind: 'kept'; readonly strict: boolean }

/** What the texts of a domain say of who may send for it. */
export const readSpf = (texts: readonly string[]): SpfFound => {
  const records = texts.filter((text) => /^v=spf1(\s|$)/i.test(text))
  const [record, ...others] = records
  if (record === undefined) return { kind: 'none' }
  // RFC 7208, section 4.5: more than one record is a permanent error, whatever they say.
  if (others.length > 0) return { kind: 'several' }
  const terms = record.toLowerCase().split(/\s+/).slice(1)
  const all = terms.find((term) => /^[-+~?]?all$/.test(term))
  if (all === 'all' || all === '+all') return { kind: 'everybody' }
  if (all === '?all') return { kind: 'open-ended' }
  if (all !== undefined) return { kind: 'kept', strict: all === '-all' }
  return { kind: terms.some((term) => term.startsWith('redirect=')) ? 'unclear' : 'open-ended' }
}

export type DkimFound = 'none' | 'key' | 'revoked' | 'unreadable'

/** What the texts of a selector say of its public key. */
export const readDkim = (texts: readonly string[]): DkimFound => {
  const record = texts.find((text) => tagsOf(text).has('p'))
  if (record === undefined) return texts.length === 0 ? 'none' : 'unreadable'
  const key = (tagsOf(record).get('p') ?? '').replaceAll(/\s/g, '')
  if (key === '') return 'revoked'
  return /^[A-Za-z0-9+/]+=*$/.test(key) ? 'key' : 'unreadable'
}

export type DmarcFound =
  | { readonly kind: 'none' | 'several' | 'unreadable' }
  | { readonly kind: 'policy'; readonly policy: 'none' | 'quarantine' | 'reject'; readonly reports: boolean }

/** What the texts of `_dmarc` say; `inherited` when they are those of a parent domain, whose `sp` counts first. */
export const readDmarc = (texts: readonly string[], inherited: boolean): DmarcFound => {
  const records = texts.filter((text) => /^v\s*=\s*DMARC1\s*(;|$)/i.test(text))
  const [record, ...others] = records
  if (record === undefined) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several' }
  const tags = tagsOf(record)
  const said = ((inherited ? tags.get('sp') : undefined) ?? tags.get('p') ?? '').toLowerCase()
  const policy = (['none', 'quarantine', 'reject'] as const).find((each) => each === said)
  return policy === undefined
    ? { kind: 'unreadable' }
    : { kind: 'policy', policy, reports: (tags.get('rua') ?? '') !== '' }
}

/** A domain and its parents, down to two labels: where its DMARC record may stand. */
export const withParents = (domain: string): readonly string[] => {
  const labels = domain.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, at) => labels.slice(at).join('.'))
}
