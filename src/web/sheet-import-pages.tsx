import type { Answer } from './context.ts'
import { ColumnsPage } from './pages/sheet-import/columns.page.tsx'
import { ImportedPage } from './pages/sheet-import/imported.page.tsx'
import { LookPage } from './pages/sheet-import/look.page.tsx'
import { SendSheetPage } from './pages/sheet-import/send.page.tsx'
import { linkTo } from './sitemap.ts'

const pageSize = 100

/** How the pages of an import find what they show. */
export const sheetImportPages = {
  sheetImport: async ({ view, here }: Answer) => <SendSheetPage view={view} programme={here} />,
  sheetUpload: async ({ view, site, actor, params, query }: Answer) => {
    const upload = await site.guidedImport.find(actor, params.upload ?? '')
    if (upload === null) return null
    if (upload.report === null) return <ColumnsPage view={view} upload={upload} />
    const asked = Number(query.get('page') ?? 1)
    const page = Number.isInteger(asked) && asked > 0 ? asked : 1
    return <ImportedPage view={view} id={upload.id} report={upload.report} page={page} pageSize={pageSize} />
  },
  sheetPreview: async ({ view, site, actor, params }: Answer) => {
    const upload = await site.guidedImport.find(actor, params.upload ?? '')
    if (upload === null) return null
    if (upload.report !== null)
      return { movedTo: linkTo('sheetUpload', view.language, { params: { upload: upload.id } }) }
    const outcomes = await site.guidedImport.preview(actor, upload)
    return <LookPage view={view} upload={upload} outcomes={outcomes} />
  },
}
