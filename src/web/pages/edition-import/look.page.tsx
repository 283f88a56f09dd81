import type {
  EditionUpload,
  SheetEffect,
  SheetLine,
  SheetProblem,
} from '#programme/call-for-interest/index.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { DayOrderQuestions } from './day-order-questions.tsx'
import { ForgetUpload, ImportFrame, type ImportGiven } from './frame.tsx'
import { ChangedLines, countOf, LineCounts, mostShown, RefusedLines } from './line-lists.tsx'

interface LookProps extends ImportGiven {
  readonly upload: EditionUpload
  readonly effect: SheetEffect
  /** The edition changed since the page was drawn. */
  readonly conflict?: boolean
}

/** Third step: what each line would do, before anything is done. */
export const EditionLookPage = ({ view, edition, upload, effect, conflict = false }: LookProps) => {
  const { texts, language, format } = view
  const { lines } = effect
  const words = texts.editionImport
  const changing = countOf(lines, 'new') + countOf(lines, 'changed')
  const params = { edition: edition.slug, editionUpload: upload.id }
  return (
    <ImportFrame
      view={view}
      edition={edition}
      title={words.lookTitle}
      lede={words.lookText}
      now="look"
      head={
        <>
          {conflict && (
            <Notice tone="alert" view={view}>
              <p>{words.changedMeanwhile}</p>
            </Notice>
          )}
          <LineCounts view={view} lines={lines} />
          {changing === 0 ? (
            <BlockedButton id="bring-in" reason={words.nothing}>
              {words.bringIn(0, format.number(0))}
            </BlockedButton>
          ) : (
            <form method="post" action={postTo('bringInEditionSheet', language, { params })}>
              <p class="actions">
                <Button>{words.bringIn(changing, format.number(changing))}</Button>
              </p>
            </form>
          )}
        </>
      }
    >
      <Questions view={view} edition={edition} upload={upload} effect={effect} />
      <RefusedLines view={view} lines={lines} />
      <ChangedLines view={view} lines={lines} isDone={false} />
      <p class="actions">
        <a href={linkTo('editionUpload', language, { params })}>{words.toColumns}</a>
      </p>
      <ForgetUpload view={view} edition={edition} upload={upload} />
    </ImportFrame>
  )
}

const nearOf = ({ problems }: SheetLine): SheetProblem | undefined =>
  problems.find(({ problem }) => problem === 'near-organisation')

/** What only somebody can say: who a near name is, how a column writes days. */
const Questions = ({ view, edition, upload, effect }: Omit<LookProps, 'conflict'>) => {
  const { texts, language } = view
  const words = texts.editionImport
  const asked = effect.lines.filter((line) => nearOf(line) !== undefined).slice(0, mostShown)
  if (asked.length === 0 && effect.questions.length === 0) return null
  const params = { edition: edition.slug, editionUpload: upload.id }
  return (
    <form class="form" method="post" action={postTo('recogniseInSheet', language, { params })}>
      <DayOrderQuestions view={view} upload={upload} questions={effect.questions} />
      {asked.map((line) => (
        <Radios
          key={line.line}
          view={view}
          name={`ligne-${line.line}`}
          label={words.whoIsIt(line.label)}
          help={`${words.line} ${line.line}`}
          value={upload.recognised[String(line.line)] ?? ''}
          choices={[
            ...(nearOf(line)?.near ?? []).map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: words.nobody },
          ]}
        />
      ))}
      <Button kind="quiet">{words.recognise}</Button>
    </form>
  )
}
