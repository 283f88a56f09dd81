import { type EvaluationState, evaluationStates, isComplete } from '#programme/call-for-interest/index.ts'
import { linkTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Island } from '../../ui/island/island.tsx'
import { Progress } from '../../ui/progress/progress.tsx'
import { Table } from '../../ui/table/table.tsx'
import { GridRow } from './grid-row.tsx'
import { type GridLine, type GridShown, linesOf } from './grid-shown.ts'
import { JuryPage, juryLink, juryPost, saidIn } from './jury-parts.tsx'
import { Scale } from './scale.tsx'

/** Where the grid’s script is led once a row is kept: the lightest page there is. */
export const briefly = '/sante'

/** Everything that a juror scores, one row for each application. */
export const GridPage = (shown: GridShown) => {
  const { view, of, on, only, typed } = shown
  const { jury: words } = view.texts
  const all = linesOf(shown)
  const lines = all.filter(
    ({ state, applicant }) => only === null || state === only || typed?.has(applicant.application),
  )
  const isOpen = view.may('jury.score', on).allowed
  const table = (
    <Table
      view={view}
      caption={words.grid.title}
      dense
      blocks
      columns={[
        { label: words.columns.number },
        ...of.call.criteria.map(({ title }) => ({ label: saidIn(view, title) })),
        { label: words.columns.state },
        ...(isOpen ? [{ label: words.columns.save }] : []),
      ]}
      rows={lines.map((line) => GridRow({ shown, line, isOpen }))}
    />
  )
  return (
    <JuryPage
      {...shown}
      title={words.grid.titleOf(saidIn(view, of.call.title))}
      lede={isOpen ? words.grid.lede : words.grid.ledeClosed}
      here={words.grid.title}
      alert={typed === undefined ? null : <p>{words.grid.conflict}</p>}
    >
      <div class="page jury-grid">
        <Head shown={shown} lines={all} isOpen={isOpen} />
        <Filter shown={shown} lines={all} />
        {lines.length === 0 ? (
          <p>{words.grid.empty}</p>
        ) : !isOpen ? (
          table
        ) : (
          <form
            method="post"
            action={juryPost(shown, 'saveScores')}
            data-done={briefly}
            data-saved={words.grid.saved}
            data-not-saved={words.grid.notSaved}
          >
            <input type="hidden" name="etat" value={only ?? ''} />
            {table}
            <SaveAll shown={shown} lines={lines} />
          </form>
        )}
        {isOpen && (
          <p class="note" data-keys hidden>
            {words.grid.keys}
          </p>
        )}
        <p role="status" data-status />
      </div>
      {isOpen && <Island view={view} name="jury-grid" />}
    </JuryPage>
  )
}

interface PartProps {
  readonly shown: GridShown
  readonly lines: readonly GridLine[]
}

const Head = ({ shown, lines, isOpen }: PartProps & { readonly isOpen: boolean }) => {
  const { view, of, work } = shown
  const { grid: words } = view.texts.jury
  const { number } = view.format
  const undeclared = work.applicants.length - work.declarations.length
  const inConflict = work.declarations.filter(({ conflict }) => conflict).length
  const next = lines.find(({ evaluation }) => !isComplete(evaluation, of.call.criteria))
  return (
    <>
      <Progress
        view={view}
        id="scored"
        done={lines.filter(({ state }) => state === 'done').length}
        of={lines.length}
        label={words.done}
      />
      <ul class="lines">
        {isOpen && lines.length > 0 && (
          <li>
            {next === undefined ? (
              words.nothingLeft
            ) : (
              <a
                href={linkTo('juryApplication', view.language, {
                  params: { call: of.call.slug, application: next.applicant.application },
                })}
              >
                {words.next(next.applicant.name)}
              </a>
            )}
          </li>
        )}
        {undeclared > 0 && (
          <li>
            <a href={juryLink(shown, 'juryDeclarations')}>
              <strong>{number(undeclared)}</strong> {words.undeclared(undeclared)}
            </a>
          </li>
        )}
        {inConflict > 0 && (
          <li class="note">
            {number(inConflict)} {words.inConflict(inConflict)}
          </li>
        )}
      </ul>
      <Disclosure summary={words.scale}>
        <Scale view={view} call={of.call} />
      </Disclosure>
    </>
  )
}

const Filter = ({ shown, lines }: PartProps) => {
  const { view, only } = shown
  const { grid: words } = view.texts.jury
  const choice = (state: EvaluationState | null, label: string, count: number) => (
    <li key={label}>
      <a
        href={juryLink(shown, 'juryGrid', state === null ? {} : { etat: state })}
        {...(state === only ? { 'aria-current': 'true' as const } : {})}
      >
        {label} <span class="note">{view.format.number(count)}</span>
      </a>
    </li>
  )
  return (
    <nav aria-label={words.show}>
      <ul class="states">
        {choice(null, words.everything, lines.length)}
        {evaluationStates.map((state) =>
          choice(state, words.states[state], lines.filter((line) => line.state === state).length),
        )}
      </ul>
    </nav>
  )
}

const SaveAll = ({ shown: { view }, lines }: PartProps) => {
  const { grid: words } = view.texts.jury
  const complete = lines.filter(({ state }) => state === 'complete').length
  return (
    <p class="save-all">
      <Button>{words.saveAll}</Button>{' '}
      {complete > 0 && (
        <Button kind="quiet" name="finir-tout" value="oui">
          {words.finishAll(view.format.number(complete))}
        </Button>
      )}
    </p>
  )
}
