import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { decide, type SignedIn } from '#accounts/index.ts'
import { anybody } from '#kernel/actor.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { SiteContext, Theme, View } from './context.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { nonceOf } from './nonce.ts'
import { permissionOf } from './policy.ts'
import { linkTo, linkToPicture, type RouteName } from './sitemap.ts'

/** What the site is called until a programme is set up. */
export const unnamed: Bilingual = { fr: 'Maillage', en: 'Maillage' }

interface Viewed {
  readonly site: SiteContext
  readonly route: RouteName | null
  readonly language: Language
  /** Whose page it is; null until one is set up, or when it cannot be read. */
  readonly programme: Programme | null
  readonly signedIn: SignedIn | null
  readonly unread?: number
}

/** What a page is given of its reader and of its own address. */
export const viewOf = (
  context: Context,
  { site, route, language, programme, signedIn, unread = 0 }: Viewed,
): View => {
  const other: Language = language === 'fr' ? 'en' : 'fr'
  const { search, searchParams, pathname } = new URL(context.req.url)
  const params = route === null ? {} : context.req.param()
  const query = { page: searchParams.get('page') }
  return {
    site: { ...site, programme: programme?.name ?? unnamed, look: programme },
    language,
    texts: textsIn[language],
    format: formatFor(language),
    pictureAddress: linkToPicture,
    now: site.now(),
    theme: themeOf(getCookie(context, 'theme')),
    signedIn,
    unread,
    nonce: () => nonceOf(context),
    may: (act, on) => decide(permissionOf(act), signedIn?.actor ?? anybody, on, site.realNow()),
    done: searchParams.get('fait'),
    guide: route === 'setUp' || signedIn === null ? null : guideOf(getCookie(context, guideCookie)),
    route,
    addresses:
      route === null
        ? null
        : { fr: linkTo(route, 'fr', { params, query }), en: linkTo(route, 'en', { params, query }) },
    otherLanguage: route === null ? linkTo('home', other) : linkTo(route, other, { params }) + search,
    here: pathname + search,
  }
}

export const themeOf = (text: string | undefined): Theme =>
  text === 'light' || text === 'dark' ? text : null

/** Remembers, for a short while, that somebody sets a programme up: the screens of its steps lead back to the guide. */
export const guideCookie = 'mise-en-place'

const guideOf = (text: string | undefined): string | null =>
  text !== undefined && /^[a-z0-9-]{1,90}$/.test(text) ? text : null
