import { randomUUID } from 'node:crypto'
import { concertationId, decisionId } from '#kernel/ids.ts'
import { latestOf, type ToTell } from '#programme/call-for-interest/index.ts'
import {
  concertationAddressed,
  concertationShown,
  decisionsToCite,
  eligibleFor,
} from './concertation-pages.tsx'
import type { Posted } from './context.ts'
import { textsIn } from './locales/index.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import type { TypedStance } from './pages/concertation/agreement-section.tsx'
import type { TypedWords } from './pages/concertation/comments.tsx'
import { readDraft } from './pages/concertation/concertation.form.ts'
import { ConcertationPage } from './pages/concertation/concertation.page.tsx'
import { DraftPage, SharePage } from './pages/concertation/draft.page.tsx'
import type { ConcertationShown } from './pages/concertation/shown.ts'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { byWhom, sendingIn } from './sending.ts'
import { linkTo } from './sitemap.ts'

/** What a page says was done. */
export type Done = keyof Posted['view']['texts']['concertation']['done']

/** Back to the concertation, which says what was done. */
export const backTo = ({ view, params }: Posted, fait: Done, anchor = ''): Outcome => ({
  goTo:
    linkTo('concertation', view.language, { params: { edition: params.edition ?? '' }, query: { fait } }) +
    anchor,
})

interface Again {
  readonly typed?: TypedWords
  readonly stance?: TypedStance
  readonly settleError?: string
  readonly conflict?: string
}

/** The page again, with what was typed and why it was not kept. */
export const again = async (posted: Posted, status: 409 | 422, given: Again): Promise<Outcome> => {
  const shown = await concertationShown(posted)
  if (shown === null) return null
  const decisions = await decisionsToCite(shown, posted)
  return { status, page: <ConcertationPage shown={shown} decisions={decisions} {...given} /> }
}

const saveConcertation = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const found = await concertationAddressed(posted)
  if (found === null) return null
  const { concertation, edition } = found
  const sending = sendingIn(form)
  const read = readDraft(form, randomUUID)
  const given = { view, ...found, sending, form: read }
  const version = versionIn(form)
  if (read.asked === null) return { status: 422, page: <DraftPage {...given} version={version} /> }
  const id = concertation?.id ?? concertationId(sending)
  const written = await site.concertations.write(byWhom(posted), edition, { id, version, draft: read.asked })
  if (written.accepted) return backTo(posted, 'projet')
  const now = (await concertationAddressed(posted))?.concertation ?? null
  return { status: 409, page: <DraftPage {...given} version={now?.version ?? 0} conflict /> }
}

/** People of the partners asked, to write to. */
const peopleOf = async (
  { site, actor }: Posted,
  { programme }: ConcertationShown,
  partners: readonly string[],
): Promise<readonly ToTell[]> => {
  const { current } = await site.people.programmes.holders(actor, programme.id)
  const asked = current.filter(
    ({ role }) =>
      role.name === 'adviser' && role.organisation !== null && partners.includes(role.organisation),
  )
  const once = new Map(asked.map(({ person }) => [person.id, person]))
  return [...once.values()].map(({ id, email, language }) => ({ person: id, email, language }))
}

const letterFacts = ({ view }: Posted, { programme, edition }: ConcertationShown, version: number) => {
  const place = (language: 'fr' | 'en'): string => {
    const name = language === 'fr' ? programme.name.fr : (programme.name.en ?? programme.name.fr)
    return `${name}, ${textsIn[language].edition.name(String(edition.number)).toLowerCase()}`
  }
  return {
    placeFr: place('fr'),
    placeEn: place('en'),
    slug: edition.slug,
    version: String(version),
    by: view.signedIn?.person.name ?? '',
  }
}

const mostNote = 2_000

const shareVersion = async (posted: Posted): Promise<Outcome> => {
  const { site, form } = posted
  const shown = await concertationShown(posted)
  if (shown === null) return null
  const { concertation, programme } = shown
  const eligible = await eligibleFor(posted, programme)
  const sent = form.getAll('partenaires')
  const partners = eligible.filter(({ id }) => sent.includes(id)).map(({ id }) => id)
  const note = textIn(form, 'mot')
  const wrong = [
    ...(partners.length === 0 ? (['partenaires'] as const) : []),
    ...(note.length > mostNote ? (['mot'] as const) : []),
  ]
  const given = { shown, eligible, chosen: partners, note }
  const version = versionIn(form)
  if (wrong.length > 0) return { status: 422, page: <SharePage {...given} version={version} wrong={wrong} /> }
  const tell = await peopleOf(posted, shown, partners)
  const facts = letterFacts(posted, shown, (latestOf(concertation)?.number ?? 0) + 1)
  const to = { version, partners, note, tell, facts }
  const shared = await site.concertations.share(byWhom(posted), concertation, to)
  return shared.accepted
    ? backTo(posted, 'partage')
    : { status: 409, page: <SharePage {...given} version={concertation.version} conflict /> }
}

const settleConcertation = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const shown = await concertationShown(posted)
  const latest = shown === null ? null : latestOf(shown.concertation)
  if (shown === null || latest === null) return null
  const { concertation } = shown
  const words = view.texts.concertation
  const chosen = (await decisionsToCite(shown, posted)).find(({ id }) => id === textIn(form, 'decision'))
  if (chosen === undefined) return again(posted, 422, { settleError: words.errors.decision })
  const tell = await peopleOf(posted, shown, concertation.partners)
  const facts = letterFacts(posted, shown, latest.number)
  const to = { version: versionIn(form), decision: decisionId(chosen.id), tell, facts }
  const settled = await site.concertations.settle(byWhom(posted), concertation, to)
  return settled.accepted ? backTo(posted, 'arrete') : again(posted, 409, { conflict: words.conflict })
}

const reopenConcertation = async (posted: Posted): Promise<Outcome> => {
  const found = await concertationAddressed(posted)
  const concertation = found?.concertation ?? null
  if (concertation === null) return null
  const version = versionIn(posted.form)
  const reopened = await posted.site.concertations.reopen(byWhom(posted), concertation, { version })
  return reopened.accepted
    ? backTo(posted, 'rouvert')
    : again(posted, 409, { conflict: posted.view.texts.concertation.conflict })
}

/** What the forms of concertations do. */
export const concertationHandlers = {
  saveConcertation,
  shareVersion,
  settleConcertation,
  reopenConcertation,
}
