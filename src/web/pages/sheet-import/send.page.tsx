import { thing } from '#accounts/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { mostUploadedLines, type UploadRefusal } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { ImportSteps } from './import-steps.tsx'

/** Why a file was not received, in words. */
export const refusalWords = ({ texts, format }: View, refusal: UploadRefusal): string => {
  const { refusals } = texts.sheetImport
  return refusal.kind === 'too-many'
    ? refusals['too-many'](format.number(Math.max(refusal.lines, mostUploadedLines)))
    : refusals[refusal.kind]
}

/** First step: a file. */
export const SendSheetPage = ({
  view,
  programme,
  refusal = null,
}: {
  readonly view: View
  /** Whose directory it would fill; null when none is set up. */
  readonly programme: Pick<Programme, 'id' | 'slug'> | null
  readonly refusal?: UploadRefusal | null
}) => {
  const { texts, language } = view
  const words = texts.sheetImport
  const error = refusal === null ? undefined : refusalWords(view, refusal)
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.organisations.title, href: linkTo('organisations', language) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {programme !== null && (
          <HistoryLink
            view={view}
            on={thing('programme', { id: programme.id, programme: programme.id })}
            named={programme.slug}
            subject="imports"
          />
        )}
        {view.done === 'oublie' && (
          <Notice tone="done" view={view}>
            <p>{words.done.oublie}</p>
          </Notice>
        )}
      </div>
      <section class="page section">
        <ErrorSummary view={view} errors={error === undefined ? [] : [{ name: 'file', error }]} />
        <form
          class="form"
          method="post"
          encType="multipart/form-data"
          action={postTo('sendSheet', language)}
          novalidate
        >
          <FileField
            view={view}
            name="file"
            label={words.file}
            help={words.fileHelp}
            error={error}
            accept=".csv,.tsv,.txt,.xlsx"
          />
          <p class="note">{words.kept}</p>
          <p>
            <Button>{words.send}</Button>
          </p>
        </form>
        <ImportSteps view={view} now="send" />
      </section>
    </Shell>
  )
}
