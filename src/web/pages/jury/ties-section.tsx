import { Button } from '../../ui/button/button.tsx'
import { LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { juryPost } from './jury-parts.tsx'
import { calledIn, type RankingShown } from './ranking-shown.ts'

type Ties = NonNullable<RankingShown['ranking']['placements']>['ties']

/** Equals whose order decides something: people put them in order, with a reason. */
export const TiesSection = (shown: RankingShown) => {
  const { view, ranking } = shown
  const { rank: words } = view.texts.jury
  const ties = ranking.placements?.ties ?? []
  if (ranking.placements === null) return null
  return (
    <Section id="ties" title={words.tie}>
      {ties.length === 0 ? (
        <p>{words.noTies}</p>
      ) : (
        <>
          <p class="note">{words.tieLede}</p>
          {ties.map((tie) => (
            <TieOf key={tie.rank} shown={shown} tie={tie} />
          ))}
        </>
      )}
    </Section>
  )
}

const TieOf = ({ shown, tie }: { readonly shown: RankingShown; readonly tie: Ties[number] }) => {
  const { view, on, ranking } = shown
  const { rank: words } = view.texts.jury
  const settlement = ranking.settlements.findLast(
    ({ ranking: order }) =>
      order.length === tie.applications.length && order.every((each) => tie.applications.includes(each)),
  )
  return (
    <div class="tie-of">
      <h3>
        {words.tieOf(view.format.number(tie.rank))}{' '}
        <Tag>{tie.settled === null ? words.open : words.settled}</Tag>
      </h3>
      <ol start={tie.rank}>
        {(tie.settled ?? tie.applications).map((application, at) => (
          <li key={application}>
            {calledIn(shown, application)}
            {tie.settled !== null && (
              <span class="note"> {words.atRank(view.format.number(tie.rank + at))}</span>
            )}
          </li>
        ))}
      </ol>
      {settlement !== undefined && <p class="note">{words.settledBecause(settlement.because)}</p>}
      {view.may('jury.settle-tie', on).allowed && <Settling shown={shown} tie={tie} />}
    </div>
  )
}

const Settling = ({ shown, tie }: { readonly shown: RankingShown; readonly tie: Ties[number] }) => {
  const { view, of, ranking, typed } = shown
  const { rank: words, because } = view.texts.jury
  const refused = typed?.form === 'tie' && typed.rank === tie.rank ? typed : undefined
  const numbers = new Map(ranking.applications.map(({ id, number }) => [id, number]))
  return (
    <form class="form" method="post" action={juryPost({ view, of }, 'settleTie')} novalidate>
      <input type="hidden" name="version" value={of.jury.version} />
      <input type="hidden" name="rang" value={tie.rank} />
      {(tie.settled ?? tie.applications).map((application) => (
        <SelectField
          key={application}
          view={view}
          name={`rang-${numbers.get(application) ?? ''}`}
          label={words.position(calledIn(shown, application))}
          none="–"
          value={
            refused?.order.get(application) ??
            (tie.settled === null ? '' : String(tie.settled.indexOf(application) + 1))
          }
          error={refused?.wrong.includes('order') === true ? words.errors.order : undefined}
          choices={tie.applications.map((_, at) => ({
            value: String(at + 1),
            label: view.format.number(tie.rank + at),
          }))}
        />
      ))}
      <LongTextField
        view={view}
        name={`motif-${tie.rank}`}
        label={because}
        rows={2}
        value={refused?.because ?? ''}
        error={refused?.wrong.includes('because') === true ? words.errors.because : undefined}
      />
      <p>
        <Button kind="quiet">{words.settle}</Button>
      </p>
    </form>
  )
}
