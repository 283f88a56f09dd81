import type { Constraint, Reason, TenderMatch } from '#programme/matching/index.ts'
import type { View } from '../../context.ts'
import { Braid } from '../braid/braid.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Icon } from '../icon/icon.tsx'
import { Table } from '../table/table.tsx'
import { constraintInWords, reasonInWords } from './reason-words.ts'

/** Everything known about a match: what fits, what holds back, and how its points add up. */
export const Reasons = ({
  view,
  tenderMatch,
  open = false,
}: {
  readonly view: View
  readonly tenderMatch: TenderMatch
  /** Whether the addition of the points is open at first. */
  readonly open?: boolean
}) => {
  const { reasons: words } = view.texts
  const holding = tenderMatch.constraints.filter(({ state }) => state !== 'met')
  const far = tenderMatch.reasons.filter(({ kind, points }) => kind === 'distance' && points < 0)
  const brought = tenderMatch.reasons.filter(({ points }) => points > 0)
  const saysTerritory = brought.some(({ kind }) => kind === 'territory')
  const met = tenderMatch.constraints.filter(
    ({ kind, state }) => state === 'met' && !(kind === 'territory' && saysTerritory),
  )
  return (
    <div class="reasons">
      <div class="brings">
        <h4>{words.brings}</h4>
        <ul>
          {brought.map((reason, at) => (
            <ReasonLine key={at} view={view} reason={reason} />
          ))}
          {met.map((constraint) => (
            <li key={constraint.kind}>
              <Icon name="check" />
              <span>{constraintInWords(constraint, view)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class="holds">
        <h4>{words.holds}</h4>
        <ul>
          {holding.length + far.length === 0 && <li class="none">{words.nothingHolds}</li>}
          {holding.map((constraint) => (
            <ConstraintLine key={constraint.kind} view={view} constraint={constraint} />
          ))}
          {far.map((reason) => (
            <li key={reason.kind}>
              <Icon name="warning" />
              <span>{reasonInWords(reason, view).text}</span>
            </li>
          ))}
        </ul>
      </div>
      <Sums view={view} tenderMatch={tenderMatch} open={open} />
    </div>
  )
}

/** The braid of a match with its count in words. */
export const ReasonCount = ({
  view,
  tenderMatch,
}: {
  readonly view: View
  readonly tenderMatch: TenderMatch
}) => {
  const untied = tenderMatch.constraints.filter(({ state }) => state !== 'met').length
  const tied = tenderMatch.reasons.filter(({ points }) => points > 0).length
  return (
    <p class="count">
      <Braid tied={tied} untied={untied} />
      {view.texts.reasons.count(tied)}
    </p>
  )
}

const ReasonLine = ({ view, reason }: { readonly view: View; readonly reason: Reason }) => {
  const { text, note } = reasonInWords(reason, view)
  return (
    <li>
      <Icon name="check" />
      <span>
        {text}
        {note !== null && <span class="note">{note}</span>}
      </span>
    </li>
  )
}

const ConstraintLine = ({ view, constraint }: { readonly view: View; readonly constraint: Constraint }) => (
  <li>
    <Icon name={constraint.state === 'unmet' ? 'warning' : 'question'} />
    <span>{constraintInWords(constraint, view)}</span>
  </li>
)

const Sums = ({
  view,
  tenderMatch,
  open,
}: {
  readonly view: View
  readonly tenderMatch: TenderMatch
  readonly open: boolean
}) => {
  const { reasons: words } = view.texts
  return (
    <div class="sums">
      <Disclosure summary={words.sums} open={open}>
        <p class="note">{words.sumsNote}</p>
        <Table
          view={view}
          caption={words.sums}
          columns={[{ label: words.reason }, { label: words.points, number: true }]}
          rows={tenderMatch.reasons.map((reason) => [
            <ReasonCell key="reason" view={view} reason={reason} />,
            view.format.points(reason.points),
          ])}
          total={[words.total, view.format.points(tenderMatch.score)]}
        />
      </Disclosure>
    </div>
  )
}

/** A reason with where it comes from: two reasons may share their first words. */
const ReasonCell = ({ view, reason }: { readonly view: View; readonly reason: Reason }) => {
  const { text, note } = reasonInWords(reason, view)
  return (
    <>
      {text}
      {note !== null && <span class="note">{note}</span>}
    </>
  )
}
