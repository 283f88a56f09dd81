import type { Posted } from './context.ts'
import { landing } from './landing.ts'
import type { Outcome } from './outcome.ts'
import { readSignIn, textIn } from './pages/accounts/sign-in.form.ts'
import { SignInLinkPage } from './pages/accounts/sign-in-link.page.tsx'
import { signInPage } from './sign-in-page.tsx'
import { linkTo } from './sitemap.ts'

/** What the forms about people and sessions do. */
export const accountsHandlers = {
  askForLink: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const { language } = view
    const read = readSignIn(form)
    if (read.email === null) return { status: 422, page: await signInPage(posted, { asked: read }) }
    await site.accounts.sendLink({ email: read.email, language, next: read.next }, asking)
    return { goTo: linkTo('signInSent', language) }
  },
  useLink: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const token = textIn(form, 'jeton')
    const opened = await site.accounts.openLink(token, asking)
    if (!opened.accepted)
      return { status: 422, page: <SignInLinkPage view={view} token={token} next={null} unusable={true} /> }
    const { cookies, person } = opened.value
    return { goTo: landing(textIn(form, 'suite'), person), cookies }
  },
  signInAsFictional: async ({ site, form, asking }: Posted): Promise<Outcome> => {
    const opened = await site.accounts.signInAsFictional(textIn(form, 'personne'), asking)
    if (!opened.accepted) return null
    const { cookies, person } = opened.value
    return { goTo: landing(textIn(form, 'suite'), person), cookies }
  },
  signOut: async ({ view, site, asking }: Posted): Promise<Outcome> => ({
    goTo: linkTo('home', view.language),
    cookies: await site.accounts.signOut(view.signedIn, asking),
  }),
  actAs: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const { signedIn } = view
    if (signedIn === null) return null
    const chosen = await site.accounts.actAs(signedIn, textIn(form, 'role'), asking.at)
    return chosen.accepted ? { goTo: linkTo('ownSpace', view.language, { query: { fait: 'role' } }) } : null
  },
}
