import { textIn } from '#kernel/language.ts'
import { decisionName, obstacleTo } from '#programme/call-for-interest/index.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DecisionCitation } from '../governance/decision-citation.tsx'
import { juryPost } from './jury-parts.tsx'
import type { RankingShown } from './ranking-shown.ts'

/** The decision: to make, made, to reopen, or told and standing. */
export const DecideSection = (shown: RankingShown) => {
  const { view, of } = shown
  const { rank: words } = view.texts.jury
  if (of.jury.stage === 'consensus')
    return (
      <Section id="decide" title={words.decide}>
        <Deciding {...shown} />
      </Section>
    )
  return (
    <Section id="decide" title={words.decide}>
      {of.jury.decided !== null && (
        <p>
          {words.decided(view.format.day(of.jury.decided.at))}
          <Cited {...shown} />
        </p>
      )}
      {of.jury.stage === 'told' ? <p>{words.stands}</p> : <Reopening {...shown} />}
    </Section>
  )
}

/** What the decision rests on. */
const Cited = ({ view, of, programme, decision }: RankingShown) => {
  const cited = of.jury.decided?.cited ?? null
  return (
    <>
      {decision !== null && programme !== null && (
        <>
          {' · '}
          <DecisionCitation view={view} programme={programme} decision={decision} />
        </>
      )}
      {cited !== null && <span class="note"> {cited}</span>}
    </>
  )
}

const Deciding = ({ view, of, on, ranking, typed, decisions }: RankingShown) => {
  const { rank: words } = view.texts.jury
  const refused = typed?.form === 'decide' ? typed : undefined
  const obstacle = obstacleTo(ranking)
  if (obstacle !== null)
    return (
      <BlockedButton id="decide-now" reason={words.obstacles[obstacle]}>
        {words.confirm}
      </BlockedButton>
    )
  if (!view.may('jury.decide', on).allowed) return null
  return (
    <form class="form" method="post" action={juryPost({ view, of }, 'decideCall')} novalidate>
      <input type="hidden" name="version" value={of.jury.version} />
      <p>{words.decideText}</p>
      {decisions.length > 0 && (
        <SelectField
          view={view}
          name="decision"
          label={words.cited}
          none={words.citedNone}
          choices={decisions.map((each) => ({
            value: each.id,
            label: `${decisionName(each)} ${textIn(each.title, view.language).text}`,
          }))}
          optional
          value={refused?.decision ?? ''}
          error={refused?.wrong.includes('decision') === true ? words.errors.decision : undefined}
        />
      )}
      <TextField
        view={view}
        name="reference"
        label={decisions.length > 0 ? words.citedElsewhere : words.cited}
        help={words.citedHelp}
        optional
        value={refused?.cited ?? ''}
        error={refused?.wrong.includes('cited') === true ? words.errors.cited : undefined}
      />
      <p>
        <Button>{words.confirm}</Button>
      </p>
    </form>
  )
}

const Reopening = ({ view, of, on, typed }: RankingShown) => {
  const { rank: words, because } = view.texts.jury
  const refused = typed?.form === 'reopen' ? typed : undefined
  if (!view.may('jury.reopen', on).allowed) return null
  return (
    <Disclosure summary={words.reopen} open={refused !== undefined}>
      <form class="form" method="post" action={juryPost({ view, of }, 'reopenDecision')} novalidate>
        <input type="hidden" name="version" value={of.jury.version} />
        <p>{words.reopenText}</p>
        <LongTextField
          view={view}
          name="motif-reouverture"
          label={because}
          rows={2}
          value={refused?.because ?? ''}
          error={refused === undefined || refused.wrong.length === 0 ? undefined : words.errors.because}
        />
        <p>
          <Button kind="grave">{words.reopen}</Button>
        </p>
      </form>
    </Disclosure>
  )
}
