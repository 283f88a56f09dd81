import type { Language } from '#kernel/language.ts'

/** Who may see a page. `operator` pages are shown in the demonstration only, until people can sign in. */
export type Audience = 'public' | 'operator'

interface Route {
  readonly fr: string
  readonly en: string
  readonly audience: Audience
  /** Listed in sitemap.xml. */
  readonly listed: boolean
}

/** Every page of the site. Links, navigation, sitemap.xml and the tests come from here. */
export const sitemap = {
  home: { fr: '/', en: '/en', audience: 'public', listed: true },
  directory: { fr: '/repertoire', en: '/en/directory', audience: 'public', listed: true },
  supplier: { fr: '/repertoire/:supplier', en: '/en/directory/:supplier', audience: 'public', listed: false },
  opportunities: {
    fr: '/repertoire/:supplier/occasions',
    en: '/en/directory/:supplier/opportunities',
    audience: 'public',
    listed: false,
  },
  tenders: { fr: '/avis', en: '/en/tenders', audience: 'public', listed: true },
  tender: { fr: '/avis/:tender', en: '/en/tenders/:tender', audience: 'public', listed: false },
  imports: { fr: '/imports', en: '/en/imports', audience: 'operator', listed: false },
  gallery: { fr: '/ui', en: '/en/ui', audience: 'operator', listed: false },
  component: { fr: '/ui/:component', en: '/en/ui/:component', audience: 'operator', listed: false },
  about: { fr: '/a-propos', en: '/en/about', audience: 'public', listed: true },
  howMatching: {
    fr: '/comment-fonctionne-l-appariement',
    en: '/en/how-matching-works',
    audience: 'public',
    listed: true,
  },
  privacy: { fr: '/confidentialite', en: '/en/privacy', audience: 'public', listed: true },
  accessibility: { fr: '/accessibilite', en: '/en/accessibility', audience: 'public', listed: true },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof sitemap
export const routeNames = Object.keys(sitemap).filter((name): name is RouteName => name in sitemap)

type Query = Readonly<Record<string, string | number | null | undefined>>

/** Address of a page; empty query values are left out, so that equal searches have equal addresses. */
export const linkTo = (
  route: RouteName,
  language: Language,
  given: { readonly params?: Readonly<Record<string, string>>; readonly query?: Query } = {},
): string => {
  const path = sitemap[route][language].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(given.params?.[name] ?? ''),
  )
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}
