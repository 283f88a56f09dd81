import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { hasScript, nonceOf } from './nonce.ts'
import { files, sitemap } from './sitemap.ts'

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
/** The page that shows a letter in a frame. */
const framing = secureHeaders({
  contentSecurityPolicy: { ...contentSecurityPolicy, frameSrc: ["'self'"] },
  referrerPolicy,
})
/** A letter alone: its styles stand on its elements, as mail readers want them, and nothing else is let in. */
const framed = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
  referrerPolicy,
})

const isAt = (path: string, at: { readonly fr: string; readonly en: string }): boolean =>
  [at.fr, at.en].some((each) => new RegExp(`^${each.replace(/:\w+/g, '[^/]+')}$`).test(path))

const protectionFor = (context: Context): MiddlewareHandler => {
  const { path } = context.req
  if (isAt(path, files.letterPage)) return framed
  if (isAt(path, sitemap.letterTemplate)) return framing
  return hasScript(context) ? withScript : withoutScript
}

/** What every answer forbids the browser. Only a page that wrote a script into itself lets one run: its own. */
export const protection: MiddlewareHandler = async (context, next) => {
  await next()
  await protectionFor(context)(context, async () => {})
}
