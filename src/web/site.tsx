import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type Language, languages } from '#kernel/language.ts'
import type { SiteContext, Theme, View } from './context.ts'
import { serveDownloads } from './downloads/downloads.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { ErrorPage } from './pages/errors/error.page.tsx'
import { answerList, mostPostedBytes, tooLargeAnswer } from './pages/verification/checked-list.tsx'
import { type Answer, pages } from './routes.tsx'
import { linkTo, type RouteName, routeNames, sitemap } from './sitemap.ts'

const year = 31_536_000

/** The whole site. Every page is complete without JavaScript and loads nothing from elsewhere. */
export const createSite = (site: SiteContext): Hono => {
  const app = new Hono()
  app.use(compress())
  app.use(trimTrailingSlash())
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
    }),
  )
  serveAssets(app, site)
  app.use(csrf())
  app.use(etag())
  app.get('/sante', (context) => context.json({ status: 'ok' }))
  app.get('/robots.txt', (context) => context.text(robots(site)))
  app.get('/sitemap.xml', async (context) =>
    context.body(await siteMapXml(site), 200, { 'content-type': 'application/xml' }),
  )
  app.post('/apparence', chooseTheme)
  serveDownloads(app, site)
  for (const language of languages) serveCheckedLists(app, site, language)
  for (const route of routeNames)
    if (sitemap[route].audience === 'public' || site.demonstration !== null)
      for (const language of languages)
        app.get(sitemap[route][language], (context) => answer(context, { site, route, language }))
  app.notFound((context) => errorAnswer(context, site, null))
  app.onError((failure, context) => {
    const reference = crypto.randomUUID().slice(0, 8)
    site.log({ reference, path: context.req.path, failure })
    return errorAnswer(context, site, reference)
  })
  return app
}

const document = (page: VNode): string => `<!doctype html>${render(page)}`

/** Lists sent to be checked: the only thing that a visitor sends, read once and never kept. */
const serveCheckedLists = (app: Hono, site: SiteContext, language: Language): void => {
  const view = (context: Context) => viewOf(context, { site, route: 'verification', language })
  app.post(
    sitemap.verification[language],
    bodyLimit({
      maxSize: mostPostedBytes,
      onError: (context) => tooLargeAnswer(context, view(context), document),
    }),
    (context) => answerList(context, { view: view(context), site }, document),
  )
}

interface Routed {
  readonly site: SiteContext
  readonly route: RouteName
  readonly language: Language
}

const answer = async (context: Context, { site, route, language }: Routed): Promise<Response> => {
  const view = viewOf(context, { site, route, language })
  const asked: Answer = {
    view,
    site,
    params: context.req.param(),
    query: new URL(context.req.url).searchParams,
  }
  const page = await pages[route](asked)
  if (page === null) return errorAnswer(context, site, null)
  return 'movedTo' in page ? context.redirect(page.movedTo, 301) : context.html(document(page))
}

const errorAnswer = (context: Context, site: SiteContext, reference: string | null): Response => {
  const language = /^\/en(\/|$)/.test(context.req.path) ? 'en' : 'fr'
  const view = viewOf(context, { site, route: null, language })
  return context.html(
    document(<ErrorPage view={view} reference={reference} />),
    reference === null ? 404 : 500,
  )
}

const viewOf = (
  context: Context,
  {
    site,
    route,
    language,
  }: { readonly site: SiteContext; readonly route: RouteName | null; readonly language: Language },
): View => {
  const other: Language = language === 'fr' ? 'en' : 'fr'
  const { search, pathname } = new URL(context.req.url)
  const params = route === null ? {} : context.req.param()
  return {
    site,
    language,
    texts: textsIn[language],
    format: formatFor(language),
    now: site.now(),
    theme: themeOf(getCookie(context, 'theme')),
    route,
    otherLanguage: route === null ? linkTo('home', other) : linkTo(route, other, { params }) + search,
    here: pathname + search,
  }
}

const themeOf = (text: string | undefined): Theme => (text === 'light' || text === 'dark' ? text : null)

/** Remembers the appearance chosen, then comes back to the page: an address of this site only. */
const chooseTheme = async (context: Context): Promise<Response> => {
  const { theme, here } = await context.req.parseBody()
  const chosen = themeOf(typeof theme === 'string' ? theme : undefined)
  setCookie(context, 'theme', chosen ?? '', {
    path: '/',
    maxAge: chosen === null ? 0 : year,
    sameSite: 'Lax',
    httpOnly: true,
  })
  const back = typeof here === 'string' && /^\/(?![/\\])/.test(here) ? here : '/'
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

const robots = ({ baseUrl, demonstration }: SiteContext): string =>
  demonstration === null
    ? `User-agent: *\nAllow: /\nSitemap: ${baseUrl}/sitemap.xml\n`
    : 'User-agent: *\nDisallow: /\n'

const siteMapXml = async ({ baseUrl, directory }: SiteContext): Promise<string> => {
  const listed = routeNames.filter((route) => sitemap[route].listed)
  const suppliers = await directory.all('supplier')
  const addresses = languages.flatMap((language) => [
    ...listed.map((route) => linkTo(route, language)),
    ...suppliers.map(({ slug }) => linkTo('supplier', language, { params: { supplier: slug } })),
  ])
  const lines = addresses.map((address) => `<url><loc>${baseUrl}${address}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
