import type { Application, Standing } from '#programme/call-for-interest/index.ts'
import { linkTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { DecideSection } from './decide-section.tsx'
import { decimal, JuryPage, juryPost, saidIn } from './jury-parts.tsx'
import { LineSection } from './line-section.tsx'
import { calledIn, type RankingShown } from './ranking-shown.ts'
import { TiesSection } from './ties-section.tsx'

const fieldOf = ({ typed }: RankingShown, wrong: string): string => {
  if (typed?.form === 'line')
    return { places: 'places', waiting: 'attente', because: 'motif' }[wrong] ?? 'motif'
  if (typed?.form === 'change') return `${wrong === 'result' ? 'resultat' : 'motif'}-${typed.application}`
  if (typed?.form === 'tie') return wrong === 'order' ? 'ties' : `motif-${typed.rank}`
  if (typed?.form === 'decide') return wrong === 'decision' ? 'decision' : 'reference'
  return 'motif-reouverture'
}

/** Where everybody stands, where the line is, and the decision. */
export const RankingPage = (shown: RankingShown) => {
  const { view, of, typed, changed } = shown
  const { jury: words } = view.texts
  const errors = (typed?.wrong ?? []).map((wrong) => ({
    name: fieldOf(shown, wrong),
    error: words.rank.errors[wrong],
  }))
  return (
    <JuryPage
      {...shown}
      title={words.rank.titleOf(saidIn(view, of.call.title))}
      lede={words.rank.lede}
      here={words.ranking}
      errors={errors}
      alert={changed === true ? <p>{words.changed}</p> : null}
    >
      <LineSection {...shown} />
      <TiesSection {...shown} />
      <List {...shown} />
      <DecideSection {...shown} />
    </JuryPage>
  )
}

const List = (shown: RankingShown) => {
  const { view, of, ranking, on } = shown
  const { jury: words } = view.texts
  const c = words.columns
  const outcomes = new Map(ranking.outcomes.map((each) => [each.application, each]))
  const placements = new Map(ranking.placements?.placements.map((each) => [each.application, each]))
  const standings = new Map(ranking.standings.map((each) => [each.application, each]))
  const inOrder = ranking.placements?.placements ?? ranking.standings
  const mayChange = view.may('jury.change-outcome', on).allowed
  const row = (application: Application['id'], standing: Standing | undefined) => {
    const outcome = outcomes.get(application)
    const placement = placements.get(application)
    const result = outcome?.result ?? placement?.result ?? null
    const rank = outcome?.rank ?? placement?.rank ?? standing?.rank ?? null
    return [
      <a
        key="application"
        href={linkTo('jurySpread', view.language, { params: { call: of.call.slug, application } })}
      >
        {calledIn(shown, application)}
      </a>,
      rank === null ? '–' : view.format.number(rank),
      standing?.percent == null ? '–' : `${decimal(view, standing.percent)}\u00a0%`,
      <Short key="short" shown={shown} standing={standing} />,
      <span key="result">
        {result === null ? words.rank.notYet : words.rank.results[result]}
        {outcome?.because != null && <span class="note"> {outcome.because}</span>}
        {mayChange && outcome !== undefined && <Change shown={shown} application={application} />}
      </span>,
    ]
  }
  return (
    <Section id="ranking" title={words.rank.list}>
      {ranking.placements !== null && ranking.placements.unjudged.length > 0 && (
        <p>
          <strong>{view.format.number(ranking.placements.unjudged.length)}</strong>{' '}
          {words.rank.unjudged(ranking.placements.unjudged.length)}
        </p>
      )}
      <Table
        view={view}
        caption={words.rank.list}
        dense
        blocks
        columns={[
          { label: c.number },
          { label: c.rank, number: true },
          { label: c.percent, number: true },
          { label: c.short },
          { label: c.result },
        ]}
        rows={[
          ...inOrder.map(({ application }) => row(application, standings.get(application))),
          ...ranking.ineligible.map(({ id }) => [
            calledIn(shown, id),
            '–',
            '–',
            '',
            words.rank.results.ineligible,
          ]),
        ]}
      />
    </Section>
  )
}

const Short = ({
  shown: { view, of },
  standing,
}: {
  readonly shown: RankingShown
  readonly standing: Standing | undefined
}) => {
  const { rank: words } = view.texts.jury
  const said = (standing?.short ?? []).map((short) => {
    if (short.kind === 'percent') return words.shortPercent
    const criterion = of.call.criteria.find(({ id }) => id === short.criterion)
    return words.shortLevel(criterion === undefined ? '' : saidIn(view, criterion.title))
  })
  return <>{said.join(', ')}</>
}

const results = ['retained', 'waiting', 'not-retained'] as const

const Change = ({ shown, application }: { readonly shown: RankingShown; readonly application: string }) => {
  const { view, of, typed } = shown
  const { rank: words, because } = view.texts.jury
  const refused = typed?.form === 'change' && typed.application === application ? typed : undefined
  return (
    <Disclosure
      open={refused !== undefined}
      summary={
        <>
          {words.change}
          <span class="unseen"> {calledIn(shown, application)}</span>
        </>
      }
    >
      <form class="form" method="post" action={juryPost({ view, of }, 'changeOutcome')} novalidate>
        <input type="hidden" name="version" value={of.jury.version} />
        <input type="hidden" name="candidature" value={application} />
        <SelectField
          view={view}
          name={`resultat-${application}`}
          label={words.changeTo}
          none="–"
          value={refused?.result ?? ''}
          error={refused?.wrong.includes('result') === true ? words.errors.result : undefined}
          choices={results.map((value) => ({ value, label: words.results[value] }))}
        />
        <LongTextField
          view={view}
          name={`motif-${application}`}
          label={because}
          rows={2}
          value={refused?.because ?? ''}
          error={refused?.wrong.includes('because') === true ? words.errors.because : undefined}
        />
        <p>
          <Button kind="quiet">{words.changeSave}</Button>
        </p>
      </form>
    </Disclosure>
  )
}
