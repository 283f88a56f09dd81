import type { Organisation } from '#programme/directory/index.ts'
import type { BuyerSearchResult } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Empty } from '../../ui/empty/empty.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

interface BuyersProps {
  readonly view: View
  readonly text: string
  readonly result: BuyerSearchResult
  /** Institutions that have a page in the directory; shown when nothing is searched. */
  readonly institutions: readonly Organisation[]
}

export const BuyersPage = ({ view, text, result, institutions }: BuyersProps) => {
  const { texts, language, format } = view
  const words = texts.buyers
  const page = (key: string): string => linkTo('buyer', language, { params: { buyer: key } })
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        {text === '' && <p class="lede">{words.lede(format.number(result.total))}</p>}
      </div>
      <SearchBand view={view} action={linkTo('buyers', language)} label={words.searchLabel} text={text} />
      <section class="page results buyers" aria-labelledby="results">
        <h2 id="results">{words.results(result.total, format.number(result.total))}</h2>
        {result.total === 0 ? (
          <Empty title={words.empty} advice={words.emptyAdvice} />
        ) : (
          <Table
            view={view}
            caption={words.title}
            columns={[
              { label: words.name },
              { label: words.notices, number: true },
              { label: words.open, number: true },
              { label: words.latest, number: true },
            ]}
            rows={result.rows.map(({ key, name, notices, open, latest }) => [
              <a key="name" href={page(key)} lang="fr">
                {name}
              </a>,
              format.number(notices),
              format.number(open),
              latest === null ? (
                <Unknown key="latest">{texts.shell.unpublishedFeminine}</Unknown>
              ) : (
                format.shortDay(latest)
              ),
            ])}
          />
        )}
        <Pagination
          view={view}
          {...result}
          linkToPage={(number) => linkTo('buyers', language, { query: { q: text, page: number } })}
        />
      </section>
      {institutions.length > 0 && (
        <section class="page results" aria-labelledby="institutions">
          <h2 id="institutions">{words.programmeTitle}</h2>
          <p class="note">{words.programmeNote}</p>
          <ul class="institutions">
            {institutions.map(({ id, slug, name, fictional, place }) => (
              <li key={id}>
                <a href={page(slug)}>{name}</a>
                {place.locality !== null && <>, {place.locality}</>}{' '}
                {fictional && <FictionalTag label={texts.shell.fictional} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Shell>
  )
}
