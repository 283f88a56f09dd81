import { type Target, targetKey, targetsOffered, type Upload } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { ForgetForm } from './forget-form.tsx'
import { ImportSteps } from './import-steps.tsx'

const leastNumbered = 3

/** What a column may fill, in words. */
export const targetWords = ({ texts }: View, target: Target): string => {
  const words = texts.sheetImport
  const field = words.fields[target.field]
  if (target.of === 'organisation') return field
  if (target.of === 'recognition') return `${words.of.recognition}, ${field}`
  return `${words.of[target.of](target.number)}, ${field}`
}

/** How many offers or achievements the columns speak of already. */
const numberedIn = (chosen: Upload['chosen'], kind: 'offer' | 'achievement'): number =>
  Math.max(
    leastNumbered,
    ...chosen.flatMap((key) => {
      const [of, number] = (key ?? '').split('-')
      return of === kind ? [Number(number)] : []
    }),
  )

interface ColumnsProps {
  readonly view: View
  readonly upload: Upload
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
}

/** Second step: what each column holds, as its heading tells, changed by whoever knows better. */
export const ColumnsPage = ({ view, upload, errors = [] }: ColumnsProps) => {
  const { texts, language } = view
  const words = texts.sheetImport
  const { headings, rows } = upload.sheet
  const offered = targetsOffered(numberedIn(upload.chosen, 'offer'), numberedIn(upload.chosen, 'achievement'))
  const choices = offered.map((target) => ({ value: targetKey(target), label: targetWords(view, target) }))
  return (
    <Shell view={view} title={words.columnsTitle} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('sheetImport', language) }]}
          here={words.columnsTitle}
        />
        <h1>{words.columnsTitle}</h1>
        <p class="lede">{words.columnsText}</p>
      </div>
      <section class="page section">
        <ErrorSummary view={view} errors={errors} />
        <form
          class="form"
          method="post"
          action={postTo('chooseColumns', language, { params: { upload: upload.id } })}
        >
          {headings.map((heading, at) => (
            <SelectField
              key={at}
              view={view}
              name={`column-${at}`}
              label={heading === '' ? `${words.column} ${at + 1}` : heading}
              help={exampleOf(view, rows[0]?.cells[at])}
              error={errors.find((each) => each.name === `column-${at}`)?.error}
              value={upload.chosen[at] ?? ''}
              none={words.leftOut}
              choices={choices}
            />
          ))}
          <p>
            <Button>{words.look}</Button>
          </p>
        </form>
        <ForgetForm view={view} upload={upload.id} />
        <ImportSteps view={view} now="columns" />
      </section>
    </Shell>
  )
}

const mostExample = 60

const exampleOf = ({ texts }: View, cell: string | undefined): string | undefined =>
  cell === undefined || cell.trim() === ''
    ? undefined
    : texts.sheetImport.example(cell.length > mostExample ? `${cell.slice(0, mostExample)}…` : cell)
