import type { Edition } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { TenderLine } from '../../ui/results/tender-row.tsx'
import { SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Calendar } from '../edition/calendar.tsx'
import { LatestNews } from '../programmes/programme-parts.tsx'
import { HomeFigures } from './home-figures.tsx'
import type { HomeRows } from './home-rows.ts'
import { Ways } from './ways.tsx'

/** The programme at a glance: search, three ways in, figures that open, what comes next, what closes soon. */
export const HomePage = ({ view, rows }: { readonly view: View; readonly rows: HomeRows }) => {
  const { texts, language } = view
  const { home } = texts
  return (
    <Shell view={view} title={home.title} description={home.description}>
      <div class="page hero">
        <div>
          {rows.running !== null && <EditionLine view={view} edition={rows.running.edition} />}
          <h1 class="display">{home.title}</h1>
        </div>
        <div>
          <p class="lede">{home.lede}</p>
          <p class="actions">
            <a class="button" href={linkTo('directory', language)}>
              {home.findSupplier}
            </a>
            <a class="button quiet" href={linkTo('tenders', language)}>
              {home.seeTenders}
            </a>
          </p>
          <p>
            <a href={linkTo('calls', language)}>{texts.calls.title}</a>
          </p>
        </div>
      </div>
      <SearchBand
        view={view}
        action={linkTo('directory', language)}
        label={home.searchLabel}
        hint={home.searchHint}
        text=""
      />
      <Ways view={view} rows={rows} />
      <HomeFigures view={view} rows={rows} />
      {rows.running !== null && rows.running.next.length > 0 && (
        <section class="page section" aria-labelledby="upcoming">
          <h2 id="upcoming">{home.upcomingTitle}</h2>
          <div>
            <Calendar view={view} activities={rows.running.next} />
            <p class="after">
              <a href={linkTo('edition', language, { params: { edition: rows.running.edition.slug } })}>
                {home.upcomingAll}
              </a>
            </p>
          </div>
        </section>
      )}
      {rows.news !== null && (
        <LatestNews view={view} programme={rows.news.programme} news={rows.news.latest} />
      )}
      <ClosingSoon view={view} rows={rows} />
    </Shell>
  )
}

const EditionLine = ({ view, edition }: { readonly view: View; readonly edition: Edition }) => {
  const { texts, language, format } = view
  return (
    <p class="by">
      <a href={linkTo('edition', language, { params: { edition: edition.slug } })}>
        {texts.home.edition(
          texts.edition.name(format.number(edition.number)),
          format.month(edition.starts),
          format.month(edition.ends),
        )}
      </a>
    </p>
  )
}

const ClosingSoon = ({ view, rows }: { readonly view: View; readonly rows: HomeRows }) => {
  const { texts, language } = view
  const { home } = texts
  return (
    <section class="page section" aria-labelledby="closing">
      <h2 id="closing">{home.closingTitle}</h2>
      <div>
        {rows.closingSoon.length === 0 && <p>{home.closingNone}</p>}
        {rows.allTenders === 0 && <p class="note">{home.closingNoneOperator}</p>}
        {rows.closingSoon.map((tender) => (
          <TenderLine key={tender.ocid} view={view} tender={tender} />
        ))}
        {rows.openTenders > 0 && (
          <p class="after">
            <a href={linkTo('tenders', language)}>{home.closingAll}</a>
          </p>
        )}
      </div>
    </section>
  )
}
