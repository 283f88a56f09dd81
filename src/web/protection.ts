import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { hasScript, nonceOf } from './nonce.ts'

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}
const referrerPolicy = 'strict-origin-when-cross-origin'
const withoutScript = secureHeaders({ contentSecurityPolicy, referrerPolicy })
const withScript = secureHeaders({
  contentSecurityPolicy: {
    ...contentSecurityPolicy,
    scriptSrc: [(context) => `'nonce-${nonceOf(context)}'`],
    connectSrc: ["'self'"],
  },
  referrerPolicy,
})

/** What every answer forbids the browser. Only a page that wrote a script into itself lets one run: its own. */
export const protection: MiddlewareHandler = async (context, next) => {
  await next()
  await (hasScript(context) ? withScript : withoutScript)(context, async () => {})
}
