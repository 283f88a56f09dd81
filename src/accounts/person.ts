import type { Actor, Role } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'

export interface Person {
  readonly id: PersonId
  /** Empty until they say it. */
  readonly name: string
  readonly email: string
  readonly language: Language
  /** Invented for the demonstration. */
  readonly fictional: boolean
  /** They had what is held about them erased: only their id is left. */
  readonly erased?: true
}

/** Somebody who is signed in: who they are, what they may act as, what they act as now. */
export interface SignedIn {
  readonly person: Person
  readonly roles: readonly Role[]
  readonly actor: Actor
  readonly session: string
}

const order = ['coordinator', 'operator', 'jury-member', 'adviser', 'buyer-member', 'supplier-member']

/** The role that a session acts as: the one chosen while it is still held, else the one that reaches furthest. */
export const roleActedAs = (roles: readonly Role[], chosen: string | null): Role | null =>
  roles.find(({ membership }) => membership === chosen && chosen !== null) ??
  roles.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))[0] ??
  null
