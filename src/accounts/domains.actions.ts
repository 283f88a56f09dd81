import type { Act } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { type Result, refuse } from '#kernel/result.ts'
import { type LetterKind, queue } from '#mail/index.ts'
import { attempting, type PeopleDbAll, peopleTables, type RoleLost } from './attempt.actions.ts'
import type { Doing } from './doing.ts'
import type { DomainState, EmailDomain } from './email-domain.ts'
import { declareDomain, findDomain, isTaken, moveDomain } from './email-domains.store.ts'
import { listOfOrganisation } from './members.store.ts'

export type DomainRefusal = { readonly kind: 'already-declared' | 'taken' | 'gone' } | RoleLost

type Outcome = Promise<Result<null, DomainRefusal>>

/** Where a domain is declared. */
export interface DomainPlace {
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId | null
  readonly domain: string
}

/** Domains of addresses that admit an institution’s staff. */
export interface EmailDomains {
  find(organisation: OrganisationId, domain: string): Promise<EmailDomain | null>
  declare(place: DomainPlace, doing: Doing): Outcome
  confirm(domain: EmailDomain, doing: Doing): Outcome
  refuse(domain: EmailDomain, reason: string, doing: Doing): Outcome
  /** From now on it admits nobody; those that it admitted stay. */
  withdraw(domain: EmailDomain, doing: Doing): Outcome
}

const actOn = (
  act: string,
  { organisation, programme, domain }: DomainPlace,
  { actor, at }: Doing,
): Act & { readonly actor: Actor } => ({
  actor,
  act,
  on: { kind: 'organisation', id: organisation },
  programme,
  organisation,
  at,
  facts: { domain },
})

interface Move {
  readonly act: string
  readonly from: readonly DomainState[]
  readonly to: DomainState
  readonly reason: string | null
  /** The letter to whoever declared it; null when none is due. */
  readonly letter: LetterKind | null
}

const move = async (
  db: PeopleDbAll,
  domain: EmailDomain,
  { doing, ...moved }: Move & { readonly doing: Doing },
): Outcome => {
  const { actor, at, told } = doing
  const members = moved.letter === null ? [] : await listOfOrganisation(peopleTables(db), domain.organisation)
  const declarer = members.find(({ person }) => person.id === domain.declaredBy && person.id !== actor.person)
  const reason = moved.reason === null ? {} : { reason: { text: moved.reason, about: domain.declaredBy } }
  const act = { ...actOn(moved.act, domain, doing), values: reason }
  return attempting<null, DomainRefusal>(db, act, async (tx, stop) => {
    if (!(await moveDomain(tx, domain, { ...moved, by: actor.person, at }))) stop({ kind: 'gone' })
    if (moved.letter !== null && declarer !== undefined)
      await queue(tx, {
        kind: moved.letter,
        to: declarer.person.email,
        person: declarer.person.id,
        language: declarer.person.language,
        facts: { ...told, domain: domain.domain, reason: moved.reason ?? '' },
      })
    return null
  })
}

/** Domains kept in `db`. */
export const createEmailDomains = (db: PeopleDbAll): EmailDomains => ({
  find: (organisation, domain) => findDomain(peopleTables(db), organisation, domain),

  declare: (place, doing) =>
    attempting<null, DomainRefusal>(db, actOn('accounts.declare-domain', place, doing), async (tx, stop) => {
      const declared = { ...place, by: doing.actor.person, at: doing.at }
      if (!(await declareDomain(tx, declared))) stop({ kind: 'already-declared' })
      return null
    }),

  async confirm(domain, doing) {
    if (await isTaken(peopleTables(db), domain)) return refuse({ kind: 'taken' })
    return move(db, domain, {
      act: 'accounts.confirm-domain',
      from: ['declared'],
      to: 'confirmed',
      reason: null,
      letter: 'domain-confirmed',
      doing,
    })
  },

  refuse: (domain, reason, doing) =>
    move(db, domain, {
      act: 'accounts.refuse-domain',
      from: ['declared'],
      to: 'refused',
      reason,
      letter: 'domain-refused',
      doing,
    }),

  withdraw: (domain, doing) =>
    move(db, domain, {
      act: 'accounts.withdraw-domain',
      from: ['declared', 'confirmed'],
      to: 'withdrawn',
      reason: null,
      letter: null,
      doing,
    }),
})
