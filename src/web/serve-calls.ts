import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Language } from '#kernel/language.ts'
import { admit } from './admit.ts'
import { askingOf } from './asking.ts'
import { callHandlers } from './calls.ts'
import type { SiteContext } from './context.ts'
import { errorAnswer } from './error-answer.tsx'
import { type CallName, calls } from './sitemap.ts'

interface Served {
  readonly site: SiteContext
  readonly name: CallName
  readonly language: Language
}

/** Most bytes that a script sends: a passkey’s credential is a few thousand. */
const mostCallBytes = 32_768

/** A page of ours asked: no other site’s page can send this type of content without being allowed to first. */
const isOurs = (context: Context, site: SiteContext): boolean => {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return false
  if (context.req.header('sec-fetch-site') === 'same-origin') return true
  const origin = context.req.header('origin')
  return origin !== undefined && [new URL(context.req.url).origin, site.baseUrl].includes(origin)
}

/** Answers one of the pages’ scripts, in JSON. */
export const serveCall = (app: Hono, served: Served): void => {
  const { site, name, language } = served
  app.post(
    calls[name][language],
    bodyLimit({
      maxSize: mostCallBytes,
      onError: (context) => errorAnswer(context, site, { kind: 'too-large' }),
    }),
    (context) => receive(context, served),
  )
}

const receive = async (context: Context, { site, name, language }: Served): Promise<Response> => {
  context.header('cache-control', 'no-store')
  if (!isOurs(context, site)) return context.json({ refused: 'not-ours' }, 400)
  const admitted = await admit(context, { site, route: null, language, act: calls[name].act })
  if ('refusal' in admitted) return context.json({ refused: 'not-allowed' }, 403)
  const sent: unknown = await context.req.json().catch(() => null)
  const outcome = await callHandlers[name]({ ...admitted.asked, sent, asking: askingOf(context, site) })
  if (outcome === null) return context.json({ refused: 'unusable' }, 422)
  for (const cookie of outcome.cookies ?? []) context.header('set-cookie', cookie, { append: true })
  return context.json(outcome.answer)
}
