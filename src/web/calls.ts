import type { Cookies } from '#accounts/index.ts'
import type { Answer, Posted } from './context.ts'
import { landing } from './landing.ts'
import { readMade, readUsed } from './pages/accounts/passkey.form.ts'
import { type CallName, linkTo } from './sitemap.ts'

/** What a script of ours sent. */
interface Called extends Answer, Pick<Posted, 'asking'> {
  readonly sent: unknown
}

/** What is answered to it; null when what it sent cannot be used. */
type Reply = { readonly answer: Readonly<Record<string, unknown>>; readonly cookies?: Cookies } | null

/** What each call does. */
export const callHandlers: Readonly<Record<CallName, (called: Called) => Promise<Reply>>> = {
  passkeyToRegister: async ({ site, asking }) => {
    const { options, cookies } = await site.accounts.passkeys.toRegister(asking)
    return { answer: { options }, cookies }
  },
  registerPasskey: async ({ view, site, sent, asking }) => {
    const made = readMade(sent)
    if (view.signedIn === null || made === null) return null
    const kept = await site.accounts.passkeys.register(view.signedIn, made, asking)
    if (!kept.accepted) return null
    return { answer: { goTo: linkTo('account', view.language, { query: { fait: 'cle' } }) } }
  },
  passkeyToSignIn: async ({ site, asking }) => {
    const { options, cookies } = await site.accounts.passkeys.toSignIn(asking)
    return { answer: { options }, cookies }
  },
  signInByPasskey: async ({ site, sent, asking }) => {
    const used = readUsed(sent)
    if (used === null) return null
    const opened = await site.accounts.passkeys.signIn(used.credential, asking)
    if (!opened.accepted) return null
    const { cookies, person } = opened.value
    return { answer: { goTo: landing(used.next, person) }, cookies }
  },
}
