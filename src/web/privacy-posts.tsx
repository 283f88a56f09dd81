import type { Posted } from './context.ts'
import { dayOf } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readAddress } from './pages/privacy/address.form.ts'
import { readContact } from './pages/privacy/contact.form.ts'
import { EmailChangePage } from './pages/privacy/email-change.page.tsx'
import { readIncident } from './pages/privacy/incident.form.ts'
import { AddIncidentPage } from './pages/privacy/incidents.page.tsx'
import { readRequestAsked } from './pages/privacy/requests.form.ts'
import {
  editPrivacyPage,
  erasurePage,
  incidentPage,
  ownHeldPage,
  programmesToChoose,
  requestsPage,
} from './privacy-pages.tsx'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo, type RouteName } from './sitemap.ts'

const done = ({ view }: Posted, route: RouteName, fait: string): Outcome => ({
  goTo: linkTo(route, view.language, { query: { fait } }),
})

/** The same page again, with what was typed. */
const again = async (page: ReturnType<typeof ownHeldPage>, status: 409 | 422 = 422): Promise<Outcome> => {
  const shown = await page
  return shown === null ? null : { status, page: shown }
}

const ofOneself = {
  askEmailChange: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    if (view.signedIn === null) return null
    const asked = readAddress(form)
    if (asked.email === null) return again(ownHeldPage(posted, asked))
    const kept = await site.accounts.emails.ask(view.signedIn, asked.email, asking.at)
    return kept.accepted
      ? done(posted, 'ownHeld', 'adresse')
      : again(ownHeldPage(posted, { ...asked, error: 'emailSame' }))
  },
  cancelEmailChange: async (posted: Posted): Promise<Outcome> => {
    const { view, site, asking } = posted
    if (view.signedIn === null) return null
    await site.accounts.emails.cancel(view.signedIn, asking.at)
    return done(posted, 'ownHeld', 'adresse-gardee')
  },
  useEmailChange: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const used = await site.accounts.emails.use(textIn(form, 'jeton'), asking.at)
    return used.accepted
      ? done(posted, 'emailChange', 'adresse-changee')
      : {
          status: 422,
          page: <EmailChangePage view={view} token="" email={null} changed={false} />,
        }
  },
  askErasure: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    if (view.signedIn === null) return null
    if (textIn(form, 'compris') !== 'oui') return again(erasurePage(posted, { unsaid: true }))
    const asked = await site.privacy.requests.ask(view.signedIn, asking.at)
    return asked.accepted
      ? done(posted, 'erasure', 'demandee')
      : again(erasurePage(posted, { refused: asked.refusal.kind }), 409)
  },
  undoErasure: async (posted: Posted): Promise<Outcome> => {
    const { view, site, asking } = posted
    if (view.signedIn === null) return null
    await site.privacy.requests.undoOwn(view.signedIn, asking.at)
    return done(posted, 'erasure', 'annulee')
  },
}

const ofRequests = {
  recordRequest: async (posted: Posted): Promise<Outcome> => {
    const { site, form, actor, asking } = posted
    const asked = readRequestAsked(form)
    if (asked.recorded === null) return again(requestsPage(posted, { asked }))
    const kept = await site.privacy.requests.record(actor, asked.recorded, asking.at)
    return kept.accepted
      ? done(posted, 'privacyRequests', 'consignee')
      : again(requestsPage(posted, { asked, refused: kept.refusal.kind }), 409)
  },
  undoRequest: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, params, asking } = posted
    const request = await site.privacy.requests.find(params.privacyRequest ?? '')
    if (request === null) return null
    const undone = await site.privacy.requests.undo(actor, request, asking.at)
    return undone ? done(posted, 'privacyRequests', 'annulee') : null
  },
}

const ofIncidents = {
  recordIncident: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, actor, asking, programmes } = posted
    const asked = readIncident(form, dayOf(site.realNow()))
    if (asked.content === null)
      return {
        status: 422,
        page: <AddIncidentPage view={view} asked={asked} programmes={programmesToChoose(posted)} />,
      }
    const chosen = programmes.find(({ slug }) => slug === asked.programme)?.id ?? null
    const programme = actor.role.name === 'operator' ? chosen : actor.role.programme
    const written = { content: asked.content, programme }
    const id = await site.privacy.incidents.record(actor, written, asking.at)
    const query = { fait: 'consigne' }
    return { goTo: linkTo('incident', view.language, { params: { incident: id }, query }) }
  },
  correctIncident: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, actor, params, asking } = posted
    const incident = await site.privacy.incidents.find(params.incident ?? '')
    if (incident === null) return null
    const asked = readIncident(form, dayOf(site.realNow()))
    if (asked.content === null) return again(incidentPage(posted, incident, { asked }))
    const written = { incident, content: asked.content, read: asked.read }
    const corrected = await site.privacy.incidents.correct(actor, written, asking.at)
    if (corrected.accepted) {
      const query = { fait: 'corrige' }
      return { goTo: linkTo('incident', view.language, { params: { incident: incident.id }, query }) }
    }
    // Sent once more, it follows the state that the other one wrote: whoever sends it was told.
    const now = { ...asked, read: incident.latest.number }
    return again(incidentPage(posted, incident, { asked: now, conflict: true }), 409)
  },
}

/** What the forms about what is held of people do. */
export const privacyHandlers = {
  ...ofOneself,
  ...ofRequests,
  ...ofIncidents,
  savePrivacy: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, actor, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const asked = readContact(form)
    if (asked.change === null) return again(editPrivacyPage(posted, { asked }))
    const changed = { programme: programme.id, to: asked.change, read: asked.read }
    const saved = await site.privacy.contacts.change(actor, changed, asking.at)
    if (saved.accepted) {
      const to = { params: { programme: programme.slug }, query: { fait: 'publiee' } }
      return { goTo: linkTo('programmePrivacy', view.language, to) }
    }
    // Sent once more, it replaces what the other one wrote: whoever sends it was told.
    const now = { ...asked, read: (await site.privacy.contacts.of(programme.id))?.version ?? 0 }
    return again(editPrivacyPage(posted, { asked: now, conflict: true }), 409)
  },
}
