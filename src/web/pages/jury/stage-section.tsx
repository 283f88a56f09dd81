import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { juryPost } from './jury-parts.tsx'
import { type JuryShown, progressOf } from './jury-shown.ts'

/** What leads the jury to its next stage, or back to the one before. */
export const StageSection = (shown: JuryShown) => {
  const { view, of } = shown
  const { jury: words } = view.texts
  switch (of.jury.stage) {
    case 'before':
    case 'ready':
      return (
        <Section id="stage" title={words.openScoring}>
          <p>{words.openScoringText}</p>
          <Opening {...shown} />
        </Section>
      )
    case 'scoring':
      return (
        <Section id="stage" title={words.openConsensus}>
          <OpenConsensus {...shown} />
        </Section>
      )
    case 'consensus':
      return (
        <Section id="stage" title={words.backToScoring}>
          <BackToScoring {...shown} />
        </Section>
      )
    default:
      return null
  }
}

const Opening = ({ view, of, overview }: JuryShown) => {
  const { jury: words } = view.texts
  if (of.jury.stage === 'before')
    return (
      <BlockedButton id="open-scoring" reason={words.needsClose}>
        {words.openScoring}
      </BlockedButton>
    )
  if (overview.jurors.every(({ leftAt }) => leftAt !== null))
    return (
      <BlockedButton id="open-scoring" reason={words.needsJurors}>
        {words.openScoring}
      </BlockedButton>
    )
  return (
    <form method="post" action={juryPost({ view, of }, 'openScoring')}>
      <Button>{words.openScoring}</Button>
    </form>
  )
}

const OpenConsensus = (shown: JuryShown) => {
  const { view, of, overview, typed } = shown
  const { jury: words } = view.texts
  const missing = overview.jurors
    .filter(({ leftAt }) => leftAt === null)
    .map(({ person }) => progressOf(shown, person))
    .reduce((total, { toJudge, done }) => total + toJudge - done, 0)
  return (
    <form class="form" method="post" action={juryPost({ view, of }, 'openConsensus')}>
      <p>{words.openConsensusText}</p>
      <p>
        {missing === 0 ? (
          words.missingNone
        ) : (
          <>
            <strong>{view.format.number(missing)}</strong> {words.missing(missing)}. {words.missingText}
          </>
        )}
      </p>
      <Switch
        view={view}
        name="confirme"
        label={words.confirm}
        on={false}
        error={typed?.form === 'openConsensus' ? typed.errors[0]?.error : undefined}
      />
      <p>
        <Button>{words.openConsensus}</Button>
      </p>
    </form>
  )
}

const BackToScoring = ({ view, of, typed }: JuryShown) => {
  const { jury: words } = view.texts
  const refused = typed?.form === 'backToScoring' ? typed : undefined
  return (
    <>
      <p>{words.backToScoringText}</p>
      <Disclosure summary={words.backToScoring} open={refused !== undefined}>
        <form class="form" method="post" action={juryPost({ view, of }, 'backToScoring')}>
          <LongTextField
            view={view}
            name="motif"
            label={words.because}
            rows={2}
            value={refused?.because ?? ''}
            error={refused?.errors[0]?.error}
          />
          <p>
            <Button kind="quiet">{words.backToScoring}</Button>
          </p>
        </form>
      </Disclosure>
    </>
  )
}
