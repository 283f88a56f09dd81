import type { ComponentChildren } from 'preact'
import { thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { PagePlace } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo, linkToAccent, linkToPicture, postTo, type RouteName, sitemap } from '../../sitemap.ts'
import { Icon } from '../icon/icon.tsx'
import { Mark } from '../mark/mark.tsx'
import { Navigation, type Place } from '../navigation/navigation.tsx'
import { PrintHeader } from '../print-header/print-header.tsx'
import { ThemeSwitch } from '../theme/theme-switch.tsx'
import { Metadata, type SocialImage } from './metadata.tsx'

interface ShellProps {
  readonly view: View
  readonly title: string
  readonly description: string
  /** Where the browser goes on by itself; only a page that leads to another site has one. */
  readonly leadsTo?: string
  /** What a link to the page shows elsewhere; the site’s own image without it. */
  readonly social?: SocialImage | null
  readonly children: ComponentChildren
}

/** The whole document around a page: head, demonstration banner, masthead, main, footer. */
export const Shell = ({ view, title, description, leadsTo, social = null, children }: ShellProps) => {
  const { texts, language, site, theme } = view
  const programme = site.programme[language] ?? site.programme.fr
  const accent = site.look?.identity.accent ?? null
  const asset = (name: string): string => site.assets[name] ?? ''
  return (
    <html
      lang={language}
      {...(theme === null ? {} : { 'data-theme': theme })}
      {...(accent === null ? {} : { class: 'accented' })}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title === programme ? programme : `${title} – ${programme}`}</title>
        <meta name="description" content={description} />
        {leadsTo !== undefined && <meta http-equiv="refresh" content={`0;url=${leadsTo}`} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        {['text.woff2', 'title.woff2'].map((font) => (
          <link
            key={font}
            rel="preload"
            href={asset(font)}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        ))}
        <link rel="stylesheet" href={asset('styles.css')} />
        {accent !== null && <link rel="stylesheet" href={linkToAccent(accent)} />}
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={asset('icon-180.png')} />
        <link rel="manifest" href={`/maillage.${language}.webmanifest`} />
        <Metadata view={view} title={title} description={description} social={social} />
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.shell.skip}
        </a>
        <header>
          {site.demonstration && (
            <Demonstration view={view} today={view.format.day(site.demonstration.today)} />
          )}
          <Masthead view={view} programme={programme} />
          <PersonLine view={view} />
          <GuideLine view={view} />
        </header>
        <PrintHeader view={view} programme={programme} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  )
}

const Demonstration = ({ view, today }: { readonly view: View; readonly today: string }) => {
  const { texts, language } = view
  return (
    <div class="demonstration">
      <p class="page">
        <strong>{texts.shell.demonstration.title}</strong> {texts.shell.demonstration.clock(today)}{' '}
        <a href={linkTo('about', language)}>{texts.shell.demonstration.more}</a>
      </p>
    </div>
  )
}

/** The way back to the guide that somebody came from. */
const GuideLine = ({ view }: { readonly view: View }) =>
  view.guide === null ? null : (
    <p class="guide-line page">
      <a href={linkTo('setUp', view.language, { params: { programme: view.guide } })}>
        <Icon name="arrow-left" /> {view.texts.setUp.back}
      </a>
    </p>
  )

/** Who is signed in and what they act as. */
const PersonLine = ({ view }: { readonly view: View }) => {
  const { signedIn, texts, language } = view
  const words = texts.accounts
  if (signedIn === null)
    return (
      <div class="person-line page">
        <SearchBox view={view} />
      </div>
    )
  const { person, actor } = signedIn
  return (
    <div class="person-line page">
      <SearchBox view={view} />
      <p>
        <a href={linkTo('ownSpace', language)}>{person.name === '' ? person.email : person.name}</a>{' '}
        <span>{words.actingAs(roleWords(actor.role, texts))}</span>
      </p>
      <a href={linkTo('notifications', language)}>
        {texts.notifications.link}
        {view.unread > 0 && <span class="unread-count">{unreadWords(view)}</span>}
      </a>
      <a href={linkTo('account', language)}>{texts.ownAccount.link}</a>
      <form method="post" action={postTo('signOut', language)}>
        <button type="submit" class="link">
          {words.signOut}
        </button>
      </form>
    </div>
  )
}

const unreadWords = ({ unread, texts, format }: View): string =>
  unread === 1 ? texts.notifications.oneUnread : texts.notifications.unread(format.number(unread))

/** Everything in one box; the page of the search has a larger one. */
const SearchBox = ({ view }: { readonly view: View }) => {
  const { texts, language, route } = view
  if (route === 'search') return null
  return (
    <search>
      <form method="get" action={linkTo('search', language)}>
        <label class="unseen" for="chercher">
          {texts.search.label}
        </label>
        <input id="chercher" name="q" type="search" placeholder={texts.search.label} autocomplete="off" />
        <button type="submit" class="link">
          <Icon name="magnifying-glass" />
          <span class="unseen">{texts.shell.search}</span>
        </button>
      </form>
    </search>
  )
}

const places = ['directory', 'verification', 'buyers', 'tenders', 'resources', 'about'] as const

const under: Partial<Record<RouteName, RouteName>> = {
  supplier: 'directory',
  opportunities: 'directory',
  buyer: 'buyers',
  tender: 'tenders',
  matchingExposure: 'matchingBench',
}

const worked = ['matchingBench', 'imports', 'names'] as const

const placesOf = (view: View): readonly Place[] => {
  const { texts, language, route, site, may } = view
  const state = site.demonstration === null ? 'production' : 'demonstration'
  const shown = [
    ...places,
    ...worked.filter((name) => may(sitemap[name].act, thing('site', { state })).allowed),
  ]
  const current = route === null ? null : (under[route] ?? route)
  const own = ownPages(view, 'menu')
  const ours = shown.map((name) => ({
    label: texts.shell.nav[name],
    href: linkTo(name, language),
    current: name !== current ? null : name === route ? ('page' as const) : ('under' as const),
  }))
  return [...ours, ...own]
}

const wayInOf = ({ signedIn, texts, language, route }: View): Place | null =>
  signedIn === null
    ? {
        label: texts.accounts.signIn,
        href: linkTo('signIn', language),
        current: route === 'signIn' ? 'page' : null,
      }
    : null

/** The programme’s logo, beside its name, which says what it is; the mark of the house while it has none. */
const Emblem = ({ view }: { readonly view: View }) => {
  const logo = view.site.look?.identity.logo ?? null
  return logo === null ? (
    <Mark />
  ) : (
    <img class="emblem" src={linkToPicture(logo, '192')} alt="" width={logo.width} height={logo.height} />
  )
}

/** The programme’s own pages that stand in one place. */
const ownPages = ({ site, language, here }: View, place: PagePlace): readonly Place[] =>
  (site.look?.pages ?? [])
    .filter((page) => page.place === place)
    .map(({ slug, title }) => {
      const href = linkTo('programmePage', language, {
        params: { programme: site.look?.slug ?? '', page: slug },
      })
      return {
        label: textIn(title, language).text,
        lang: textIn(title, language).language,
        href,
        current: here === href ? 'page' : null,
      }
    })

const Masthead = ({ view, programme }: { readonly view: View; readonly programme: string }) => (
  <div class="masthead">
    <div class="page">
      <a class="wordmark" href={linkTo('home', view.language)}>
        <Emblem view={view} />
        <span>
          <strong>Maillage</strong>
          <span>{programme}</span>
        </span>
      </a>
      <Navigation
        view={view}
        id="main-menu"
        label={view.texts.shell.navigation}
        places={placesOf(view)}
        wayIn={wayInOf(view)}
      />
    </div>
  </div>
)

const Footer = ({ view }: { readonly view: View }) => {
  const { texts, language, site } = view
  const links: readonly (readonly [RouteName, string])[] = [
    ['howMatching', texts.shell.footer.howMatching],
    ['partners', texts.shell.nav.partners],
    ['programmes', texts.programmes.title],
    ['accessibility', texts.shell.footer.accessibility],
    ['privacy', texts.shell.footer.privacy],
    ['communications', texts.communications.title],
    ['legalNotice', texts.shell.footer.legalNotice],
    ['siteMap', texts.shell.footer.siteMap],
    ...(site.demonstration ? [['gallery', texts.ui.gallery.title] as const] : []),
  ]
  return (
    <footer class="foot">
      <div class="page">
        <div>
          <p>
            <strong>{texts.shell.footer.promise}</strong>
          </p>
          <p class="note">{texts.shell.footer.source}</p>
        </div>
        <div>
          <nav aria-label={texts.shell.footerNavigation}>
            <ul>
              {links.map(([name, label]) => (
                <li key={name}>
                  <a href={linkTo(name, language)}>{label}</a>
                </li>
              ))}
              {ownPages(view, 'footer').map(({ href, label, lang }) => (
                <li key={href}>
                  <a href={href} {...(lang === undefined || lang === language ? {} : { lang })}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeSwitch view={view} />
        </div>
      </div>
    </footer>
  )
}
