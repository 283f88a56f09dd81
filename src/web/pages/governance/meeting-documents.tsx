import type { Thing } from '#accounts/index.ts'
import { daysKept, type StoredFile } from '#files/index.ts'
import type { Meeting } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { DocumentLinks } from '../../ui/file-field/document-links.tsx'
import { Section } from '../../ui/section/section.tsx'

interface DocumentsProps {
  readonly view: View
  readonly meeting: Meeting
  /** Removed ones too. */
  readonly documents: readonly StoredFile[]
  readonly on: Thing
}

/** What a meeting keeps; whoever keeps it takes a document away and brings it back. */
export const MeetingDocuments = ({ view, meeting, documents, on }: DocumentsProps) => {
  const words = view.texts.governance
  const mayEdit = view.may('governance.edit-meeting', on).allowed
  const shown = documents.filter(({ removedAt }) => mayEdit || removedAt === null)
  if (shown.length === 0) return null
  const action = postTo('setMeetingDocument', view.language, { params: { meeting: meeting.id } })
  return (
    <Section id="documents" title={words.documents}>
      {mayEdit ? (
        shown.map((file) => (
          <form key={file.id} class="acts" method="post" action={action}>
            <input type="hidden" name="document" value={file.id} />
            {file.removedAt === null ? (
              <DocumentLinks view={view} files={[file]} />
            ) : (
              <span>{words.documentGone(file.name, daysKept)}</span>
            )}
            <button
              type="submit"
              class="link"
              name="geste"
              value={file.removedAt === null ? 'retirer' : 'ramener'}
            >
              {file.removedAt === null ? words.removeDocument : words.bringDocumentBack}
              <span class="unseen"> {file.name}</span>
            </button>
          </form>
        ))
      ) : (
        <DocumentLinks view={view} files={shown} />
      )}
    </Section>
  )
}
