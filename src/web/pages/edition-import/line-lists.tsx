import type { SheetLine } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Table } from '../../ui/table/table.tsx'

/** A page says enough to judge by; the spreadsheet itself has the rest. */
export const mostShown = 60

interface LinesProps {
  readonly view: View
  readonly lines: readonly SheetLine[]
}

const kinds = ['new', 'changed', 'unchanged', 'refused'] as const

/** How many lines of a kind. */
export const countOf = (lines: readonly SheetLine[], kind: SheetLine['kind']): number =>
  lines.filter((each) => each.kind === kind).length

/** How many lines do what. */
export const LineCounts = ({ view, lines }: LinesProps) => (
  <Facts
    facts={kinds.map((kind) => ({
      label: view.texts.editionImport.counts[kind],
      value: view.format.number(countOf(lines, kind)),
    }))}
  />
)

/** How many are not shown; nothing when all are. */
export const AndOthers = ({ view, count }: Pick<LinesProps, 'view'> & { readonly count: number }) =>
  count > 0 ? <p>{view.texts.editionImport.others(count, view.format.number(count))}</p> : null

/** Lines that are not taken, each with why. */
export const RefusedLines = ({ view, lines }: LinesProps) => {
  const words = view.texts.editionImport
  const refused = lines.filter(({ kind }) => kind === 'refused')
  if (refused.length === 0) return null
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{words.refusedTitle}</h2>
      <ul class="lines">
        {refused.slice(0, mostShown).map(({ line, label, problems }) => (
          <li key={line}>
            {words.line} {view.format.number(line)}
            {label === '' ? '' : ` · ${label}`}
            {problems.map(({ field, value, problem }) => (
              <p key={field + problem} class="note">
                {words.refusedCell(words.fields[field], value.slice(0, 80), words.problems[problem])}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <AndOthers view={view} count={refused.length - mostShown} />
    </section>
  )
}

/** What the other lines do, or did. */
export const ChangedLines = ({ view, lines, isDone }: LinesProps & { readonly isDone: boolean }) => {
  const words = view.texts.editionImport
  const taken = lines.filter(({ kind }) => kind !== 'refused')
  if (taken.length === 0) return null
  return (
    <>
      <Table
        view={view}
        caption={isDone ? words.doneTitle : words.lookTitle}
        columns={[
          { label: words.line, number: true },
          { label: words.label },
          { label: isDone ? words.became : words.would },
        ]}
        rows={taken
          .slice(0, mostShown)
          .map(({ line, label, kind }) => [view.format.number(line), label, words.states[kind]])}
      />
      <AndOthers view={view} count={taken.length - mostShown} />
    </>
  )
}
