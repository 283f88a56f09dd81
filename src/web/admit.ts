import type { Context } from 'hono'
import { decide, type RefusalReason } from '#accounts/index.ts'
import { type Actor, anybody } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { listingOf, type Programme } from '#programme/call-for-interest/index.ts'
import { askingOf } from './asking.ts'
import type { Answer, SiteContext } from './context.ts'
import { errorAnswer } from './error-answer.tsx'
import { keptForm } from './kept-form.tsx'
import { ownAddress } from './landing.ts'
import { type ActName, permissionOf } from './policy.ts'
import { linkTo, type RouteName } from './sitemap.ts'
import { still } from './still.ts'
import { findThing } from './things.ts'
import { viewOf } from './view.ts'

interface Admission {
  readonly site: SiteContext
  readonly act: ActName
  readonly language: Language
  /** Null for what is sent, which has no page of its own. */
  readonly route: RouteName | null
}

/**
 * The one door of the site: finds who asks and what the address speaks of, and lets the policy decide, before any row
 * is read for the page.
 */
export const admit = async (
  context: Context,
  { site: whole, act, language, route }: Admission,
): Promise<{ readonly asked: Answer } | { readonly refusal: Response }> => {
  // What a form does must see what it changed.
  const site = route === null ? whole : still(whole)
  const signedIn = await site.accounts.signedIn(askingOf(context, site))
  const actor = signedIn?.actor ?? anybody
  const permission = permissionOf(act)
  const params = context.req.param()
  const programmes = await site.callForInterest.programmes()
  const thing = await findThing(permission.on, { site, actor, programmes, params })
  if (thing === null) return { refusal: await errorAnswer(context, site, { kind: 'not-found' }) }
  const decision = decide(permission, actor, thing, site.realNow())
  if (!decision.allowed) return { refusal: await refused(context, site, { language, ...decision }) }
  const programme = programmes[0] ?? null
  // No database keeps the character zero, and nobody types it.
  const query = new URLSearchParams(
    [...new URL(context.req.url).searchParams].map(([name, value]) => [name, value.replaceAll('\0', '')]),
  )
  const here = programmeSpokenOf(programmes, params.programme ?? query.get('programme'), actor)
  const listing = listingOf(here, programmes)
  // The home page is the first programme’s, whoever reads it.
  const shown = route === 'home' ? programme : here
  const unread = signedIn === null ? 0 : await site.notifications.unread(signedIn.person.id)
  const view = viewOf(context, {
    site,
    route,
    language,
    programme: shown,
    signedIn,
    unread,
  })
  return { asked: { view, site, actor, thing, programme, programmes, here, listing, params, query } }
}

/** The programme named, else the one acted in, else the first. */
const programmeSpokenOf = (
  programmes: readonly Programme[],
  named: string | null,
  { role }: Actor,
): Programme | null =>
  programmes.find(({ slug }) => slug === named) ??
  programmes.find(({ id }) => id === role.programme) ??
  programmes[0] ??
  null

/** Whoever is not signed in, or not recently enough, is led to do so and comes back; others are told why. */
const refused = async (
  context: Context,
  site: SiteContext,
  { language, because }: { readonly language: Language; readonly because: RefusalReason },
): Promise<Response> => {
  if (because !== 'sign-in' && because !== 'fresh-sign-in')
    return errorAnswer(context, site, { kind: 'not-allowed', because })
  const kept = await keptForm(context, site, { language, because })
  if (kept !== null) return kept
  const { pathname, search } = new URL(context.req.url)
  const back = context.req.method === 'GET' ? pathname + search : cameFrom(context)
  return context.redirect(linkTo('signIn', language, { query: { suite: back, raison: because } }), 303)
}

/** The page of ours that a form was sent from; null when the browser does not say. */
const cameFrom = (context: Context): string | null => {
  const referrer = URL.parse(context.req.header('referer') ?? '')
  if (referrer === null || referrer.host !== new URL(context.req.url).host) return null
  return ownAddress(referrer.pathname + referrer.search)
}
