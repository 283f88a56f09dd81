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
  edition: { fr: '/editions/:edition', en: '/en/editions/:edition', audience: 'public', listed: false },
  directory: { fr: '/repertoire', en: '/en/directory', audience: 'public', listed: true },
  supplier: { fr: '/repertoire/:supplier', en: '/en/directory/:supplier', audience: 'public', listed: false },
  opportunities: {
    fr: '/repertoire/:supplier/occasions',
    en: '/en/directory/:supplier/opportunities',
    audience: 'public',
    listed: false,
  },
  verification: { fr: '/verification', en: '/en/verification', audience: 'public', listed: true },
  buyers: { fr: '/acheteurs', en: '/en/buyers', audience: 'public', listed: true },
  buyer: { fr: '/acheteurs/:buyer', en: '/en/buyers/:buyer', audience: 'public', listed: false },
  partners: { fr: '/partenaires', en: '/en/partners', audience: 'public', listed: true },
  tenders: { fr: '/avis', en: '/en/tenders', audience: 'public', listed: true },
  tender: { fr: '/avis/:tender', en: '/en/tenders/:tender', audience: 'public', listed: false },
  resources: { fr: '/ressources', en: '/en/resources', audience: 'public', listed: true },
  imports: { fr: '/imports', en: '/en/imports', audience: 'operator', listed: false },
  names: { fr: '/noms', en: '/en/names', audience: 'operator', listed: false },
  matchingBench: {
    fr: '/appariement/essai',
    en: '/en/matching/bench',
    audience: 'operator',
    listed: false,
  },
  matchingExposure: {
    fr: '/appariement/exposition',
    en: '/en/matching/exposure',
    audience: 'operator',
    listed: false,
  },
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
  legalNotice: { fr: '/mentions-legales', en: '/en/legal-notice', audience: 'public', listed: true },
  siteMap: { fr: '/plan-du-site', en: '/en/site-map', audience: 'public', listed: true },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof sitemap
export const routeNames = Object.keys(sitemap).filter((name): name is RouteName => name in sitemap)

/** Pages that stand alone at one address, open to everybody. */
export type PlainPage = {
  [Name in RouteName]: (typeof sitemap)[Name] extends { readonly audience: 'public'; readonly listed: true }
    ? Name
    : never
}[RouteName]
export const plainPages = routeNames.filter((name): name is PlainPage => sitemap[name].listed)

type Value = string | number | null | undefined
type Query = Readonly<Record<string, Value | readonly Value[]>>

interface AddressGiven {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Query
}

const address = (path: string, given: AddressGiven): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? ''))
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([name, values]) =>
      [values]
        .flat()
        .flatMap((value): [string, string][] =>
          value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
        ),
    ),
  ).toString()
  return query === '' ? filled : `${filled}?${query}`
}

/** Address of a page; empty query values are left out, so that equal searches have equal addresses. */
export const linkTo = (route: RouteName, language: Language, given: AddressGiven = {}): string =>
  address(sitemap[route][language], given)

/** Files that pages offer. A slug holds no dot, so that none of these is ever taken for an organisation. */
export const files = {
  directoryCsv: { fr: '/repertoire.csv', en: '/en/directory.csv' },
  directoryXlsx: { fr: '/repertoire.xlsx', en: '/en/directory.xlsx' },
  supplierCard: { fr: '/repertoire/:supplier/fiche.vcf', en: '/en/directory/:supplier/card.vcf' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Address of a file that a page offers. */
export const linkToFile = (file: keyof typeof files, language: Language, given: AddressGiven = {}): string =>
  address(files[file][language], given)

/** Address of an organisation’s image. */
export const linkToLogo = (digest: string): string => `/logos/${digest}`
