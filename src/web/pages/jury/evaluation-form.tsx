import type { Criterion } from '#programme/call-for-interest/index.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { levelWords } from './grid-row.tsx'
import type { JudgedShown } from './judged-shown.ts'
import { saidIn } from './jury-parts.tsx'

/** A level and a comment for each criterion; what was given, once it is finished or scoring is closed. */
export const EvaluationForm = (shown: JudgedShown) => {
  const { view, of, judged, application, evaluation, typed } = shown
  const words = view.texts.jury.application
  const params = { call: of.call.slug, application: application.id }
  const action = postTo('saveEvaluation', view.language, { params })
  const isOpen = view.may('jury.score-application', judged).allowed
  if (!isOpen || (evaluation.doneAt !== null && typed === undefined))
    return (
      <>
        <p>{isOpen ? words.closed : words.notNow}</p>
        <Given {...shown} />
        {isOpen && (
          <form method="post" action={action}>
            <input type="hidden" name="version" value={evaluation.version} />
            <Button kind="quiet" name="rouvrir" value="oui">
              {words.reopen}
            </Button>
          </form>
        )}
      </>
    )
  return (
    <form class="form evaluation" method="post" action={action} novalidate>
      <input
        type="hidden"
        name="version"
        value={shown.conflict === true ? evaluation.version : (typed?.version ?? evaluation.version)}
      />
      {of.call.criteria.map((criterion, at) => (
        <CriterionFields key={criterion.id} shown={shown} criterion={criterion} at={at} />
      ))}
      <LongTextField
        view={view}
        name="ensemble"
        label={words.overall}
        rows={3}
        optional
        value={typed?.overall ?? evaluation.overall ?? ''}
      />
      <p>
        <Button>{words.save}</Button>{' '}
        <Button kind="quiet" name="finir" value="oui">
          {words.saveAndFinish}
        </Button>
      </p>
    </form>
  )
}

const Given = ({ view, of, evaluation }: JudgedShown) => (
  <Facts
    facts={[
      ...of.call.criteria.map(({ id, title }) => ({
        label: saidIn(view, title),
        value: levelWords(view, of.call, evaluation.levels[id]),
        note: evaluation.comments[id] ?? '',
      })),
      { label: view.texts.jury.application.overall, value: evaluation.overall },
    ]}
  />
)

const CriterionFields = ({
  shown,
  criterion,
  at,
}: {
  readonly shown: JudgedShown
  readonly criterion: Criterion
  readonly at: number
}) => {
  const { view, of, evaluation, typed, wrong = [] } = shown
  const words = view.texts.jury.application
  const { id, title, detail } = criterion
  const why = wrong.find(({ name }) => name === `n${at}`)?.why
  const level = evaluation.levels[id]
  return (
    <div class="criterion">
      <Radios
        view={view}
        name={`n${at}`}
        label={saidIn(view, title)}
        help={detail === null ? undefined : saidIn(view, detail)}
        error={
          why === undefined
            ? undefined
            : why === 'incomplete'
              ? words.incomplete
              : words.unknownLevel(saidIn(view, title))
        }
        value={typed?.levels[id] ?? (level === undefined ? '' : String(level))}
        choices={of.call.scale.map((each) => ({
          value: String(each.level),
          label: `${view.format.number(each.level)}. ${saidIn(view, each.title)}`,
          ...(each.detail === null ? {} : { help: saidIn(view, each.detail) }),
        }))}
      />
      {typed !== undefined && shown.conflict === true && (
        <p class="note">
          {view.texts.jury.grid.elsewhere(levelWords(view, of.call, level))}{' '}
          {evaluation.comments[id] !== undefined && <q>{evaluation.comments[id]}</q>}
        </p>
      )}
      <LongTextField
        view={view}
        name={`c${at}`}
        label={words.commentOf(saidIn(view, title))}
        rows={2}
        optional
        error={wrong.some(({ name }) => name === `c${at}`) ? words.tooLong(saidIn(view, title)) : undefined}
        value={typed?.comments[id] ?? evaluation.comments[id] ?? ''}
      />
    </div>
  )
}
