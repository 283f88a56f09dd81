import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import type { Edition, EditionUpload } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { editionNamed, organisationsAround } from './editions-pages.tsx'
import { dayOf } from './format.ts'
import { EditionColumnsPage } from './pages/edition-import/columns.page.tsx'
import { EditionImportedPage } from './pages/edition-import/imported.page.tsx'
import { EditionLookPage } from './pages/edition-import/look.page.tsx'
import { SendEditionSheetPage } from './pages/edition-import/send.page.tsx'
import { linkTo } from './sitemap.ts'

/** The upload that an address names, with its edition; null when either is not there. */
export const uploadNamed = async (
  asked: Answer,
): Promise<{ readonly edition: Edition; readonly upload: EditionUpload } | null> => {
  const edition = await editionNamed(asked)
  if (edition === null) return null
  const { site, actor, params } = asked
  const upload = await site.editionImport.find(actor, edition, params.editionUpload ?? '')
  return upload === null ? null : { edition, upload }
}

/** What the lines of a sheet are read against. */
export const groundOf = async (asked: Answer, edition: Edition) => ({
  edition,
  organisations: await organisationsAround(asked, edition),
  today: dayOf(asked.view.now),
  newId: randomUUID,
})

/** How the pages of an edition’s import find what they show. */
export const editionImportPages = {
  editionImport: async (asked: Answer): Promise<VNode | null> => {
    const edition = await editionNamed(asked)
    return edition === null ? null : <SendEditionSheetPage view={asked.view} edition={edition} holds={null} />
  },
  editionUpload: async (asked: Answer): Promise<VNode | null> => {
    const named = await uploadNamed(asked)
    if (named === null) return null
    const { edition, upload } = named
    return upload.report === null ? (
      <EditionColumnsPage view={asked.view} edition={edition} upload={upload} />
    ) : (
      <EditionImportedPage
        view={asked.view}
        edition={edition}
        upload={upload}
        undoing={asked.site.editionImport.undoing(upload, edition)}
      />
    )
  },
  editionUploadPreview: async (asked: Answer) => {
    const named = await uploadNamed(asked)
    if (named === null) return null
    const { edition, upload } = named
    if (upload.report !== null) {
      const params = { edition: edition.slug, editionUpload: upload.id }
      return { movedTo: linkTo('editionUpload', asked.view.language, { params }) }
    }
    const effect = asked.site.editionImport.preview(upload, await groundOf(asked, edition))
    return <EditionLookPage view={asked.view} edition={edition} upload={upload} effect={effect} />
  },
}
