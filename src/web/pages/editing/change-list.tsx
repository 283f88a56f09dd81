import type { Change, Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { Said } from '../../ui/text/said.tsx'
import { contentWords, type Difference, differences } from './content-words.ts'

interface ChangeListProps {
  readonly view: View
  readonly changes: readonly Change[]
  readonly before: Organisation
  readonly after: Organisation
}

/** What changed from one state of an organisation to the next, field by field, in words. */
export const ChangeList = ({ view, changes, before, after }: ChangeListProps) =>
  changes.length === 0 ? (
    <p class="note">{view.texts.versions.noChange}</p>
  ) : (
    <ul class="changes">
      {changes.map((change, at) => (
        <li key={at}>
          <OneChange view={view} change={change} before={before} after={after} />
        </li>
      ))}
    </ul>
  )

const OneChange = ({
  view,
  change,
  before,
  after,
}: Omit<ChangeListProps, 'changes'> & { readonly change: Change }) => {
  const { texts, format } = view
  const words = texts.versions
  switch (change.kind) {
    case 'field':
      return (
        <Differs
          view={view}
          difference={{
            label: words.fields[change.field],
            before: contentWords(view, before, change.field),
            after: contentWords(view, after, change.field),
          }}
        />
      )
    case 'added':
    case 'removed':
      return (
        <>
          <strong>{words[change.kind][change.of]}</strong> : <Said view={view} text={change.title} />
        </>
      )
    case 'changed':
      return (
        <>
          <strong>{words.changed[change.of]}</strong> : <Said view={view} text={change.title} />
          <ul>
            {differences(view, change.before, change.after).map((difference) => (
              <li key={difference.label}>
                <Differs view={view} difference={difference} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'moved':
      return <>{words.moved[change.of]}</>
    case 'confirmed':
      return <>{words.confirmed}</>
    case 'findings':
      return <>{words.findings}</>
    case 'review':
      return (
        <>
          {texts.recognition.acts[change.review.act]}, <span>{format.day(change.review.on)}</span>
        </>
      )
  }
}

const Differs = ({ view, difference }: { readonly view: View; readonly difference: Difference }) => {
  const words = view.texts.versions
  return (
    <>
      <strong>{difference.label}</strong>{' '}
      <del>
        <span class="unseen">{words.before} </span>
        {difference.before ?? words.empty}
      </del>{' '}
      <ins>
        <span class="unseen">{words.after} </span>
        {difference.after ?? words.empty}
      </ins>
    </>
  )
}
