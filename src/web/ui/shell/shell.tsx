import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { linkTo, type RouteName } from '../../sitemap.ts'
import { Icon } from '../icon/icon.tsx'
import { Mark } from './mark.tsx'

interface ShellProps {
  readonly view: View
  readonly title: string
  readonly description: string
  readonly children: ComponentChildren
}

/** The whole document around a page: head, demonstration banner, masthead, main, footer. */
export const Shell = ({ view, title, description, children }: ShellProps) => {
  const { texts, language, site, theme } = view
  const programme = site.programme[language] ?? site.programme.fr
  const asset = (name: string): string => site.assets[name] ?? ''
  return (
    <html lang={language} {...(theme === null ? {} : { 'data-theme': theme })}>
      <head>
        <meta charset="utf-8" />
        <title>{title === programme ? programme : `${title} – ${programme}`}</title>
        <meta name="description" content={description} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <link rel="preload" href={asset('text.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={asset('styles.css')} />
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <link
          rel="alternate"
          hreflang={language === 'fr' ? 'en' : 'fr'}
          href={site.baseUrl + view.otherLanguage}
        />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:site_name" content={programme} />
        <meta property="og:locale" content={language === 'fr' ? 'fr_CA' : 'en_CA'} />
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.shell.skip}
        </a>
        {site.demonstration && (
          <Demonstration view={view} today={view.format.day(site.demonstration.today)} />
        )}
        <Masthead view={view} programme={programme} />
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
    <aside class="demonstration">
      <p class="page">
        <strong>{texts.shell.demonstration.title}</strong> {texts.shell.demonstration.clock(today)}{' '}
        <a href={linkTo('about', language)}>{texts.shell.demonstration.more}</a>
      </p>
    </aside>
  )
}

const places: readonly RouteName[] = ['directory', 'tenders', 'about']

const under: Partial<Record<RouteName, RouteName>> = {
  supplier: 'directory',
  opportunities: 'directory',
  tender: 'tenders',
}

const NavigationLinks = ({ view }: { readonly view: View }) => {
  const { texts, language, route, site } = view
  const shown = site.demonstration ? [...places, 'imports' as const] : places
  const current = route === null ? null : (under[route] ?? route)
  const label = (name: RouteName): string => texts.shell.nav[name as keyof typeof texts.shell.nav]
  return (
    <ul>
      {shown.map((name) => (
        <li key={name}>
          <a
            href={linkTo(name, language)}
            {...(name === current
              ? { 'aria-current': name === route ? ('page' as const) : ('true' as const) }
              : {})}
          >
            {label(name)}
          </a>
        </li>
      ))}
      <li class="language">
        <a
          href={view.otherLanguage}
          lang={language === 'fr' ? 'en' : 'fr'}
          hreflang={language === 'fr' ? 'en' : 'fr'}
        >
          {texts.shell.otherLanguage}
        </a>
      </li>
    </ul>
  )
}

const Masthead = ({ view, programme }: { readonly view: View; readonly programme: string }) => (
  <header class="masthead">
    <div class="page">
      <a class="wordmark" href={linkTo('home', view.language)}>
        <Mark />
        <span>
          <strong>Maillage</strong>
          <span>{programme}</span>
        </span>
      </a>
      <nav class="wide" aria-label={view.texts.shell.navigation}>
        <NavigationLinks view={view} />
      </nav>
      <details class="narrow">
        <summary>
          <Icon name="list" />
          {view.texts.shell.menu}
        </summary>
        <nav aria-label={view.texts.shell.navigation}>
          <NavigationLinks view={view} />
        </nav>
      </details>
    </div>
  </header>
)

const Footer = ({ view }: { readonly view: View }) => {
  const { texts, language } = view
  const links = [
    ['howMatching', texts.shell.footer.howMatching],
    ['accessibility', texts.shell.footer.accessibility],
    ['privacy', texts.shell.footer.privacy],
  ] as const
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
            </ul>
          </nav>
          <ThemeChoice view={view} />
        </div>
      </div>
    </footer>
  )
}

const ThemeChoice = ({ view }: { readonly view: View }) => {
  const { theme: words } = view.texts.shell
  const choices = [
    ['light', words.light],
    ['dark', words.dark],
    ['system', words.system],
  ] as const
  return (
    <form class="themes" method="post" action="/apparence">
      <input type="hidden" name="here" value={view.here} />
      <fieldset>
        <legend>{words.legend}</legend>
        {choices.map(([value, label]) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={(view.theme ?? 'system') === value}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
