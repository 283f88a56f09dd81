import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { posts } from './sitemap.ts'

const withdrawals = [posts.withdraw.fr, posts.withdraw.en].map(
  (path) => new RegExp(`^${path.replace(':token', '[^/]+')}$`),
)

/** Whether something is sent to the address that withdraws a consent. */
export const isWithdrawal = (method: string, path: string): boolean =>
  method === 'POST' && withdrawals.some((each) => each.test(path))

const ownOrigin = csrf()

/**
 * Forms are taken from our own pages only, so that no other site makes a signed-in person act. A withdrawal is the one
 * exception: mail providers send it in one click, without cookie or origin (RFC 8058). That is safe, for the token in
 * its address is its whole authority: the session is not looked at, whoever knows the token could open the page itself,
 * and all it can do is stop letters.
 */
export const originAsked: MiddlewareHandler = (context, next) =>
  isWithdrawal(context.req.method, context.req.path) ? next() : ownOrigin(context, next)
