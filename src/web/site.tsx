import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { setCookie } from 'hono/cookie'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { type Language, languages } from '#kernel/language.ts'
import { readAccent } from '#programme/call-for-interest/index.ts'
import { addressMap, robots, webManifest } from './address-map.ts'
import { admit } from './admit.ts'
import { askingOf } from './asking.ts'
import type { SiteContext, View } from './context.ts'
import { document } from './document.ts'
import { serveDownloads } from './downloads/downloads.ts'
import { servePrivacyDownloads } from './downloads/privacy-downloads.ts'
import { drained } from './drained.ts'
import { errorAnswer } from './error-answer.tsx'
import { ownAddress } from './landing.ts'
import { limiting } from './limiting.ts'
import { originAsked } from './origin.ts'
import { answerList, mostPostedBytes, tooLargeAnswer } from './pages/verification/checked-list.tsx'
import { protection } from './protection.ts'
import { pages } from './routes.tsx'
import { serveCall } from './serve-calls.ts'
import { serveInstitutionReturn } from './serve-institution.tsx'
import { servePost } from './serve-posts.tsx'
import { callNames, postNames, type RouteName, routeNames, sitemap } from './sitemap.ts'
import { guideCookie, themeOf, unnamed, viewOf } from './view.ts'

const year = 31_536_000
const guideSeconds = 7_200

/** The whole site. Every page is complete without JavaScript and loads nothing from elsewhere. */
export const createSite = (site: SiteContext): Hono => {
  const app = new Hono()
  app.use(compress())
  app.use(trimTrailingSlash())
  app.use(protection)
  serveAssets(app, site)
  app.use((context, next) =>
    isReadable(context.req.path) ? next() : errorAnswer(context, site, { kind: 'bad-request' }),
  )
  app.use(originAsked)
  app.use(limiting(site))
  app.use(etag())
  serveMachines(app, site)
  app.post('/apparence', (context) => chooseTheme(context, site))
  serveDownloads(app, site)
  servePrivacyDownloads(app, site)
  for (const name of postNames) for (const language of languages) servePost(app, { site, name, language })
  for (const name of callNames) for (const language of languages) serveCall(app, { site, name, language })
  serveInstitutionReturn(app, site)
  for (const language of languages) serveCheckedLists(app, site, language)
  servePages(app, site)
  app.notFound((context) => errorAnswer(context, site, { kind: 'not-found' }))
  app.onError((failure, context) => {
    if (failure instanceof HTTPException && failure.status < 500)
      return errorAnswer(context, site, { kind: failure.status === 403 ? 'refused' : 'bad-request' })
    const reference = crypto.randomUUID().slice(0, 8)
    site.log({ reference, path: context.req.path, failure })
    return errorAnswer(context, site, { kind: 'fault', reference })
  })
  return app
}

/** Addresses that are for programs. */
const serveMachines = (app: Hono, site: SiteContext): void => {
  app.get('/sante', (context) => context.json({ status: 'ok' }))
  app.get('/robots.txt', (context) => context.text(robots(site)))
  app.get('/sitemap.xml', async (context) =>
    context.body(await addressMap(site), 200, { 'content-type': 'application/xml' }),
  )
  // Asked for by programs that do not read the page’s own link.
  app.get('/favicon.ico', (context) => context.redirect(site.assets['mark.svg'] ?? '/', 302))
  app.get('/accent/:name', (context) => {
    const accent = readAccent(/^(.*)\.css$/.exec(context.req.param('name'))?.[1] ?? '')
    if (accent === null) return context.notFound()
    context.header('cache-control', `public, max-age=${year}, immutable`)
    return context.body(`:root{--accent:${accent}}`, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  for (const language of languages)
    app.get(`/maillage.${language}.webmanifest`, async (context) => {
      const { name } = (await site.callForInterest.programme()) ?? { name: unnamed }
      return context.body(JSON.stringify(webManifest(site, language, name[language] ?? name.fr)), 200, {
        'content-type': 'application/manifest+json',
      })
    })
}

const servePages = (app: Hono, site: SiteContext): void => {
  for (const route of routeNames)
    for (const language of languages) {
      app.get(sitemap[route][language], (context) => answer(context, { site, route, language }))
      app.all(sitemap[route][language], (context) => {
        context.header('allow', 'GET, HEAD')
        return errorAnswer(context, site, { kind: 'wrong-method' })
      })
    }
}

/** A path that does not decode, or that holds what no database can, asks for nothing. */
const isReadable = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

/** Lists sent to be checked: the only thing that a visitor sends, read once and never kept. */
const serveCheckedLists = (app: Hono, site: SiteContext, language: Language): void => {
  const view = async (context: Context): Promise<View> => {
    const programme = await site.callForInterest.programme()
    return viewOf(context, {
      site,
      route: 'verification',
      language,
      programme,
      signedIn: await site.accounts.signedIn(askingOf(context, site)),
    })
  }
  app.post(
    sitemap.verification[language],
    bodyLimit({
      maxSize: mostPostedBytes,
      onError: async (context) => {
        await drained(context)
        return tooLargeAnswer(context, await view(context), document)
      },
    }),
    async (context) => answerList(context, { view: await view(context), site }, document),
  )
}

interface Routed {
  readonly site: SiteContext
  readonly route: RouteName
  readonly language: Language
}

const answer = async (context: Context, { site, route, language }: Routed): Promise<Response> => {
  const admitted = await admit(context, { site, route, language, act: sitemap[route].act })
  if ('refusal' in admitted) return admitted.refusal
  const { asked } = admitted
  // What a signed-in person sees is theirs: no shared cache may keep it.
  if (asked.view.signedIn !== null) context.header('cache-control', 'private, no-store')
  const page = await pages[route](asked)
  if (route === 'setUp' && page !== null) rememberGuide(context, site, asked.params.programme ?? '')
  if (page === null) return errorAnswer(context, site, { kind: 'not-found' })
  if ('missing' in page) return context.html(document(page.missing), 404)
  return 'movedTo' in page ? context.redirect(page.movedTo, 301) : context.html(document(page))
}

const rememberGuide = (context: Context, { baseUrl }: SiteContext, programme: string): void =>
  setCookie(context, guideCookie, programme, {
    path: '/',
    maxAge: guideSeconds,
    sameSite: 'Lax',
    httpOnly: true,
    secure: baseUrl.startsWith('https:'),
  })

/** Remembers the appearance chosen, then comes back to the page: an address of this site only. */
const chooseTheme = async (context: Context, { baseUrl }: SiteContext): Promise<Response> => {
  const { theme, here } = await context.req.parseBody()
  const chosen = themeOf(typeof theme === 'string' ? theme : undefined)
  setCookie(context, 'theme', chosen ?? '', {
    path: '/',
    maxAge: chosen === null ? 0 : year,
    sameSite: 'Lax',
    httpOnly: true,
    secure: baseUrl.startsWith('https:'),
  })
  const back = (typeof here === 'string' ? ownAddress(here) : null) ?? '/'
  return context.redirect(back, 303)
}

const serveAssets = (app: Hono, { publicFolder }: SiteContext): void => {
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', `public, max-age=${year}, immutable`)
  })
  app.use(
    '/assets/*',
    serveStatic({
      root: publicFolder,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      precompressed: true,
    }),
  )
}
