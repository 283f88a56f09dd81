import {
  type ApplicationHeading,
  type Deliberation,
  disagreement,
  judgedIn,
  ranked,
  type Standing,
  shown as shownFraction,
  spreadOf,
} from '#programme/call-for-interest/index.ts'
import { linkTo } from '../../sitemap.ts'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { decimal, type JuryGiven, JuryPage, juryLink, saidIn } from './jury-parts.tsx'

export const orders = ['gap', 'rank', 'number'] as const
export type Order = (typeof orders)[number]

interface DeliberationShown extends JuryGiven {
  readonly deliberation: Deliberation
  readonly order: Order
}

interface Line {
  readonly application: ApplicationHeading
  readonly gap: number
  readonly standing: Standing | undefined
  readonly given: Readonly<Record<string, readonly number[]>>
  readonly agreed: Readonly<Record<string, number>>
  readonly judgements: number
}

const linesOf = ({ deliberation, of }: DeliberationShown): readonly Line[] => {
  const judged = judgedIn(deliberation)
  const standings = new Map(
    ranked(judged, {
      criteria: of.call.criteria,
      most: Math.max(0, ...of.call.scale.map(({ level }) => level)),
      minimumPercent: of.call.minimumPercent,
    }).map((standing) => [standing.application, standing]),
  )
  const counted = Map.groupBy(
    deliberation.evaluations.filter(({ counts }) => counts),
    ({ application }) => application,
  )
  return deliberation.applications.map((application, at) => {
    const { given, agreed } = judged[at] ?? { given: {}, agreed: {} }
    return {
      application,
      given,
      agreed,
      gap: disagreement(given, of.call.criteria),
      standing: standings.get(application.id),
      judgements: counted.get(application.id)?.length ?? 0,
    }
  })
}

const byNumber = (a: Line, b: Line): number => (a.application.number ?? 0) - (b.application.number ?? 0)
const percentOf = ({ standing }: Line): number => {
  const percent = standing?.percent ?? null
  return percent === null ? -1 : shownFraction(percent)
}
const comparisons: Readonly<Record<Order, (a: Line, b: Line) => number>> = {
  gap: (a, b) => b.gap - a.gap || byNumber(a, b),
  rank: (a, b) => percentOf(b) - percentOf(a) || byNumber(a, b),
  number: byNumber,
}

/** What the jury deliberates on, the most disputed first. */
export const DeliberationPage = (shown: DeliberationShown) => {
  const { view, of, order } = shown
  const { jury: words } = view.texts
  const { number } = view.format
  const c = words.columns
  const lines = linesOf(shown).toSorted(comparisons[order])
  return (
    <JuryPage
      {...shown}
      title={words.together.titleOf(saidIn(view, of.call.title))}
      lede={words.together.lede}
      here={words.together.title}
    >
      <div class="page">
        <nav aria-label={words.together.order}>
          <ul class="states">
            {orders.map((each) => (
              <li key={each}>
                <a
                  href={juryLink(shown, 'juryDeliberation', { ordre: each })}
                  {...(each === order ? { 'aria-current': 'true' as const } : {})}
                >
                  {words.together.orders[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Section id="applications" title={words.own.listed}>
        <div class="jury-levels">
          <Table
            view={view}
            caption={words.own.listed}
            dense
            blocks
            columns={[
              { label: c.number },
              ...of.call.criteria.map(({ title }) => ({ label: saidIn(view, title) })),
              { label: c.percent, number: true },
              { label: c.gap, number: true },
              { label: c.judgements, number: true },
            ]}
            rows={lines.map((line) => [
              <a
                key="application"
                href={linkTo('jurySpread', view.language, {
                  params: { call: of.call.slug, application: line.application.id },
                })}
              >
                {words.together.of(number(line.application.number ?? 0), line.application.name ?? '')}
              </a>,
              ...of.call.criteria.map(({ id }) => (
                <LevelWords key={id} view={view} given={line.given[id] ?? []} agreed={line.agreed[id]} />
              )),
              line.standing?.percent == null ? '–' : `${decimal(view, line.standing.percent)}\u00a0%`,
              number(line.gap),
              number(line.judgements),
            ])}
          />
        </div>
      </Section>
    </JuryPage>
  )
}

const LevelWords = ({
  view,
  given,
  agreed,
}: {
  readonly view: JuryGiven['view']
  readonly given: readonly number[]
  readonly agreed: number | undefined
}) => {
  const spread = spreadOf(given)
  const { jury: words } = view.texts
  return (
    <span>
      {spread === null ? '–' : decimal(view, spread.mean)}
      {spread !== null && spread.least !== spread.most && (
        <span class="note">
          {' '}
          ({view.format.number(spread.least)}–{view.format.number(spread.most)})
        </span>
      )}
      {agreed !== undefined && (
        <strong>
          {' '}
          {words.columns.agreed} {view.format.number(agreed)}
        </strong>
      )}
    </span>
  )
}
