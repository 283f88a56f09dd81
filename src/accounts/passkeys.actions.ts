import { getAuthenticatorName } from '@better-auth/passkey'
import { asActor, narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { acting, record } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { nullWhenRefused } from './authentication.actions.ts'
import { deviceOf } from './device.ts'
import { ownAct } from './own-account.actions.ts'
import type { MadeCredential, PasskeyLine, UsedCredential } from './passkey.ts'
import { deletePasskey, listPasskeys, namePasskey, notePasskeyUse } from './passkeys.store.ts'
import type { SignedIn } from './person.ts'
import type { Asking, Begun, Cookies, SignIn } from './sign-in.actions.ts'

/** What a browser is asked to do, with the cookie that ties the answer to it. */
export interface Ceremony {
  /** As `navigator.credentials` wants it, in JSON. */
  readonly options: unknown
  readonly cookies: Cookies
}

type Refused = { readonly kind: 'passkey-refused' }
type Unknown = { readonly kind: 'no-such-passkey' }

export interface Passkeys {
  toRegister(asking: Asking): Promise<Ceremony>
  /** Keeps the passkey that the browser made for whoever is signed in, and writes to them that it was added. */
  register(signedIn: SignedIn, credential: MadeCredential, asking: Asking): Promise<Result<null, Refused>>
  toSignIn(asking: Asking): Promise<Ceremony>
  signIn(credential: UsedCredential, asking: Asking): Promise<Result<Begun, Refused>>
  /** The passkeys of whoever asks. */
  list(actor: Actor): Promise<readonly PasskeyLine[]>
  rename(
    signedIn: SignedIn,
    named: { readonly id: string; readonly name: string },
    at: Instant,
  ): Promise<Result<null, Unknown>>
  remove(signedIn: SignedIn, id: string, at: Instant): Promise<Result<null, Unknown>>
}

export const createPasskeys = (signIn: SignIn): Passkeys => {
  const { db, within } = signIn
  return {
    toRegister: ({ headers }) =>
      within(async (_, auth) => {
        const asked = await auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true })
        return { options: asked.response, cookies: asked.headers.getSetCookie() }
      }),

    register: (signedIn, credential, { headers, at }) =>
      within(async (tx, auth) => {
        const made = await auth.api
          .verifyPasskeyRegistration({ body: { response: credential }, headers })
          .catch(nullWhenRefused)
        if (made === null) return refuse({ kind: 'passkey-refused' })
        const { person, actor } = signedIn
        const device = deviceOf(headers.get('user-agent') ?? '')
        const name = getAuthenticatorName(made.aaguid ?? '') ?? device
        await namePasskey(narrowed(tx), { person: person.id, id: made.id }, name)
        await queue(tx, {
          kind: 'passkey-added',
          to: person.email,
          person: person.id,
          language: person.language,
          facts: { device, at },
        })
        await record(tx, actor, {
          ...ownAct('accounts.add-passkey', signedIn, at),
          facts: { passkey: made.id },
        })
        return accept(null)
      }),

    toSignIn: ({ headers }) =>
      within(async (_, auth) => {
        const asked = await auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true })
        return { options: asked.response, cookies: asked.headers.getSetCookie() }
      }),

    async signIn(credential, asking) {
      const begun = await signIn.begin('passkey', asking, async (auth, tx) => {
        const opened = await auth.api
          .verifyPasskeyAuthentication({
            body: { response: credential },
            headers: asking.headers,
            returnHeaders: true,
          })
          .catch(nullWhenRefused)
        if (opened === null) return null
        await notePasskeyUse(narrowed(tx), credential.id, asking.at)
        return opened.headers
      })
      return begun === null ? refuse({ kind: 'passkey-refused' }) : accept(begun)
    },

    list: async (actor) => {
      const { person } = actor
      return person === null ? [] : asActor(db, actor, (tx) => listPasskeys(narrowed(tx), person))
    },

    rename: (signedIn, { id, name }, at) =>
      undoable((undo) =>
        acting(
          db,
          {
            ...ownAct('accounts.rename-passkey', signedIn, at),
            actor: signedIn.actor,
            facts: { passkey: id },
            values: { name: { text: name, about: signedIn.person.id } },
          },
          async (tx) => {
            const named = await namePasskey(narrowed(tx), { person: signedIn.person.id, id }, name)
            return named ? null : undo({ kind: 'no-such-passkey' })
          },
        ),
      ),

    remove: (signedIn, id, at) =>
      undoable((undo) =>
        acting(
          db,
          {
            ...ownAct('accounts.remove-passkey', signedIn, at),
            actor: signedIn.actor,
            facts: { passkey: id },
          },
          async (tx) => {
            const removed = await deletePasskey(narrowed(tx), { person: signedIn.person.id, id })
            return removed ? null : undo({ kind: 'no-such-passkey' })
          },
        ),
      ),
  }
}
