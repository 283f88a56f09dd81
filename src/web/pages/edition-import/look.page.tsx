import type { EditionUpload, SheetLine, SheetProblem } from '#programme/call-for-interest/index.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Table } from '../../ui/table/table.tsx'
import { ForgetUpload, ImportFrame, type ImportGiven } from './frame.tsx'

// A page says enough to judge by; the spreadsheet itself has the rest.
const mostShown = 60

interface LookProps extends ImportGiven {
  readonly upload: EditionUpload
  readonly lines: readonly SheetLine[]
  /** The edition changed since the page was drawn. */
  readonly conflict?: boolean
}

const kinds = ['new', 'changed', 'unchanged', 'refused'] as const

const countOf = (lines: readonly SheetLine[], kind: SheetLine['kind']): number =>
  lines.filter((each) => each.kind === kind).length

/** How many lines do what. */
export const LineCounts = ({ view, lines }: Pick<LookProps, 'view' | 'lines'>) => (
  <Facts
    facts={kinds.map((kind) => ({
      label: view.texts.editionImport.counts[kind],
      value: view.format.number(countOf(lines, kind)),
    }))}
  />
)

/** Third step: what each line would do, before anything is done. */
export const EditionLookPage = ({ view, edition, upload, lines, conflict = false }: LookProps) => {
  const { texts, language, format } = view
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
              {words.bringIn(format.number(0))}
            </BlockedButton>
          ) : (
            <form method="post" action={postTo('bringInEditionSheet', language, { params })}>
              <Button>{words.bringIn(format.number(changing))}</Button>
            </form>
          )}
        </>
      }
    >
      <Recognise view={view} edition={edition} upload={upload} lines={lines} />
      <RefusedLines view={view} lines={lines} />
      <ChangedLines view={view} lines={lines} isDone={false} />
      <p>
        <a href={linkTo('editionUpload', language, { params })}>{words.toColumns}</a>
      </p>
      <ForgetUpload view={view} edition={edition} upload={upload} />
    </ImportFrame>
  )
}

const nearOf = ({ problems }: SheetLine): SheetProblem | undefined =>
  problems.find(({ problem }) => problem === 'near-organisation')

/** Names that are only near: somebody says who it is. */
const Recognise = ({ view, edition, upload, lines }: Omit<LookProps, 'conflict'>) => {
  const { texts, language } = view
  const words = texts.editionImport
  const asked = lines.filter((line) => nearOf(line) !== undefined).slice(0, mostShown)
  if (asked.length === 0) return null
  const params = { edition: edition.slug, editionUpload: upload.id }
  return (
    <form class="form" method="post" action={postTo('recogniseInSheet', language, { params })}>
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

/** Lines that are not taken, each with why. */
export const RefusedLines = ({ view, lines }: Pick<LookProps, 'view' | 'lines'>) => {
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
                {words.fields[field]}
                {value === '' ? '' : ` «\u00a0${value.slice(0, 80)}\u00a0»`} : {words.problems[problem]}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {refused.length > mostShown && <p>{words.others(view.format.number(refused.length - mostShown))}</p>}
    </section>
  )
}

/** What the other lines do, or did. */
export const ChangedLines = ({
  view,
  lines,
  isDone,
}: Pick<LookProps, 'view' | 'lines'> & { readonly isDone: boolean }) => {
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
      {taken.length > mostShown && <p>{words.others(view.format.number(taken.length - mostShown))}</p>}
    </>
  )
}
