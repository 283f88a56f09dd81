import type { Bilingual } from '#kernel/language.ts'
import {
  changesBetween,
  type ParameterChange,
  type ParameterValue,
  type SharedVersion,
} from '#programme/call-for-interest/index.ts'
import { Table } from '../../ui/table/table.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { labelOf, ParameterSaid } from './parameter-words.tsx'
import type { ConcertationShown } from './shown.ts'

interface ComparedProps {
  readonly shown: ConcertationShown
  readonly before: Pick<SharedVersion, 'number' | 'parameters'>
  readonly after: Pick<SharedVersion, 'number' | 'parameters'>
}

const titleOf = (value: ParameterValue | null): Bilingual | null =>
  value?.kind === 'criterion' ? value.criterion.title : null

/** A criterion that is called the same in both, or stands in one alone, is named once, where its line begins. */
const keepsName = ({ before, after }: ParameterChange): boolean => {
  const [earlier, later] = [titleOf(before), titleOf(after)]
  return earlier === null || later === null || (earlier.fr === later.fr && earlier.en === later.en)
}

/** Two versions side by side, parameter by parameter. */
export const Compared = ({ shown, before, after }: ComparedProps) => {
  const { view } = shown
  const { format, texts } = view
  const words = texts.concertation
  const cell = (change: ParameterChange) => {
    const value = change.after ?? change.before
    return value === null ? change.key : labelOf(view, change.key, value)
  }
  return (
    <Table
      view={view}
      caption={words.compared(format.number(before.number), format.number(after.number))}
      blocks
      columns={[
        { label: words.parameter },
        { label: words.version(format.number(before.number)) },
        { label: words.version(format.number(after.number)) },
        { label: words.change },
      ]}
      rows={changesBetween(before.parameters, after.parameters).map((change) => [
        cell(change),
        <ParameterSaid key="before" view={view} value={change.before} isNamed={keepsName(change)} />,
        <ParameterSaid key="after" view={view} value={change.after} isNamed={keepsName(change)} />,
        change.kind === 'same' ? (
          <span class="note">{words.changes.same}</span>
        ) : (
          <Tag>{words.changes[change.kind]}</Tag>
        ),
      ])}
    />
  )
}
