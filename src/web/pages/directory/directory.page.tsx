import { parseTerritoryKey } from '#kernel/territory.ts'
import { type DirectoryMap, type DirectorySearchResult, orders } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile } from '../../sitemap.ts'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { type Chip, Chips, Misunderstood, SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { categoryLabel, regionName, territoryName } from '../../words.ts'
import { DirectoryFacets, linkWith, toggled } from './directory-facets.tsx'
import { ResultsMap } from './directory-map.tsx'
import { type DirectoryAsked, queryOf } from './directory-search.form.ts'
import { OrganisationLine } from './organisation-line.tsx'
import { ProgrammeChoice, type ProgrammesAround, programmeOf } from './programme-choice.tsx'

interface DirectoryProps {
  readonly view: View
  readonly asked: DirectoryAsked
  readonly result: DirectorySearchResult
  /** Null when the list is asked for. */
  readonly map: DirectoryMap | null
  readonly everybody: number
  /** Of which programmes the directory can be, where there are several. */
  readonly programmes: ProgrammesAround
}

export const DirectoryPage = ({ view, asked, result, map, everybody, programmes }: DirectoryProps) => {
  const { texts, language, format } = view
  const { directory } = texts
  const toPage = (page: number): string =>
    linkTo('directory', language, { query: { ...queryOf(asked), page: page === 1 ? null : page } })
  return (
    <Shell view={view} title={directory.title} description={directory.description}>
      <div class="page head">
        <h1>{directory.title}</h1>
        <p class="lede">{directory.lede(format.number(everybody))}</p>
        <ProgrammeChoice view={view} asked={asked} around={programmes} />
      </div>
      <SearchBand
        view={view}
        action={linkTo('directory', language)}
        label={directory.searchLabel}
        text={asked.search.text}
      >
        <KeptChoices asked={asked} />
        <OrderField view={view} asked={asked} />
      </SearchBand>
      <div class="page with-facets results">
        <DirectoryFacets view={view} asked={asked} counted={result.facets} />
        <section class="results" aria-labelledby="results">
          <Misunderstood view={view} asked={asked} labels={fieldLabels(view)} />
          <h2 id="results">{directory.results(result.total, format.number(result.total))}</h2>
          <Chips
            view={view}
            chips={chipsOf(view, asked, result)}
            clear={linkTo('directory', language, { query: { programme: asked.programme } })}
          />
          <Remarks view={view} result={result} />
          <Tools view={view} asked={asked} total={result.total} />
          {map !== null && (
            <ResultsMap
              view={view}
              map={map}
              linkToPlace={(mrc) => linkWith(view, { ...asked, asMap: false }, { basedIn: `M${mrc}` })}
            />
          )}
          {map === null &&
            result.rows.map((organisation) => (
              <OrganisationLine
                key={organisation.id}
                view={view}
                organisation={organisation}
                from={programmeOf(programmes, organisation)}
              />
            ))}
          {map === null && <Pagination view={view} {...result} linkToPage={toPage} />}
        </section>
      </div>
    </Shell>
  )
}

const fieldLabels = ({ texts: { directory } }: View): Readonly<Record<string, string>> => ({
  q: directory.searchLabel,
  region: directory.region,
  categorie: directory.category,
  forme: directory.legalForm,
  certification: directory.certification,
  capacite: directory.capacity,
  reconnaissance: directory.standing,
  tri: directory.order,
})

/** What is chosen stays chosen when other words are searched. */
const KeptChoices = ({ asked }: { readonly asked: DirectoryAsked }) => {
  const { q: _, tri: __, ...kept } = queryOf(asked)
  return (
    <>
      {Object.entries(kept).flatMap(([name, values]) =>
        [values]
          .flat()
          .filter((value) => value !== null && value !== '')
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={String(value)} />),
      )}
    </>
  )
}

const OrderField = ({ view, asked }: Pick<DirectoryProps, 'view' | 'asked'>) => {
  const { directory } = view.texts
  return (
    <div class="field order">
      <label for="tri">{directory.order}</label>
      <select id="tri" name="tri">
        {orders.map((order) => (
          <option
            key={order}
            value={order === 'relevance' ? '' : order}
            selected={order === asked.search.order}
          >
            {directory.orders[order]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Why the list holds what it holds, when that is not plain. */
const Remarks = ({ view, result }: Pick<DirectoryProps, 'view' | 'result'>) => {
  const { directory } = view.texts
  return (
    <>
      {result.total > 0 && (result.corrected.length > 0 || result.isPartial) && (
        <Notice>
          {result.corrected.map(({ typed, used }) => (
            <p key={typed}>{directory.corrected(typed, used)}</p>
          ))}
          {result.isPartial && <p>{directory.partial}</p>}
        </Notice>
      )}
      {result.total === 0 && <Empty title={directory.empty} advice={directory.emptyAdvice} />}
    </>
  )
}

const Tools = ({
  view,
  asked,
  total,
}: Pick<DirectoryProps, 'view' | 'asked'> & { readonly total: number }) => {
  const { texts, language, format } = view
  const words = texts.directory
  const query = queryOf({ ...asked, asMap: false })
  const shown = (asMap: boolean) => (
    <li key={String(asMap)}>
      <a
        href={linkTo('directory', language, { query: queryOf({ ...asked, asMap }) })}
        {...(asked.asMap === asMap ? { 'aria-current': 'true' as const } : {})}
      >
        {asMap ? words.asMap : words.asList}
      </a>
    </li>
  )
  return (
    <div class="result-tools">
      <nav aria-label={words.display}>
        <ul>{[false, true].map(shown)}</ul>
      </nav>
      {total > 0 && (
        <span title={words.downloadNote(format.number(total))}>
          {words.download}{' '}
          <a href={linkToFile('directoryCsv', language, { query })} download>
            {words.csv}
          </a>
          {', '}
          <a href={linkToFile('directoryXlsx', language, { query })} download>
            {words.xlsx}
          </a>
        </span>
      )}
      <a href={linkTo('verification', language)}>{words.check}</a>
    </div>
  )
}

const chipsOf = (view: View, asked: DirectoryAsked, { facets }: DirectorySearchResult): readonly Chip[] => {
  const { texts, language, format } = view
  const { search } = asked
  const chip = (label: string, change: Parameters<typeof linkWith>[2]): Chip => ({
    label,
    href: linkWith(view, asked, change),
  })
  const place = search.basedIn === null ? null : parseTerritoryKey(search.basedIn)
  const certification = (value: string): string =>
    facets.certifications.find((each) => each.value === value)?.label ?? value
  return [
    ...(search.text === '' ? [] : [chip(search.text, { text: '' })]),
    ...search.seaoCategories.map((value) =>
      chip(categoryLabel(value, language), { seaoCategories: toggled(search.seaoCategories, value) }),
    ),
    ...search.regions.map((value) =>
      chip(regionName(value, language), { regions: toggled(search.regions, value) }),
    ),
    ...search.standings.map((value) =>
      chip(texts.recognition.standings[value], { standings: toggled(search.standings, value) }),
    ),
    ...(search.capacity === null
      ? []
      : [chip(texts.directory.capacityLeast(format.money(search.capacity)), { capacity: null })]),
    ...search.legalForms.map((value) =>
      chip(texts.shell.legalForms[value], { legalForms: toggled(search.legalForms, value) }),
    ),
    ...search.certifications.map((value) =>
      chip(certification(value), { certifications: toggled(search.certifications, value) }),
    ),
    ...(search.newcomers ? [chip(texts.directory.newcomersOnly, { newcomers: false })] : []),
    ...(place === null
      ? []
      : [chip(texts.directory.basedIn(territoryName(place, texts, language)), { basedIn: null })]),
  ]
}
