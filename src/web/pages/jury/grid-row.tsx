import type { ComponentChildren } from 'preact'
import type { Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { GridLine, GridShown } from './grid-shown.ts'
import { saidIn } from './jury-parts.tsx'
import { rowText } from './scores.form.ts'

interface RowProps {
  readonly shown: GridShown
  readonly line: GridLine
  readonly isOpen: boolean
}

/** A level in words: «3, Bon». */
export const levelWords = (view: View, { scale }: Pick<Call, 'scale'>, level: number | undefined): string => {
  const found = scale.find((each) => each.level === level)
  return found === undefined
    ? view.texts.jury.grid.noLevel
    : `${view.format.number(found.level)}, ${saidIn(view, found.title)}`
}

/** The cells of one row: the applicant, a choice for each criterion, its state, its buttons. */
export const GridRow = ({ shown, line, isOpen }: RowProps): readonly ComponentChildren[] => {
  const { view, of } = shown
  const { applicant, evaluation, state } = line
  const { grid: words } = view.texts.jury
  const chosen = shown.typed?.get(applicant.application)
  const isLocked = !isOpen || state === 'done'
  return [
    <>
      <a
        id={`ligne-${applicant.number}`}
        href={linkTo('juryApplication', view.language, {
          params: { call: of.call.slug, application: applicant.application },
        })}
      >
        {view.texts.jury.together.of(view.format.number(applicant.number), applicant.name)}
      </a>
      {isOpen && <input type="hidden" name={`v${applicant.number}`} value={rowText(evaluation, of.call)} />}
    </>,
    ...of.call.criteria.map(({ id, title }, at) =>
      isLocked ? (
        levelWords(view, of.call, evaluation.levels[id])
      ) : (
        <Cell
          key={id}
          view={view}
          scale={of.call.scale}
          name={`n${applicant.number}-${at}`}
          label={words.levelOf(saidIn(view, title), applicant.name)}
          value={(chosen ?? evaluation.levels)[id]}
        />
      ),
    ),
    <span class={`score-state ${state}`} data-state>
      {state === 'done' && <Icon name="check" />} {words.states[state]}
      {chosen !== undefined && (
        <span class="error">
          {words.elsewhere(
            of.call.criteria.map(({ id }) => levelWords(view, of.call, evaluation.levels[id])).join(' · '),
          )}
        </span>
      )}
    </span>,
    ...(isOpen ? [<Buttons key="buttons" shown={shown} line={line} isOpen={isOpen} />] : []),
  ]
}

interface CellProps {
  readonly view: View
  readonly scale: Call['scale']
  readonly name: string
  readonly label: string
  readonly value: number | undefined
}

const Cell = ({ view, scale, name, label, value }: CellProps) => (
  <select name={name} aria-label={label}>
    <option value="">–</option>
    {scale.map(({ level, title }) => (
      <option key={level} value={level} selected={level === value}>
        {level} {saidIn(view, title)}
      </option>
    ))}
  </select>
)

const Buttons = ({ shown: { view }, line: { applicant, state } }: RowProps) => {
  const { grid: words } = view.texts.jury
  const button = (name: string, label: string) => (
    <button type="submit" class="line-button" name={name} value={applicant.number}>
      {label}
      <span class="unseen"> {applicant.name}</span>
    </button>
  )
  if (state === 'done') return button('rouvrir', words.reopen)
  return (
    <span class="line-buttons">
      {button('ligne', words.saveLine)} {state === 'complete' && button('finir', words.finish)}
    </span>
  )
}
