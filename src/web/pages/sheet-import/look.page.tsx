import { changesBetween, type LineError, type LineOutcome, type Upload } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { ChangeList } from '../editing/change-list.tsx'
import { ForgetForm } from './forget-form.tsx'
import { ImportSteps } from './import-steps.tsx'

// A page says enough to judge by; the spreadsheet itself has the rest.
const mostShown = 40
const mostCell = 120

interface LookProps {
  readonly view: View
  readonly upload: Upload
  readonly outcomes: readonly LineOutcome[]
}

const kinds = ['new', 'updated', 'unchanged', 'refused'] as const

/** Third step: what each line would do, before anything is done. */
export const LookPage = ({ view, upload, outcomes }: LookProps) => {
  const { texts, language, format } = view
  const words = texts.sheetImport
  const count = (kind: LineOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length
  const changed = count('new') + count('updated')
  const params = { upload: upload.id }
  return (
    <Shell view={view} title={words.lookTitle} description={words.lookText}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: words.title, href: linkTo('sheetImport', language) },
            { label: words.columnsTitle, href: linkTo('sheetUpload', language, { params }) },
          ]}
          here={words.lookTitle}
        />
        <h1>{words.lookTitle}</h1>
        <p class="lede">{words.lookText}</p>
        <Facts
          facts={kinds.map((kind) => ({ label: words.counts[kind], value: format.number(count(kind)) }))}
        />
        <div class="acts">
          {changed === 0 ? (
            <BlockedButton id="bring-in" reason={words.nothing}>
              {words.bringIn(format.number(0))}
            </BlockedButton>
          ) : (
            <form method="post" action={postTo('bringInSheet', language, { params })}>
              <Button>{words.bringIn(format.number(changed))}</Button>
            </form>
          )}
          <a href={linkTo('sheetUpload', language, { params })}>{words.backToColumns}</a>
        </div>
      </div>
      <section class="page section">
        <LineErrors
          view={view}
          errors={outcomes.flatMap((each) => (each.kind === 'refused' ? each.errors : []))}
        />
        <NewOnes view={view} outcomes={outcomes} />
        <Updated view={view} outcomes={outcomes} />
        <ForgetForm view={view} upload={upload.id} />
        <ImportSteps view={view} now="look" />
      </section>
    </Shell>
  )
}

const More = ({ view, of }: { readonly view: View; readonly of: number }) =>
  of <= mostShown ? null : (
    <p class="note">{view.texts.sheetImport.more(view.format.number(of - mostShown))}</p>
  )

/** What cannot be read, line and column. */
export const LineErrors = ({
  view,
  errors,
}: {
  readonly view: View
  readonly errors: readonly LineError[]
}) => {
  const { texts, format } = view
  const words = texts.sheetImport
  return errors.length === 0 ? null : (
    <>
      <h2 id="line-errors">{words.errorsTitle}</h2>
      <Table
        view={view}
        blocks
        caption={words.errorsTitle}
        columns={[
          { label: words.line, number: true },
          { label: words.column },
          { label: words.cell },
          { label: words.problem },
        ]}
        rows={errors
          .slice(0, mostShown)
          .map(({ line, column, value, problem }) => [
            format.number(line),
            column,
            value.length > mostCell ? `${value.slice(0, mostCell)}…` : value,
            texts.problems[problem],
          ])}
      />
      <More view={view} of={errors.length} />
    </>
  )
}

const NewOnes = ({ view, outcomes }: Omit<LookProps, 'upload'>) => {
  const words = view.texts.sheetImport
  const added = outcomes.flatMap((each) => (each.kind === 'new' ? [each] : []))
  return added.length === 0 ? null : (
    <>
      <h2>{words.newTitle}</h2>
      <ul class="lines">
        {added.slice(0, mostShown).map(({ line, organisation }) => (
          <li key={line}>
            {organisation.name}
            {organisation.place.locality !== null && `, ${organisation.place.locality}`}{' '}
            <span class="note">
              {words.line} {view.format.number(line)}
            </span>
          </li>
        ))}
      </ul>
      <More view={view} of={added.length} />
    </>
  )
}

const Updated = ({ view, outcomes }: Omit<LookProps, 'upload'>) => {
  const words = view.texts.sheetImport
  const updated = outcomes.flatMap((each) =>
    each.kind === 'updated' && each.before !== null ? [{ ...each, before: each.before }] : [],
  )
  return updated.length === 0 ? null : (
    <>
      <h2>{words.updatedTitle}</h2>
      {updated.slice(0, mostShown).map(({ line, organisation, before }) => (
        <Disclosure key={line} summary={`${organisation.name} (${words.line} ${view.format.number(line)})`}>
          <ChangeList
            view={view}
            changes={changesBetween(before, organisation)}
            before={before}
            after={organisation}
          />
        </Disclosure>
      ))}
      <More view={view} of={updated.length} />
    </>
  )
}
