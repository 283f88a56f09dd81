import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { accountPage } from './own-account-pages.tsx'
import { readAbout, readPasskeyName } from './pages/accounts/own-account.form.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { linkTo } from './sitemap.ts'

const backTo = ({ view }: Posted, fait: string): Outcome => ({
  goTo: linkTo('account', view.language, { query: { fait } }),
})

/** What the forms of one’s own account do. */
export const ownAccountHandlers = {
  changeOwnAccount: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const { signedIn } = view
    if (signedIn === null) return null
    const asked = readAbout(form)
    const { name, language } = asked
    if (asked.error !== null) return { status: 422, page: await accountPage(posted, signedIn, asked) }
    await site.accounts.own.change(signedIn, { name, ...(language === null ? {} : { language }) }, asking.at)
    const spoken = language ?? view.language
    return textIn(form, 'retour') === 'espace'
      ? { goTo: linkTo('ownSpace', spoken, { query: { fait: 'nom' } }) }
      : { goTo: linkTo('account', spoken, { query: { fait: 'compte' } }) }
  },
  endSession: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    if (view.signedIn === null) return null
    const ended = await site.accounts.own.endSession(view.signedIn, textIn(form, 'session'), asking.at)
    return ended.accepted ? backTo(posted, 'session') : null
  },
  endOtherSessions: async (posted: Posted): Promise<Outcome> => {
    const { view, site, asking } = posted
    if (view.signedIn === null) return null
    await site.accounts.own.endOtherSessions(view.signedIn, asking.at)
    return backTo(posted, 'sessions')
  },
  renamePasskey: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const name = readPasskeyName(form)
    if (view.signedIn === null) return null
    if (name === null) return { status: 422, page: await accountPage(posted, view.signedIn) }
    const named = { id: textIn(form, 'cle'), name }
    const renamed = await site.accounts.passkeys.rename(view.signedIn, named, asking.at)
    return renamed.accepted ? backTo(posted, 'nommee') : null
  },
  removePasskey: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    if (view.signedIn === null) return null
    const removed = await site.accounts.passkeys.remove(view.signedIn, textIn(form, 'cle'), asking.at)
    return removed.accepted ? backTo(posted, 'retiree') : null
  },
  removeWay: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    if (view.signedIn === null) return null
    const removed = await site.accounts.institutions.unlink(view.signedIn, textIn(form, 'acces'), asking.at)
    return removed ? backTo(posted, 'detachee') : null
  },
}
