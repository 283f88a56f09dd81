import { type SheetHolds, sheetHolds } from '#programme/call-for-interest/index.ts'
import type { UploadRefusal } from '#programme/directory/index.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { refusalWords } from '../sheet-import/send.page.tsx'
import { ImportFrame, type ImportGiven } from './frame.tsx'

interface SendProps extends ImportGiven {
  readonly holds: SheetHolds | null
  readonly refusal?: UploadRefusal | null
  /** A form was sent without saying what the sheet holds. */
  readonly unsaid?: boolean
}

/** First step: a file, and what it holds. */
export const SendEditionSheetPage = ({ view, edition, holds, refusal = null, unsaid = false }: SendProps) => {
  const { texts, language } = view
  const words = texts.editionImport
  const fileError = refusal === null ? undefined : refusalWords(view, refusal)
  const holdsError = unsaid ? words.chooseHolds : undefined
  const errors = [
    ...(holdsError === undefined ? [] : [{ name: 'contenu', error: holdsError }]),
    ...(fileError === undefined ? [] : [{ name: 'file', error: fileError }]),
  ]
  return (
    <ImportFrame
      view={view}
      edition={edition}
      title={words.title}
      lede={words.lede}
      now="send"
      head={
        view.done === 'oublie' && (
          <Notice tone="done" view={view}>
            {words.done.oublie}
          </Notice>
        )
      }
    >
      <ErrorSummary view={view} errors={errors} />
      <form
        class="form"
        method="post"
        encType="multipart/form-data"
        action={postTo('sendEditionSheet', language, { params: { edition: edition.slug } })}
        novalidate
      >
        <Radios
          view={view}
          name="contenu"
          label={words.holds}
          value={holds ?? ''}
          error={holdsError}
          choices={sheetHolds.map((each) => ({
            value: each,
            label: words.kinds[each],
            help: words.kindHelps[each],
          }))}
        />
        <FileField
          view={view}
          name="file"
          label={texts.sheetImport.file}
          help={words.fileHelp}
          error={fileError}
          accept=".csv,.tsv,.txt,.xlsx"
        />
        <p class="note">{words.kept}</p>
        <p>
          <Button>{texts.sheetImport.send}</Button>
        </p>
      </form>
    </ImportFrame>
  )
}
