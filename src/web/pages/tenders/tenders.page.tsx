import { regions } from '#kernel/territory.ts'
import type { TenderSearchResult } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import type { TenderAsked } from '../../search.form.ts'
import { linkTo } from '../../sitemap.ts'
import { Empty } from '../../ui/empty/empty.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { ResultList } from '../../ui/results/result-list.tsx'
import { TenderLine } from '../../ui/results/tender-row.tsx'
import {
  type Chip,
  Chips,
  Filters,
  Misunderstood,
  SearchBand,
  Select,
  withChosen,
} from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { categoryLabel, regionName } from '../../words.ts'

interface TendersProps {
  readonly view: View
  readonly asked: TenderAsked
  readonly result: TenderSearchResult
}

const methods = ['open', 'selective', 'limited', 'direct'] as const

export const TendersPage = ({ view, asked, result }: TendersProps) => {
  const { texts, language, format } = view
  const { tenders, shell } = texts
  const { search } = asked
  const everything = search.etat === 'tous'
  const link = (change: Readonly<Record<string, string | number | null>>): string =>
    linkTo('tenders', language, { query: { ...search, page: null, ...change } })
  const chips = chipsOf({ view, asked, result }, link)
  const order = everything
    ? search.q === null
      ? tenders.orderLatest
      : tenders.orderWords
    : tenders.orderOpen
  return (
    <Shell view={view} title={tenders.title} description={tenders.description}>
      <div class="page head">
        <h1>{tenders.title}</h1>
        <p class="lede">{tenders.lede}</p>
      </div>
      <SearchBand
        view={view}
        action={linkTo('tenders', language)}
        label={tenders.searchLabel}
        text={search.q ?? ''}
      >
        <Filters view={view} inForce={chips.length > (search.q === null ? 0 : 1)}>
          <Select
            name="etat"
            label={tenders.state}
            value={everything ? 'tous' : ''}
            any={tenders.openOnly}
            number={format.number}
            choices={[{ value: 'tous', label: tenders.everything, count: null }]}
          />
          <Select
            name="region"
            label={tenders.region}
            value={search.region}
            any={shell.all}
            number={format.number}
            choices={regions
              .map(({ code }) => ({
                value: code,
                label: regionName(code, language),
                count: result.facets.regions.find(({ value }) => value === code)?.count ?? 0,
              }))
              .filter(({ value, count }) => count > 0 || value === search.region)}
          />
          <Select
            name="categorie"
            label={tenders.category}
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
            name="mode"
            label={tenders.method}
            value={search.mode}
            any={shell.allMasculine}
            number={format.number}
            choices={methods
              .map((method) => ({
                value: method,
                label: tenders.methods[method],
                count: result.facets.procurementMethods.find(({ value }) => value === method)?.count ?? 0,
              }))
              .filter(({ value, count }) => count > 0 || value === search.mode)}
          />
          <TypedField name="acheteur" label={tenders.buyer} value={result.buyer ?? asked.typed.acheteur} />
          <TypedField name="de" label={tenders.amountFrom} value={asked.typed.de} money />
          <TypedField name="a" label={tenders.amountTo} value={asked.typed.a} money />
        </Filters>
        <p class="note" id="amount-help">
          {tenders.amountHelp}
        </p>
      </SearchBand>
      <div class="page">
        <Misunderstood
          view={view}
          asked={asked}
          labels={{
            q: tenders.searchLabel,
            region: tenders.region,
            categorie: tenders.category,
            mode: tenders.method,
            acheteur: tenders.buyer,
            de: tenders.amountFrom,
            a: tenders.amountTo,
          }}
        />
        <ResultList
          id="results"
          title={tenders.results(result.total, format.number(result.total))}
          order={order}
          refine={<Chips view={view} chips={chips} clear={linkTo('tenders', language)} />}
          empty={
            <Empty title={tenders.empty} advice={tenders.emptyAdvice}>
              {!everything && <a href={link({ etat: 'tous' })}>{tenders.everything}</a>}
            </Empty>
          }
          rows={result.rows.map((tender) => <TenderLine key={tender.ocid} view={view} tender={tender} />)}
          foot={<Pagination view={view} {...result} linkToPage={(page) => link({ page })} />}
        />
      </div>
    </Shell>
  )
}

const chipsOf = (
  { view: { texts, language, format }, asked: { search }, result }: TendersProps,
  link: (change: Readonly<Record<string, null>>) => string,
): readonly Chip[] => {
  const { tenders } = texts
  const chip = (label: string | null, change: Readonly<Record<string, null>>): readonly Chip[] =>
    label === null ? [] : [{ label, href: link(change) }]
  return [
    ...chip(search.q, { q: null }),
    ...chip(search.etat === 'tous' ? tenders.everything : null, { etat: null }),
    ...chip(search.region === null ? null : regionName(search.region, language), { region: null }),
    ...chip(search.categorie === null ? null : categoryLabel(search.categorie, language), {
      categorie: null,
    }),
    ...chip(search.mode === null ? null : tenders.methods[search.mode], { mode: null }),
    ...chip(search.acheteur === null ? null : tenders.fromBuyer(result.buyer ?? search.acheteur), {
      acheteur: null,
    }),
    ...chip(search.de === null ? null : `≥ ${format.money(search.de)}`, { de: null }),
    ...chip(search.a === null ? null : `≤ ${format.money(search.a)}`, { a: null }),
  ]
}

const TypedField = ({
  name,
  label,
  value = '',
  money = false,
}: {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly money?: boolean
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      value={value}
      autocomplete="off"
      {...(money ? { inputmode: 'decimal', 'aria-describedby': 'amount-help' } : {})}
    />
  </div>
)
