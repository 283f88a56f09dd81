import type { Upload } from '#programme/directory/index.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { ColumnsPage } from './pages/sheet-import/columns.page.tsx'
import { SendSheetPage } from './pages/sheet-import/send.page.tsx'
import { linkTo } from './sitemap.ts'

const newId = (): string => crypto.randomUUID()

const sendSheet = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, fileTooLarge, actor, asking, thing, here } = posted
  if (fileTooLarge) {
    const refusal = { kind: 'too-large' } as const
    return { status: 422, page: <SendSheetPage view={view} programme={here} refusal={refusal} /> }
  }
  const file = form.get('file')
  const sent =
    file instanceof File
      ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      : { name: '', bytes: new Uint8Array() }
  const importing = { actor, at: asking.at, newId }
  const received = await site.guidedImport.receive({ ...sent, programme: thing.programme }, importing)
  return received.accepted
    ? { goTo: linkTo('sheetUpload', view.language, { params: { upload: received.value } }) }
    : { status: 422, page: <SendSheetPage view={view} programme={here} refusal={received.refusal} /> }
}

/** Columns that cannot be as they were chosen: none for the name, or two for one thing. */
const wrongColumns = ({ view }: Posted, { sheet }: Upload, chosen: Upload['chosen']) => {
  const words = view.texts.sheetImport
  const repeated = chosen.flatMap((key, at) => (key !== null && chosen.indexOf(key) !== at ? [at] : []))
  return [
    ...(chosen.includes('name') ? [] : [{ name: 'column-0', error: words.nameMissing }]),
    ...repeated.map((at) => ({
      name: `column-${at}`,
      error: words.repeated(
        view.format.list(sheet.headings.filter((_, other) => chosen[other] === chosen[at])),
      ),
    })),
  ]
}

const chooseColumns = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, actor, params } = posted
  const upload = await site.guidedImport.find(actor, params.upload ?? '')
  if (upload === null) return null
  const chosen = upload.sheet.headings.map((_, at) => textIn(form, `column-${at}`) || null)
  const errors = wrongColumns(posted, upload, chosen)
  if (errors.length > 0)
    return { status: 422, page: <ColumnsPage view={view} upload={{ ...upload, chosen }} errors={errors} /> }
  await site.guidedImport.choose(actor, upload.id, chosen)
  return { goTo: linkTo('sheetPreview', view.language, { params: { upload: upload.id } }) }
}

/** What the forms of an import do. */
export const sheetImportHandlers = {
  sendSheet,
  chooseColumns,
  bringInSheet: async ({ view, site, actor, asking, params }: Posted): Promise<Outcome> => {
    const upload = await site.guidedImport.find(actor, params.upload ?? '')
    if (upload === null) return null
    // A second click finds the work done, and leads to what was done.
    if (upload.report === null) await site.guidedImport.bringIn(upload, { actor, at: asking.at, newId })
    return { goTo: linkTo('sheetUpload', view.language, { params: { upload: upload.id } }) }
  },
  forgetSheet: async ({ view, site, actor, params }: Posted): Promise<Outcome> => {
    await site.guidedImport.discard(actor, params.upload ?? '')
    return { goTo: linkTo('sheetImport', view.language, { query: { fait: 'oublie' } }) }
  },
}
