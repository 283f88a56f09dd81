import { randomUUID } from 'node:crypto'
import { asActor, enterAs, narrowed } from '#db/as-actor.ts'
import { undoable } from '#db/undoable.ts'
import { acting, record } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type DiscoveryRefusal, discover } from './identity-provider.feed.ts'
import { type IdentityProvider, isLocal } from './identity-provider.ts'
import {
  confirmProvider,
  deleteLinks,
  deleteProvider,
  findProviderOf,
  replaceDomains,
  type StoredProvider,
  saveProvider,
} from './identity-providers.store.ts'
import { seal } from './sealing.actions.ts'
import type { SignIn } from './sign-in.actions.ts'

/** Whose sign-in is set up, by whom, when. */
export interface ProviderAct {
  readonly actor: Actor
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  readonly at: Instant
}

export interface ProviderAsked {
  readonly issuer: string
  readonly clientId: string
  /** Null to keep the one known. */
  readonly clientSecret: string | null
  readonly domains: readonly string[]
}

export type ProviderRefusal =
  | { readonly kind: DiscoveryRefusal }
  | { readonly kind: 'secret-missing' }
  | { readonly kind: 'domains-taken'; readonly domains: readonly string[] }

/** How institutions’ own sign-ins are set up. */
export interface IdentityProviders {
  /** An institution’s sign-in, within the reach of whoever asks. */
  of(actor: Actor, organisation: OrganisationId): Promise<IdentityProvider | null>
  /**
   * Keeps an institution’s sign-in once its server answered. `confirms` tells that whoever saves may confirm; else a
   * change of server or domains waits for somebody who may.
   */
  save(act: ProviderAct, asked: ProviderAsked, confirms: boolean): Promise<Result<null, ProviderRefusal>>
  /** Confirms that the domains are the institution’s, as they were when read at `changedAt`. */
  confirm(act: ProviderAct, changedAt: string): Promise<Result<null, { readonly kind: 'changed' }>>
  /** Removes the sign-in; those who used it keep their account and sign in by a letter’s link. */
  remove(act: ProviderAct): Promise<void>
}

const sameDomains = (before: readonly string[], after: readonly string[]): boolean =>
  [...before].toSorted().join() === [...after].toSorted().join()

const told = (act: string, { organisation, programme, at }: ProviderAct) => ({
  act,
  on: { kind: 'organisation', id: organisation },
  programme,
  organisation,
  at,
})

export const createIdentityProviders = (signIn: SignIn): IdentityProviders => {
  const { db } = signIn
  const of = (actor: Actor, organisation: OrganisationId): Promise<StoredProvider | null> =>
    asActor(db, actor, (tx) => findProviderOf(narrowed(tx), organisation))

  return {
    of,

    async save(act, asked, confirms) {
      const { actor, organisation, programme, at } = act
      const before = await of(actor, organisation)
      if (asked.clientSecret === null && before === null) return refuse({ kind: 'secret-missing' })
      const found = await discover(asked.issuer, isLocal(signIn.baseUrl))
      if (!found.accepted) return found
      const { issuer } = found.value
      const sealedSecret =
        asked.clientSecret === null
          ? (before?.sealedSecret ?? '')
          : await seal(await signIn.secret(), asked.clientSecret)
      const id = before?.id ?? randomUUID()
      const moved = before !== null && before.issuer !== issuer
      const unchanged = before !== null && !moved && sameDomains(before.domains, asked.domains)
      const standing = unchanged
        ? { confirmed: before.confirmed, everywhere: before.everywhere }
        : { confirmed: confirms, everywhere: confirms && actor.role.name === 'operator' }
      return undoable<null, ProviderRefusal>((undo) =>
        db.transaction().execute(async (tx) => {
          // Another server’s subjects are other people.
          if (moved) await deleteLinks(narrowed(tx), id)
          await enterAs(tx, actor)
          await saveProvider(narrowed(tx), {
            id,
            organisation,
            programme,
            issuer,
            clientId: asked.clientId,
            sealedSecret,
            addedBy: actor.person,
            at,
            ...standing,
          })
          const taken = await replaceDomains(narrowed(tx), { id, organisation, programme }, asked.domains)
          if (taken.length > 0) return undo({ kind: 'domains-taken', domains: taken })
          await record(tx, actor, {
            ...told('accounts.set-up-identity-provider', act),
            facts: { provider: id, confirmed: String(standing.confirmed) },
            values: {
              issuer: { text: issuer, about: null },
              domains: { text: asked.domains.join(' '), about: null },
            },
          })
          return null
        }),
      )
    },

    async confirm(act, changedAt) {
      const { actor, organisation, at } = act
      const provider = await of(actor, organisation)
      if (provider === null || provider.changedAt !== changedAt) return refuse({ kind: 'changed' })
      return undoable<null, { readonly kind: 'changed' }>((undo) =>
        acting(
          db,
          { ...told('accounts.confirm-identity-provider', act), actor, facts: { provider: provider.id } },
          async (tx) => {
            const everywhere = actor.role.name === 'operator'
            const confirmed = await confirmProvider(narrowed(tx), provider, { at, everywhere })
            return confirmed ? null : undo({ kind: 'changed' })
          },
        ),
      )
    },

    async remove(act) {
      const { actor, organisation } = act
      const provider = await of(actor, organisation)
      if (provider === null) return
      await db.transaction().execute(async (tx) => {
        await deleteLinks(narrowed(tx), provider.id)
        await enterAs(tx, actor)
        await deleteProvider(narrowed(tx), provider.id)
        await record(tx, actor, {
          ...told('accounts.remove-identity-provider', act),
          facts: { provider: provider.id },
        })
      })
    },
  }
}
