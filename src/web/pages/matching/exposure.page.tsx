import type { ExposureReport } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

interface ExposureProps {
  readonly view: View
  readonly report: ExposureReport
  readonly scope: 'open' | 'all'
  readonly places: number
  /** Notices looked at, at most. */
  readonly most: number
}

/** Fewest suppliers that hold half of all places; they come in the order of their places. */
const holdingHalf = ({ suppliers }: ExposureReport): number => {
  let held = 0
  const at = suppliers.findIndex(({ share }) => {
    held += share
    return held >= 0.5
  })
  return at + 1
}

/** How many times each enterprise is shown, and why some never are. */
export const ExposurePage = ({ view, report, scope, places, most }: ExposureProps) => {
  const { texts, language, format } = view
  const words = texts.matching.exposure
  const never = report.suppliers.filter(({ unseen }) => unseen !== null).length
  const all = format.number(report.suppliers.length)
  const half = holdingHalf(report)
  return (
    <Shell view={view} title={words.title} description={words.lede(places)}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede(places)}</p>
        <nav aria-label={words.scopeLabel}>
          <p class="beside">
            <ScopeLink view={view} name="open" chosen={scope} />
            <ScopeLink view={view} name="all" chosen={scope} />
          </p>
        </nav>
      </div>
      <section class="page results" aria-labelledby="counted">
        <h2 id="counted">{words.conclusion(format.number(never), all)}</h2>
        {half > 0 && <p>{words.half(format.number(half), all)}</p>}
        <p class="note">
          {words.counted(format.number(report.notices), format.number(report.withMatches))}{' '}
          {report.notices >= most && words.capped(format.number(most))}
        </p>
        <Suppliers view={view} report={report} />
      </section>
      <section class="page section" aria-labelledby="turns">
        <h2 id="turns">{words.turnsTitle}</h2>
        <div class="prose">
          <p>{words.turns}</p>
          <p>
            <a href={linkTo('matchingBench', language)}>{texts.matching.bench.title}</a>
          </p>
        </div>
      </section>
    </Shell>
  )
}

const ScopeLink = ({
  view,
  name,
  chosen,
}: {
  readonly view: View
  readonly name: ExposureProps['scope']
  readonly chosen: ExposureProps['scope']
}) => {
  const label = view.texts.matching.exposure.scopes[name]
  const query = name === 'all' ? { avis: 'tous' } : {}
  return (
    <a
      href={linkTo('matchingExposure', view.language, { query })}
      {...(name === chosen ? { 'aria-current': 'page' as const } : {})}
    >
      {label}
    </a>
  )
}

const Suppliers = ({ view, report }: Pick<ExposureProps, 'view' | 'report'>) => {
  const { texts, language, format } = view
  const words = texts.matching.exposure
  return (
    <Table
      view={view}
      caption={words.title}
      blocks
      columns={[
        { label: words.enterprise },
        { label: words.seen, number: true },
        { label: words.first, number: true },
        { label: words.share, number: true },
        { label: words.why },
      ]}
      rows={report.suppliers.map(({ supplier, seen, first, share, unseen }) => [
        <a key="name" href={linkTo('supplier', language, { params: { supplier: supplier.slug } })}>
          {supplier.name}
        </a>,
        format.number(seen),
        format.number(first),
        format.percent(share),
        unseen === null ? '' : words.whys[unseen],
      ])}
    />
  )
}
