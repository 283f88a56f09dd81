import { type EditionUpload, fieldsOf } from '#programme/call-for-interest/index.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { ForgetUpload, ImportFrame, type ImportGiven } from './frame.tsx'

interface ColumnsProps extends ImportGiven {
  readonly upload: EditionUpload
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
}

const mostExample = 60

/** Second step: what each column holds, as its heading tells, changed by whoever knows better. */
export const EditionColumnsPage = ({ view, edition, upload, errors = [] }: ColumnsProps) => {
  const { texts, language } = view
  const words = texts.editionImport
  const sheetWords = texts.sheetImport
  const { headings, rows } = upload.sheet
  const choices = fieldsOf[upload.holds].map((field) => ({ value: field, label: words.fields[field] }))
  const params = { edition: edition.slug, editionUpload: upload.id }
  return (
    <ImportFrame
      view={view}
      edition={edition}
      title={words.columnsTitle}
      lede={sheetWords.columnsText}
      now="columns"
    >
      <ErrorSummary view={view} errors={errors} />
      <form class="form" method="post" action={postTo('chooseEditionColumns', language, { params })}>
        {headings.map((heading, at) => {
          const example = (rows[0]?.cells[at] ?? '').trim().slice(0, mostExample)
          return (
            <SelectField
              key={at}
              view={view}
              name={`column-${at}`}
              label={heading === '' ? `${sheetWords.column} ${at + 1}` : heading}
              help={example === '' ? undefined : sheetWords.example(example)}
              error={errors.find((each) => each.name === `column-${at}`)?.error}
              value={upload.chosen[at] ?? ''}
              none={sheetWords.leftOut}
              choices={choices}
            />
          )
        })}
        <p>
          <Button>{sheetWords.look}</Button>
        </p>
      </form>
      <ForgetUpload view={view} edition={edition} upload={upload} />
    </ImportFrame>
  )
}
