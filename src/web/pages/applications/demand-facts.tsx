import type { View } from '../../context.ts'
import type { DemandShown } from '../../demand.ts'
import { seaoCategoryLabels } from '../../seao-categories.ts'
import { linkTo } from '../../sitemap.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

interface DemandProps {
  readonly view: View
  readonly shown: DemandShown
}

/** What institutions really bought in an applicant’s categories, beside what it says it can take. Never a score. */
export const DemandFacts = ({ view, shown }: DemandProps) => {
  const words = view.texts.applications.demand
  const { demand, categories } = shown
  return (
    <Section id="demand" title={words.title}>
      <p class="note">{words.lede}</p>
      {categories.length === 0 && <p>{words.noCategory}</p>}
      {categories.length > 0 && demand.notices === 0 && <p>{words.none}</p>}
      {demand.notices > 0 && (
        <>
          <Counts view={view} shown={shown} />
          <ByCategory view={view} shown={shown} />
        </>
      )}
    </Section>
  )
}

const Counts = ({ view, shown }: DemandProps) => {
  const { texts, format, language } = view
  const { demand, perContract } = shown
  const words = texts.applications.demand
  const unknown = <Unknown>{texts.shell.unknown}</Unknown>
  const amount = (value: number | null) => (value === null ? unknown : format.money(Math.round(value)))
  const { firstQuartile, thirdQuartile, earliest, latest } = demand
  const money = (value: number): string => format.money(Math.round(value))
  return (
    <Facts
      facts={[
        {
          label: words.notices,
          value: format.number(demand.notices),
          note:
            shown.region !== null && demand.placeUnknown > 0
              ? words.placeUnknown(format.number(demand.placeUnknown))
              : undefined,
        },
        { label: words.open, value: format.number(demand.open) },
        { label: words.awarded, value: format.number(demand.awarded) },
        {
          label: words.sum,
          value: amount(demand.known === 0 ? null : demand.sum),
          note: demand.unknown > 0 ? words.unknownAmounts(format.number(demand.unknown)) : undefined,
        },
        {
          label: words.typical,
          value: amount(demand.median),
          note:
            firstQuartile === null || thirdQuartile === null || demand.known < 2
              ? undefined
              : words.quartiles(money(firstQuartile), money(thirdQuartile)),
        },
        { label: words.capacity, value: amount(perContract) },
        {
          label: words.buyers,
          value: demand.buyers.map(({ key, name }, at) => (
            <span key={key}>
              {at > 0 && ', '}
              <a href={linkTo('buyer', language, { params: { buyer: key } })}>{name}</a>
            </span>
          )),
          note:
            demand.buyerCount > demand.buyers.length
              ? words.andMore(format.number(demand.buyerCount - demand.buyers.length))
              : undefined,
        },
        {
          label: words.period,
          value:
            earliest === null || latest === null
              ? unknown
              : words.periodText(format.day(earliest), format.day(latest)),
        },
        { label: words.source, value: words.sourceText },
      ]}
    />
  )
}

const ByCategory = ({ view, shown }: DemandProps) => {
  const { texts, format, language } = view
  const words = texts.applications.demand
  const label = (code: string): string => seaoCategoryLabels.get(code)?.[language] ?? code
  return (
    <Table
      view={view}
      caption={words.byCategory}
      dense
      blocks
      columns={[
        { label: words.category },
        { label: words.notices, number: true },
        { label: words.awarded, number: true },
        { label: words.median, number: true },
        { label: words.rows },
      ]}
      rows={shown.demand.categories.map(({ category, notices, awarded, median }) => [
        label(category),
        format.number(notices),
        format.number(awarded),
        median === null ? (
          <Unknown key="median">{texts.shell.unknown}</Unknown>
        ) : (
          format.money(Math.round(median))
        ),
        <a
          key="rows"
          href={linkTo('tenders', language, {
            query: { categorie: category, region: shown.region, etat: 'tous' },
          })}
        >
          {words.rows}
          <span class="unseen"> {label(category)}</span>
        </a>,
      ])}
    />
  )
}
