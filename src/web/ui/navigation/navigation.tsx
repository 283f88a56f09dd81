import type { Language } from '#kernel/language.ts'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'
import { LanguageSwitch } from '../language/language-switch.tsx'

export interface Place {
  readonly label: string
  readonly href: string
  /** `page` on the place’s own page, `under` on a page that belongs to it. */
  readonly current: 'page' | 'under' | null
  /** Language of the label, when it may not be the page’s. */
  readonly lang?: Language
}

interface NavigationProps {
  readonly view: Pick<View, 'texts' | 'language' | 'otherLanguage'>
  readonly id: string
  readonly label: string
  readonly places: readonly Place[]
  /** The way in; null for who is in. */
  readonly wayIn?: Place | null
}

/**
 * The places of the site: one line where there is room; below 62 rem a button opens them, as a popover, which
 * the browser opens by click, Enter or Space and closes by Escape or elsewhere, without script.
 */
export const Navigation = ({ view, id, label, places, wayIn = null }: NavigationProps) => (
  <div class="navigation">
    <button type="button" class="menu" popovertarget={id}>
      <Icon name="list" />
      {view.texts.shell.menu}
    </button>
    <nav id={id} popover="auto" aria-label={label}>
      <button type="button" class="menu" popovertarget={id} popovertargetaction="hide">
        <Icon name="x" />
        {view.texts.ui.close}
      </button>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} {...currentOf(place)} {...langOf(place, view.language)}>
              {place.label}
            </a>
          </li>
        ))}
        <li>
          <LanguageSwitch view={view} />
        </li>
        {wayIn !== null && (
          <li>
            <a class="way-in" href={wayIn.href} {...currentOf(wayIn)}>
              {wayIn.label}
            </a>
          </li>
        )}
      </ul>
    </nav>
  </div>
)

const currentOf = ({ current }: Place) =>
  current === null ? {} : { 'aria-current': current === 'page' ? ('page' as const) : ('true' as const) }

const langOf = ({ lang }: Place, read: Language) => (lang === undefined || lang === read ? {} : { lang })
