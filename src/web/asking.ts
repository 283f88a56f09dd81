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

/** What a request carries of who sent it. */
export const askingOf = (context: Context, site: Pick<SiteContext, 'realNow'>): Asking => ({
  headers: context.req.raw.headers,
  from: addressOf(context),
  at: site.realNow(),
})
