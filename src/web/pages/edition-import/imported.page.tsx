import type { Edition, EditionUpload, SheetUndone } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { BlockedButton, Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ImportFrame } from './frame.tsx'
import { AndOthers, ChangedLines, LineCounts, mostShown, RefusedLines } from './line-lists.tsx'

interface ImportedProps {
  readonly view: View
  readonly edition: Pick<Edition, 'slug' | 'number'>
  readonly upload: EditionUpload
  /** What taking the import back would do now. */
  readonly undoing: SheetUndone
  /** It could not be taken back as it was asked. */
  readonly conflict?: boolean
}

/** Last step: what was done, and the way back. */
export const EditionImportedPage = (props: ImportedProps) => {
  const { view, edition, upload, undoing, conflict = false } = props
  const { texts, language } = view
  const words = texts.editionImport
  const params = { edition: edition.slug }
  const lines = upload.report?.lines ?? []
  return (
    <ImportFrame
      view={view}
      edition={edition}
      title={upload.isUndone ? words.undoneTitle : words.doneTitle}
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
          {conflict && !upload.isUndone && (
            <Notice tone="alert" view={view}>
              <p>{undoing.undone === 0 ? words.nothingToUndo : words.undoAgain}</p>
            </Notice>
          )}
        </>
      }
    >
      {upload.isUndone ? (
        <Staying view={view} labels={upload.report?.staying ?? []} title={words.stayed} />
      ) : (
        <>
          <RefusedLines view={view} lines={lines} />
          <ChangedLines view={view} lines={lines} isDone />
          <UndoWay {...props} />
        </>
      )}
      <p class="actions">
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

/** The way back, with what somebody changed since and will stay; greyed when that is everything. */
const UndoWay = ({ view, edition, upload, undoing }: ImportedProps) => {
  const { texts, language } = view
  const words = texts.editionImport
  const params = { edition: edition.slug, editionUpload: upload.id }
  return (
    <>
      <Staying view={view} labels={undoing.staying} title={words.willStay} />
      {undoing.undone === 0 ? (
        <BlockedButton id="undo-import" reason={words.nothingToUndo}>
          {words.undo}
        </BlockedButton>
      ) : (
        <form method="post" action={postTo('undoEditionImport', language, { params })}>
          <p class="actions">
            <Button kind="quiet">{words.undo}</Button>
          </p>
          <p class="note">{words.undoHelp}</p>
        </form>
      )}
    </>
  )
}

interface StayingProps {
  readonly view: View
  readonly labels: readonly string[]
  readonly title: string
}

const Staying = ({ view, labels, title }: StayingProps) =>
  labels.length === 0 ? null : (
    <section aria-labelledby="staying">
      <h2 id="staying">{title}</h2>
      <ul class="lines">
        {labels.slice(0, mostShown).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <AndOthers view={view} count={labels.length - mostShown} />
    </section>
  )
