import type { Context, MiddlewareHandler } from 'hono'
import type { LimitName } from '#accounts/index.ts'
import { fromOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { errorAnswer } from './error-answer.tsx'
import { isWithdrawal } from './origin.ts'
import { type PostName, postNames, posts } from './sitemap.ts'

const ofForms: Partial<Readonly<Record<PostName, LimitName>>> = {
  askForLink: 'ask-for-link',
  useLink: 'use-link',
  subscribe: 'subscribe',
}

const byAddress: ReadonlyMap<string, LimitName> = new Map(
  postNames.flatMap((name) =>
    [posts[name].fr, posts[name].en].map((path) => [path, ofForms[name] ?? 'send'] as const),
  ),
)

/** Files that are made when they are asked for. */
const exported = /\.(?:csv|xlsx|ics|vcf|zip|json|pdf)$/

/** Which limit a request falls under; null for an ordinary page, which costs little. */
export const limitOf = (method: string, path: string, search: string): LimitName | null => {
  // The law asks that it always works, and a provider sends those of all its readers from few addresses.
  if (isWithdrawal(method, path)) return null
  if (method !== 'GET' && method !== 'HEAD') return byAddress.get(path) ?? 'send'
  if (exported.test(path)) return 'export'
  return search === '' ? null : 'search'
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/** This machine is asked on behalf of many, when a proxy runs on it and nobody said so; it is trusted further. */
const generosity = (from: string): number => (loopback.test(from) ? 20 : 1)

/** Whether one more may be answered; else the page that says to wait. The demonstration, on one machine, counts none. */
export const refusedOften = async (
  context: Context,
  site: SiteContext,
  { limit, who }: { readonly limit: LimitName; readonly who?: string },
): Promise<Response | null> => {
  const from = fromOf(context, site)
  if (site.demonstration !== null || (from === null && who === undefined)) return null
  const asked = await site.limits.ask(limit, who ?? from ?? '', {
    at: site.realNow(),
    generous: who === undefined ? generosity(from ?? '') : 1,
  })
  if (asked.within) return null
  const answer = await errorAnswer(context, site, { kind: 'too-often' })
  answer.headers.set('retry-after', String(asked.waitSeconds))
  return answer
}

/** Counts what costs: searches, files, whatever is sent. */
export const limiting =
  (site: SiteContext): MiddlewareHandler =>
  async (context, next) => {
    const { method, path, url } = context.req
    const limit = limitOf(method, path, new URL(url).search)
    const refusal = limit === null ? null : await refusedOften(context, site, { limit })
    if (refusal !== null) return refusal
    await next()
  }
