import {
  type EditRefusal,
  isListPart,
  isShift,
  type Part,
  partAt,
  slugOfPart,
  type Typed,
  typedOf,
} from '#programme/directory/index.ts'
import type { Posted } from './context.ts'
import { editedPage, picturesOfPart, summaryPage, versionsPage } from './editing-pages.tsx'
import { dayOf } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import type { EditedPage } from './pages/editing/edited-page.ts'
import { PartPage } from './pages/editing/part.page.tsx'
import { numberIn, readTyped } from './pages/editing/sent-part.form.ts'
import { type FileOfForm, fileOfForm, type HeldFile } from './received-file.ts'
import { linkTo, type RouteName } from './sitemap.ts'

const editedBy = ({ actor, asking }: Posted, { organisation }: Pick<EditedPage, 'organisation'>) => ({
  actor,
  organisation,
  at: asking.at,
})

const toPage = (
  { view }: Posted,
  route: RouteName,
  { slug, done, part }: { readonly slug: string; readonly done: string; readonly part?: string },
): Outcome => ({
  goTo: linkTo(route, view.language, {
    params: { organisation: slug, ...(part === undefined ? {} : { part }) },
    query: { fait: done },
  }),
})

/** The screen that comes after one that was kept. */
const following = ({ kind, at }: Part): Part | null => {
  if (kind === 'identity') return { kind: 'presentation', at: 0 }
  if (kind === 'presentation') return { kind: 'contact', at: 0 }
  return kind === 'offer' ? { kind: 'offer-reach', at } : null
}

/** The same screen with everything typed, and why it was not kept. */
const partRefused = async (
  posted: Posted,
  refusal: EditRefusal,
  {
    part,
    typed,
    held = null,
  }: { readonly part: Part; readonly typed: Typed; readonly held?: HeldFile | null },
): Promise<Outcome> => {
  // Read again: what somebody else saved meanwhile is shown beside what was typed.
  const edited = await editedPage(posted)
  if (edited === null) return null
  const pictures = await picturesOfPart(posted, edited, part)
  const shown = { ...edited, part, typed, held, ...pictures }
  switch (refusal.kind) {
    case 'errors':
      return { status: 422, page: <PartPage {...shown} errors={refusal.errors} /> }
    case 'neq-taken':
      return { status: 422, page: <PartPage {...shown} errors={[]} neqHolder={refusal.by.name} /> }
    default:
      return {
        status: 409,
        page: <PartPage {...shown} errors={[]} conflict={{ draft: edited.draft }} />,
      }
  }
}

const imageOfPart = (posted: Posted, part: Part): Promise<FileOfForm> | FileOfForm => {
  if (part.kind === 'logo') return fileOfForm(posted, 'logo', 'logo')
  return part.kind === 'photographs'
    ? fileOfForm(posted, 'photograph', 'photograph')
    : { received: null, held: null }
}

const savePart = async (posted: Posted): Promise<Outcome> => {
  const edited = await editedPage(posted)
  if (edited === null) return null
  const { form, params, site } = posted
  const { slug, side } = edited.organisation
  const part = partAt(params.part ?? '', side, edited.content)
  if (part === null) return null
  const typed = readTyped(form, part)
  const sent = await imageOfPart(posted, part)
  if ('problem' in sent) {
    const field = part.kind === 'logo' ? ('logo' as const) : ('photograph' as const)
    return partRefused(
      posted,
      { kind: 'errors', errors: [{ field, problem: sent.problem }] },
      { part, typed },
    )
  }
  const version = numberIn(form, 'version')
  const removed = textIn(form, 'removePicture') || null
  const image = removed === null ? sent.received : null
  const saved = await site.editing.savePart(editedBy(posted, edited), {
    part,
    typed,
    version,
    image,
    removed,
  })
  if (!saved.accepted) return partRefused(posted, saved.refusal, { part, typed, held: sent.held })
  // A picture was changed: what it looks like now is what one wants to see.
  if (image !== null || removed !== null)
    return toPage(posted, 'editingPart', { slug, done: 'enregistre', part: slugOfPart(part) })
  const next = textIn(form, 'suite') === 'sommaire' ? null : following(part)
  return next === null
    ? toPage(posted, 'editing', { slug, done: 'enregistre' })
    : toPage(posted, 'editingPart', { slug, done: 'enregistre', part: slugOfPart(next) })
}

/** The summary again, with why what was asked was not done. */
const actRefused = async (posted: Posted, refusal: EditRefusal): Promise<Outcome> => {
  const edited = await editedPage(posted)
  if (edited === null) return null
  if (refusal.kind === 'neq-taken') {
    const part: Part = { kind: 'identity', at: 0 }
    const typed = typedOf(edited.content, part)
    return partRefused(posted, refusal, { part, typed })
  }
  const told = refusal.kind === 'page-changed' ? 'page-changed' : 'act-refused'
  return { status: 409, page: summaryPage(posted, edited, told) }
}

const publishDraft = async (posted: Posted): Promise<Outcome> => {
  const edited = await editedPage(posted)
  if (edited === null) return null
  const { form, site } = posted
  const { slug } = edited.organisation
  // A second click of the same button finds its work done.
  if (edited.draft === null) return toPage(posted, 'editing', { slug, done: 'publie' })
  const read = { version: numberIn(form, 'version'), latest: numberIn(form, 'latest') }
  const published = await site.editing.publish(editedBy(posted, edited), read)
  return published.accepted
    ? toPage(posted, 'editing', { slug, done: 'publie' })
    : actRefused(posted, published.refusal)
}

const bringBackVersion = async (posted: Posted): Promise<Outcome> => {
  const edited = await editedPage(posted)
  if (edited === null) return null
  const { form, site, view } = posted
  const read = { number: numberIn(form, 'number'), latest: numberIn(form, 'latest') }
  const done = await site.editing.bringBack(editedBy(posted, edited), read)
  if (done.accepted) return toPage(posted, 'versions', { slug: edited.organisation.slug, done: 'ramene' })
  const { editing } = view.texts
  const refused =
    done.refusal.kind === 'neq-taken' ? editing.neqTaken(done.refusal.by.name) : editing.actRefused
  return { status: 409, page: await versionsPage(posted, edited.organisation, refused) }
}

/** What the forms of editing do. */
export const editingHandlers = {
  savePart,
  shiftListed: async (posted: Posted): Promise<Outcome> => {
    const edited = await editedPage(posted)
    const { form, site } = posted
    const [list, shift] = [textIn(form, 'list'), textIn(form, 'shift')]
    if (edited === null || !isListPart(list) || !isShift(shift)) return null
    const sent = { list, shift, at: numberIn(form, 'at'), version: numberIn(form, 'version') }
    const shifted = await site.editing.shift(editedBy(posted, edited), sent)
    return shifted.accepted
      ? toPage(posted, 'editing', { slug: edited.organisation.slug, done: 'enregistre' })
      : actRefused(posted, shifted.refusal)
  },
  publishDraft,
  discardDraft: async (posted: Posted): Promise<Outcome> => {
    const edited = await editedPage(posted)
    if (edited === null) return null
    const { slug } = edited.organisation
    if (edited.draft === null) return toPage(posted, 'editing', { slug, done: 'abandonne' })
    const version = numberIn(posted.form, 'version')
    const discarded = await posted.site.editing.discard(editedBy(posted, edited), version)
    return discarded.accepted
      ? toPage(posted, 'editing', { slug, done: 'abandonne' })
      : actRefused(posted, discarded.refusal)
  },
  bringBackVersion,
  confirmPage: async (posted: Posted): Promise<Outcome> => {
    const edited = await editedPage(posted)
    if (edited === null) return null
    const today = dayOf(posted.view.now)
    const confirmed = await posted.site.editing.confirm(editedBy(posted, edited), today)
    return confirmed.accepted
      ? toPage(posted, 'editing', { slug: edited.organisation.slug, done: 'confirme' })
      : actRefused(posted, confirmed.refusal)
  },
}
