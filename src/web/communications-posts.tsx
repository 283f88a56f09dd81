import { type Agreeing, purposeOf } from '#consent/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import { communicationsPage } from './communications-pages.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readBoxes } from './pages/consent/boxes.form.ts'
import { linkTo } from './sitemap.ts'

const backTo = ({ view }: Posted, fait: string): Outcome => ({
  goTo: linkTo('communications', view.language, { query: { fait } }),
})

const ownerOf = ({
  view,
}: Posted): (Agreeing & { readonly id: PersonId; readonly person: PersonId }) | null => {
  const person = view.signedIn?.person
  if (person === undefined) return null
  return { id: person.id, person: person.id, email: person.email, language: person.language }
}

const programmeSent = ({ programmes, form }: Posted) =>
  programmes.find(({ slug }) => slug === textIn(form, 'programme')) ?? null

/** What the forms of one’s own communications do. */
export const communicationsHandlers = {
  giveConsents: async (posted: Posted): Promise<Outcome> => {
    const { site, view, form, actor, asking } = posted
    const [owner, programme] = [ownerOf(posted), programmeSent(posted)]
    if (owner === null || programme === null) return null
    const { ticked, agreed, wrong } = readBoxes(form, programme)
    if (wrong !== null) {
      const refused = { programme: programme.slug, ticked, error: view.texts.communications[wrong] }
      const page = await communicationsPage(posted, refused)
      return page === null ? null : { status: wrong === 'wordsChanged' ? 409 : 422, page }
    }
    const given = { programme: programme.id, agreed }
    const isNew = await site.consents.giving.byAccount(owner, given, { actor, at: asking.at })
    return backTo(posted, isNew ? 'accepte' : 'rien')
  },
  withdrawConsents: async (posted: Posted): Promise<Outcome> => {
    const { site, form, actor, asking } = posted
    const owner = ownerOf(posted)
    const [programme, purpose] = [programmeSent(posted), purposeOf(textIn(form, 'finalite'))]
    const whole = textIn(form, 'finalite') === 'toutes'
    if (owner === null || (!whole && (programme === null || purpose === null))) return null
    const reach = whole ? { programme: null, purpose: null } : { programme: programme?.id ?? null, purpose }
    await site.consents.withdrawing.byAccount(owner, reach, { actor, at: asking.at })
    return backTo(posted, 'retire')
  },
  undoWithdrawal: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, asking } = posted
    const owner = ownerOf(posted)
    if (owner === null) return null
    const undone = await site.consents.giving.undo(owner, { actor, at: asking.at })
    return backTo(posted, undone ? 'repris' : 'tard')
  },
}
