import { randomUUID } from 'node:crypto'
import { dayOrders as dayOrderNames } from '#kernel/written-day.ts'
import {
  type DayOrders,
  dayFields,
  type Edition,
  type EditionUpload,
  fieldsOf,
  missingFields,
  sheetHolds,
} from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { groundOf, uploadNamed } from './edition-import-pages.tsx'
import { editionNamed, organisationsAround } from './editions-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { EditionColumnsPage } from './pages/edition-import/columns.page.tsx'
import { EditionImportedPage } from './pages/edition-import/imported.page.tsx'
import { EditionLookPage } from './pages/edition-import/look.page.tsx'
import { SendEditionSheetPage } from './pages/edition-import/send.page.tsx'
import { byWhom } from './sending.ts'
import { linkTo } from './sitemap.ts'

const toStep = (
  { view }: Posted,
  {
    edition,
    upload,
  }: { readonly edition: Pick<Edition, 'slug'>; readonly upload: Pick<EditionUpload, 'id'> },
  step: 'editionUpload' | 'editionUploadPreview',
  fait?: string,
): Outcome => ({
  goTo: linkTo(step, view.language, {
    params: { edition: edition.slug, editionUpload: upload.id },
    query: { fait },
  }),
})

/** Columns that cannot be as they were chosen: one thing twice, or what a line needs nowhere. */
const wrongColumns = ({ view }: Posted, { holds, sheet }: EditionUpload, chosen: EditionUpload['chosen']) => {
  const { editionImport, sheetImport } = view.texts
  const missing = missingFields(holds, chosen).map((field) => editionImport.fields[field])
  const repeated = chosen.flatMap((key, at) => (key !== null && chosen.indexOf(key) !== at ? [at] : []))
  return [
    ...(missing.length === 0
      ? []
      : [{ name: 'column-0', error: editionImport.missing(view.format.list(missing)) }]),
    ...repeated.map((at) => ({
      name: `column-${at}`,
      error: sheetImport.repeated(
        view.format.list(sheet.headings.filter((_, other) => chosen[other] === chosen[at])),
      ),
    })),
  ]
}

/** Does something to the upload of an address. */
const toUpload =
  (act: (posted: Posted, named: { edition: Edition; upload: EditionUpload }) => Promise<Outcome>) =>
  async (posted: Posted): Promise<Outcome> => {
    const named = await uploadNamed(posted)
    return named === null ? null : act(posted, named)
  }

/** How columns write days, as it was said now or before. */
const ordersIn = ({ form }: Posted, { dayOrders }: EditionUpload): DayOrders => {
  const said = dayFields.flatMap((field) => {
    const order = dayOrderNames.find((each) => each === textIn(form, `ordre-${field}`))
    return order === undefined ? [] : [[field, order] as const]
  })
  return { ...dayOrders, ...Object.fromEntries(said) }
}

/** What the forms of an edition’s import do. */
export const editionImportHandlers = {
  sendEditionSheet: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, fileTooLarge } = posted
    const edition = await editionNamed(posted)
    if (edition === null) return null
    const word = textIn(form, 'contenu')
    const holds = sheetHolds.find((each) => each === word) ?? null
    const page = { view, edition, holds }
    if (fileTooLarge)
      return { status: 422, page: <SendEditionSheetPage {...page} refusal={{ kind: 'too-large' }} /> }
    if (holds === null) return { status: 422, page: <SendEditionSheetPage {...page} unsaid /> }
    const file = form.get('file')
    const sent =
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: '', bytes: new Uint8Array() }
    const by = { ...byWhom(posted), newId: randomUUID }
    const received = await site.editionImport.receive(by, edition, { ...sent, holds })
    return received.accepted
      ? toStep(posted, { edition, upload: { id: received.value } }, 'editionUpload')
      : { status: 422, page: <SendEditionSheetPage {...page} refusal={received.refusal} /> }
  },

  chooseEditionColumns: toUpload(async (posted, { edition, upload }) => {
    const { view, site, form, actor } = posted
    const known: readonly string[] = fieldsOf[upload.holds]
    const chosen = upload.sheet.headings.map((_, at) => {
      const word = textIn(form, `column-${at}`)
      return known.includes(word) ? word : null
    })
    const errors = wrongColumns(posted, upload, chosen)
    if (errors.length > 0) {
      const page = { view, edition, upload: { ...upload, chosen }, errors }
      return { status: 422, page: <EditionColumnsPage {...page} /> }
    }
    const { id, recognised, dayOrders } = upload
    await site.editionImport.save(actor, { id, chosen, recognised, dayOrders })
    return toStep(posted, { edition, upload }, 'editionUploadPreview')
  }),

  recogniseInSheet: toUpload(async (posted, { edition, upload }) => {
    const { site, form, actor } = posted
    const ids = new Set<string>((await organisationsAround(posted, edition)).map(({ id }) => id))
    const said = upload.sheet.rows.flatMap(({ line }) => {
      const id = textIn(form, `ligne-${line}`)
      return ids.has(id) ? [[String(line), id] as const] : []
    })
    const { id, chosen } = upload
    const recognised = { ...upload.recognised, ...Object.fromEntries(said) }
    await site.editionImport.save(actor, { id, chosen, recognised, dayOrders: ordersIn(posted, upload) })
    return toStep(posted, { edition, upload }, 'editionUploadPreview')
  }),

  bringInEditionSheet: toUpload(async (posted, { edition, upload }) => {
    const { view, site } = posted
    // A second click finds the work done, and leads to what was done.
    if (upload.report !== null) return toStep(posted, { edition, upload }, 'editionUpload')
    const ground = await groundOf(posted, edition)
    const done = await site.editionImport.bringIn(byWhom(posted), upload, ground)
    if (done.accepted) return toStep(posted, { edition, upload }, 'editionUpload')
    const now = await uploadNamed(posted)
    if (now === null || now.upload.report !== null)
      return toStep(posted, { edition, upload }, 'editionUpload')
    const effect = site.editionImport.preview(now.upload, await groundOf(posted, now.edition))
    return { status: 409, page: <EditionLookPage {...now} view={view} effect={effect} conflict /> }
  }),

  undoEditionImport: toUpload(async (posted, { edition, upload }) => {
    const { view, site } = posted
    const done = await site.editionImport.undo(byWhom(posted), upload, edition)
    if (done.accepted) return toStep(posted, { edition, upload }, 'editionUpload', 'annule')
    const now = await uploadNamed(posted)
    if (now === null) return null
    const undoing = site.editionImport.undoing(now.upload, now.edition)
    return { status: 409, page: <EditionImportedPage {...now} view={view} undoing={undoing} conflict /> }
  }),

  forgetEditionSheet: toUpload(async ({ view, site, actor }, { edition, upload }) => {
    await site.editionImport.discard(actor, upload.id)
    const to = { params: { edition: edition.slug }, query: { fait: 'oublie' } }
    return { goTo: linkTo('editionImport', view.language, to) }
  }),
}
