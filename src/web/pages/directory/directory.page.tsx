import { regions } from '#kernel/territory.ts'
import type { DirectorySearchResult, FacetCount, OrganisationRow } from '#programme/directory/index.ts'
import { legalForms } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { DirectoryAsked } from '../../search.form.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { type Chip, Chips, Filters, Misunderstood, SearchBand, Select } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { categoryLabel, regionName } from '../../words.ts'

interface DirectoryProps {
  readonly view: View
  readonly asked: DirectoryAsked
  readonly result: DirectorySearchResult
  readonly everybody: number
}

const countOf = (facets: readonly FacetCount[], value: string): number =>
  facets.find((facet) => facet.value === value)?.count ?? 0

export const DirectoryPage = ({ view, asked, result, everybody }: DirectoryProps) => {
  const { texts, language, format } = view
  const { directory, shell } = texts
  const { search } = asked
  const link = (change: Readonly<Record<string, string | number | null>>): string =>
    linkTo('directory', language, { query: { ...search, page: null, ...change } })
  const chips: readonly Chip[] = [
    ...(search.q === null ? [] : [{ label: search.q, href: link({ q: null }) }]),
    ...(search.region === null
      ? []
      : [{ label: regionName(search.region, language), href: link({ region: null }) }]),
    ...(search.categorie === null
      ? []
      : [{ label: categoryLabel(search.categorie, language), href: link({ categorie: null }) }]),
    ...(search.forme === null
      ? []
      : [{ label: shell.legalForms[search.forme], href: link({ forme: null }) }]),
  ]
  return (
    <Shell view={view} title={directory.title} description={directory.description}>
      <div class="page head">
        <h1>{directory.title}</h1>
        <p class="lede">{directory.lede(format.number(everybody))}</p>
      </div>
      <SearchBand
        view={view}
        action={linkTo('directory', language)}
        label={directory.searchLabel}
        text={search.q ?? ''}
      >
        <Filters
          view={view}
          inForce={search.region !== null || search.categorie !== null || search.forme !== null}
        >
          <Select
            name="region"
            label={directory.region}
            value={search.region}
            any={shell.all}
            number={format.number}
            choices={regions
              .map(({ code }) => ({
                value: code,
                label: regionName(code, language),
                count: countOf(result.facets.regions, code),
              }))
              .filter(({ value, count }) => count > 0 || value === search.region)}
          />
          <Select
            name="categorie"
            label={directory.category}
            value={search.categorie}
            any={shell.all}
            number={format.number}
            choices={withChosen(result.facets.seaoCategories, search.categorie).map(({ value, count }) => ({
              value,
              label: categoryLabel(value, language),
              count,
            }))}
          />
          <Select
            name="forme"
            label={directory.legalForm}
            value={search.forme}
            any={shell.all}
            number={format.number}
            choices={legalForms
              .map((form) => ({
                value: form,
                label: shell.legalForms[form],
                count: countOf(result.facets.legalForms, form),
              }))
              .filter(({ value, count }) => count > 0 || value === search.forme)}
          />
        </Filters>
      </SearchBand>
      <section class="page results" aria-labelledby="results">
        <Misunderstood
          view={view}
          asked={asked}
          labels={{ region: directory.region, categorie: directory.category, forme: directory.legalForm }}
        />
        <h2 id="results">{directory.results(result.total, format.number(result.total))}</h2>
        <Chips view={view} chips={chips} clear={linkTo('directory', language)} />
        {result.total === 0 && (
          <Notice>
            <p>
              <strong>{directory.empty}</strong> {directory.emptyAdvice}
            </p>
          </Notice>
        )}
        {result.rows.map((organisation) => (
          <OrganisationLine key={organisation.id} view={view} organisation={organisation} />
        ))}
        <Pagination view={view} {...result} linkToPage={(page) => link({ page })} />
      </section>
    </Shell>
  )
}

/** The chosen value stays in its list even when nothing has it any more. */
export const withChosen = (facets: readonly FacetCount[], chosen: string | null): readonly FacetCount[] =>
  chosen === null || facets.some(({ value }) => value === chosen)
    ? facets
    : [...facets, { value: chosen, count: 0 }]

const OrganisationLine = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: OrganisationRow
}) => {
  const { texts, language } = view
  const { name, slug, legalForm, place, summary, offerTitles, certifications, fictional } = organisation
  return (
    <article class="row">
      <div>
        <h3>
          <a href={linkTo('supplier', language, { params: { supplier: slug } })}>{name}</a>
        </h3>
        <p class="by">
          {[legalForm === null ? null : texts.shell.legalForms[legalForm], place.locality]
            .filter((part) => part !== null)
            .join(', ')}{' '}
          {fictional && <FictionalTag label={texts.shell.fictional} />}
        </p>
        {summary !== null && (
          <p>
            <Said view={view} text={summary} />
          </p>
        )}
      </div>
      <dl class="facts dense">
        {offerTitles.length > 0 && (
          <div>
            <dt>{texts.directory.offers}</dt>
            <dd>
              {offerTitles.map((title, at) => (
                <span key={at}>
                  {at > 0 && '; '}
                  <Said view={view} text={title} />
                </span>
              ))}
            </dd>
          </div>
        )}
        {certifications.length > 0 && (
          <div>
            <dt>{texts.directory.supplier.certifications}</dt>
            <dd lang="fr">{certifications.join('; ')}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}
