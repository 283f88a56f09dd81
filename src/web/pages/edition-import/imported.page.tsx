import type { Edition, EditionUpload, SheetLine } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ImportFrame } from './frame.tsx'
import { ChangedLines, LineCounts, RefusedLines } from './look.page.tsx'

interface ImportedProps {
  readonly view: View
  readonly edition: Pick<Edition, 'slug' | 'number' | 'version'>
  readonly upload: EditionUpload
  readonly lines: readonly SheetLine[]
  /** Somebody changed the edition since: the import cannot be taken back. */
  readonly tooLate?: boolean
}

/** Last step: what was done, and the way back. */
export const EditionImportedPage = ({ view, edition, upload, lines, tooLate = false }: ImportedProps) => {
  const { texts, language } = view
  const words = texts.editionImport
  const params = { edition: edition.slug, editionUpload: upload.id }
  const isOurs = edition.version === upload.afterVersion
  return (
    <ImportFrame
      view={view}
      edition={edition}
      title={words.doneTitle}
      lede={upload.fileName}
      now="done"
      head={
        <>
          {upload.isUndone ? (
            <Notice tone="done" view={view}>
              {view.done === 'annule' ? words.done.annule : words.undone}
            </Notice>
          ) : (
            <LineCounts view={view} lines={lines} />
          )}
          {tooLate && (
            <Notice tone="alert" view={view}>
              <p>{words.tooLate}</p>
            </Notice>
          )}
        </>
      }
    >
      {!upload.isUndone && (
        <>
          <RefusedLines view={view} lines={lines} />
          <ChangedLines view={view} lines={lines} isDone />
          {isOurs ? (
            <form method="post" action={postTo('undoEditionImport', language, { params })}>
              <p class="note">{words.undoHelp}</p>
              <Button kind="quiet">{words.undo}</Button>
            </form>
          ) : (
            !tooLate && <p class="note">{words.tooLate}</p>
          )}
        </>
      )}
      <p class="acts">
        <ButtonLink kind="quiet" href={linkTo('editEdition', language, { params })}>
          {words.back}
        </ButtonLink>{' '}
        <ButtonLink kind="quiet" href={linkTo('editionImport', language, { params })}>
          {words.another}
        </ButtonLink>
      </p>
    </ImportFrame>
  )
}
