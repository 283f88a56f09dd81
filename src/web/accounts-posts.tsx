import { fictionalIn } from './accounts-pages.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { readSignIn, textIn } from './pages/accounts/sign-in.form.ts'
import { SignInPage } from './pages/accounts/sign-in.page.tsx'
import { SignInLinkPage } from './pages/accounts/sign-in-link.page.tsx'
import { linkTo } from './sitemap.ts'

/** What the forms about people and sessions do. */
export const accountsHandlers = {
  askForLink: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const { language } = view
    const read = readSignIn(form)
    if (read.email === null)
      return { status: 422, page: <SignInPage view={view} asked={read} {...(await fictionalIn(site))} /> }
    await site.accounts.sendLink({ email: read.email, language, next: read.next }, asking)
    return { goTo: linkTo('signInSent', language) }
  },
  useLink: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const token = textIn(form, 'jeton')
    const opened = await site.accounts.openLink(token, asking)
    if (!opened.accepted)
      return { status: 422, page: <SignInLinkPage view={view} token={token} next={null} unusable={true} /> }
    const next = textIn(form, 'suite')
    return { goTo: ownAddress(next) ?? linkTo('ownSpace', view.language), cookies: opened.value }
  },
  signInAsFictional: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const opened = await site.accounts.signInAsFictional(textIn(form, 'personne'), asking)
    if (!opened.accepted) return null
    const next = ownAddress(textIn(form, 'suite'))
    return { goTo: next ?? linkTo('ownSpace', view.language), cookies: opened.value }
  },
  signOut: async ({ view, site, asking }: Posted): Promise<Outcome> => ({
    goTo: linkTo('home', view.language),
    cookies: await site.accounts.signOut(asking),
  }),
  actAs: async ({ view, site, form, asking }: Posted): Promise<Outcome> => {
    const { signedIn } = view
    if (signedIn === null) return null
    const chosen = await site.accounts.actAs(signedIn, textIn(form, 'role'), asking.at)
    return chosen.accepted ? { goTo: linkTo('ownSpace', view.language, { query: { fait: 'role' } }) } : null
  },
}

/** An address of this site, else null: nobody is led elsewhere by a link that they were sent. */
export const ownAddress = (text: string): string | null => (/^\/(?![/\\])/.test(text) ? text : null)
