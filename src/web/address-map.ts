import { anybody } from '#kernel/actor.ts'
import { type Language, languages } from '#kernel/language.ts'
import { type Decision, decisionName } from '#programme/call-for-interest/index.ts'
import type { SiteContext } from './context.ts'
import { linkTo, routeNames, sitemap } from './sitemap.ts'

const mostNews = 1_000

type Addresses = Readonly<Record<Language, string>>

const escaped = (address: string): string => address.replaceAll('&', '&amp;')

/** Each page in each language, with its other language beside it, as search engines ask (sitemaps.org 0.9). */
const entriesOf = (addresses: Addresses, baseUrl: string): readonly string[] => {
  const alternates = [
    ...languages.map((language) => [language, addresses[language]] as const),
    ['x-default', addresses.fr] as const,
  ].map(
    ([language, address]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(baseUrl + address)}"/>`,
  )
  return languages.map(
    (language) => `<url><loc>${escaped(baseUrl + addresses[language])}</loc>${alternates.join('')}</url>`,
  )
}

const inBoth = (address: (language: Language) => string): Addresses => ({
  fr: address('fr'),
  en: address('en'),
})

/** The list of decisions, and each of them; nothing while none was made public. */
const decisionAddresses = (programme: string, decisions: readonly Decision[]): readonly Addresses[] =>
  decisions.length === 0
    ? []
    : [
        inBoth((language) => linkTo('decisions', language, { params: { programme } })),
        ...decisions.map((each) =>
          inBoth((language) =>
            linkTo('decision', language, { params: { programme, decision: decisionName(each) } }),
          ),
        ),
      ]

/** sitemap.xml: every listed page; every programme with its pages, news, editions and decisions made public, and every enterprise, whose own lists are public too. */
export const addressMap = async ({
  baseUrl,
  callForInterest,
  directory,
  publicSite,
  governance,
}: SiteContext): Promise<string> => {
  const programmes = await callForInterest.programmes()
  const editions = await Promise.all(programmes.map(({ id }) => callForInterest.editions(id)))
  const news = await Promise.all(
    programmes.map(({ id }) => publicSite.news(id, { offset: 0, limit: mostNews })),
  )
  const decisions = await Promise.all(programmes.map(({ id }) => governance.decisionsOf(anybody, id)))
  const pages = [
    ...routeNames
      .filter((route) => sitemap[route].listed)
      .map((route) => inBoth((language) => linkTo(route, language))),
    ...editions
      .flat()
      .map(({ slug }) => inBoth((language) => linkTo('edition', language, { params: { edition: slug } }))),
    ...programmes.flatMap(({ slug, pages: own }, at) => [
      inBoth((language) => linkTo('programme', language, { params: { programme: slug } })),
      ...own.map(({ slug: page }) =>
        inBoth((language) => linkTo('programmePage', language, { params: { programme: slug, page } })),
      ),
      ...(news[at]?.rows ?? []).map((each) =>
        inBoth((language) => linkTo('oneNews', language, { params: { programme: slug, news: each.slug } })),
      ),
      ...decisionAddresses(slug, decisions[at] ?? []),
    ]),
    ...(await directory.within([null, ...programmes.map(({ id }) => id)]).all('supplier')).map(({ slug }) =>
      inBoth((language) => linkTo('supplier', language, { params: { supplier: slug } })),
    ),
  ]
  const entries = pages.flatMap((addresses) => entriesOf(addresses, baseUrl))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/** robots.txt. A demonstration asks not to be indexed: what it shows is invented. */
export const robots = ({ baseUrl, demonstration }: SiteContext): string =>
  demonstration === null
    ? `User-agent: *\nAllow: /\nSitemap: ${baseUrl}/sitemap.xml\n`
    : 'User-agent: *\nDisallow: /\n'

/** What a phone needs to put the site among its applications. */
export const webManifest = (
  { assets }: Pick<SiteContext, 'assets'>,
  language: Language,
  name: string,
): object => ({
  name,
  short_name: name.length > 12 ? 'Maillage' : name,
  lang: language,
  start_url: linkTo('home', language),
  scope: '/',
  display: 'browser',
  background_color: '#fbfaf6',
  theme_color: '#fbfaf6',
  icons: [
    { src: assets['mark.svg'], sizes: 'any', type: 'image/svg+xml' },
    { src: assets['icon-192.png'], sizes: '192x192', type: 'image/png' },
    { src: assets['icon-512.png'], sizes: '512x512', type: 'image/png' },
  ],
})
