import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Asking } from '#accounts/index.ts'
import type { SiteContext } from './context.ts'

/** Address at the other end of the connection; null where no network is in between. */
const addressOf = (context: Context): string | null => {
  try {
    return getConnInfo(context).remote.address ?? null
  } catch {
    return null
  }
}

/**
 * Address that a request comes from. Each proxy adds at the end of X-Forwarded-For the one it heard from: with so
 * many trusted, the first that none of them wrote is whatever the sender liked, and is not read.
 */
export const fromOf = (context: Context, site: Pick<SiteContext, 'trustedProxies'>): string | null => {
  const heard = addressOf(context)
  const trusted = site.trustedProxies ?? 0
  if (trusted === 0) return heard
  const told = (context.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim())
  const address = told.at(-Math.min(trusted, told.length)) ?? ''
  return /^[\da-fA-F:.]{2,45}$/.test(address) ? address : heard
}

/** What a request carries of who sent it. */
export const askingOf = (
  context: Context,
  site: Pick<SiteContext, 'realNow' | 'trustedProxies'>,
): Asking => ({
  headers: context.req.raw.headers,
  from: fromOf(context, site),
  at: site.realNow(),
})
