import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { narrowed, type Within } from '#db/as-actor.ts'
import type { Actor } from '#kernel/actor.ts'
import { consentId, type PersonId, type ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { insertExpress, insertImplied, isStopped, keepWords, listJustWithdrawn } from './consent.store.ts'
import type { Agreed, Agreeing, Way } from './consent.ts'
import type { ConsentTableNames } from './consent-rows.store.ts'
import type { Ground } from './implied-consent.ts'
import type { Purpose } from './purpose.ts'
import { type ConsentDbAll, type ConsentNames, type Doing, type Told, telling } from './telling.actions.ts'

/** For how many minutes a withdrawal can be undone by the button beside it; later, one agrees anew. */
export const undoMinutes = 15

/** The id of words that somebody agrees to: a form carries it, so that what was read is what is kept. */
export const wordsId = ({ purpose, words }: Agreed): string =>
  createHash('sha256')
    .update(JSON.stringify([purpose, words.fr, words.en]))
    .digest('hex')

export const newToken = (): string => randomBytes(32).toString('base64url')

/** An implied consent as a coordinator records it. */
export interface ImpliedStated {
  readonly programme: ProgrammeId
  readonly purpose: Purpose
  readonly email: string
  readonly language: Language
  readonly ground: Ground
  readonly reason: string
  /** When what it follows from happened, and when it ends. */
  readonly givenAt: Instant
  readonly expiresAt: Instant
}

export interface Giving {
  /** Keeps each box ticked, once. Gives whether any was new. */
  byAccount(
    owner: Agreeing & { readonly person: PersonId },
    given: {
      readonly programme: ProgrammeId
      readonly agreed: readonly Agreed[]
      /** When it was agreed to, for what is brought in afterwards; absent means now. */
      readonly givenAt?: Instant
    },
    doing: Doing,
  ): Promise<boolean>
  /** Gives again, in the same words, what the account withdrew minutes ago. False when that is no longer possible. */
  undo(owner: Agreeing & { readonly person: PersonId }, doing: Doing): Promise<boolean>
  recordImplied(
    stated: ImpliedStated,
    doing: Doing,
  ): Promise<Result<null, { readonly kind: 'withdrawn' | 'recorded-already' }>>
}

const consentsOf = (tx: Within<ConsentNames>) => narrowed<ConsentTableNames, ConsentNames>(tx)

interface Expressed {
  readonly by: Agreeing
  readonly programme: ProgrammeId
  readonly purpose: Purpose
  readonly textId: string
  readonly way: Way
  readonly givenAt?: Instant
}

/** Keeps one express consent, within a transaction; what is told of it, nothing when it was held already. */
export const express = async (tx: Within<ConsentNames>, given: Expressed): Promise<readonly Told[]> => {
  const { by, programme, purpose, textId, way, givenAt = null } = given
  const id = consentId(randomUUID())
  const kept = { ...by, id, programme, purpose, textId, way, withdrawalToken: newToken(), givenAt }
  if (!(await insertExpress(consentsOf(tx), kept))) return []
  return [{ on: { kind: 'consent', id }, programme, facts: { purpose, way, basis: 'express' } }]
}

/** Keeps the words of each box and gives their ids, in the same order. */
export const keepEach = async (
  tx: Within<ConsentNames>,
  agreed: readonly Agreed[],
): Promise<readonly string[]> => {
  for (const each of agreed) {
    const { fr, en } = each.words
    await keepWords(consentsOf(tx), { id: wordsId(each), purpose: each.purpose, fr, en: en ?? fr })
  }
  return agreed.map(wordsId)
}

const actOf = (actor: Actor, at: Instant) => ({ actor, at, act: 'consent.change-own' })

/** Consents given in `db`. */
export const createGiving = (db: ConsentDbAll): Giving => ({
  byAccount: (owner, { programme, agreed, ...when }, { actor, at }) =>
    telling(db, actOf(actor, at), async (tx) => {
      const ids = await keepEach(tx, agreed)
      const told: Told[] = []
      for (const [index, { purpose }] of agreed.entries())
        told.push(
          ...(await express(tx, {
            by: owner,
            programme,
            purpose,
            textId: ids[index] ?? '',
            way: 'account',
            ...when,
          })),
        )
      return told
    }),

  undo: (owner, { actor, at }) =>
    telling(db, actOf(actor, at), async (tx) => {
      const told: Told[] = []
      for (const each of await listJustWithdrawn(consentsOf(tx), owner, undoMinutes))
        told.push(...(await express(tx, { by: owner, ...each, way: 'account' })))
      return told
    }),

  async recordImplied(stated, doing) {
    if (await isStopped(narrowed(db), stated)) return refuse({ kind: 'withdrawn' })
    const id = consentId(randomUUID())
    const { programme, purpose, ground, email } = stated
    const kept = { ...stated, id, recordedBy: doing.actor.person, withdrawalToken: newToken() }
    const recorded = await telling(db, { ...doing, act: 'consent.record' }, async (tx) =>
      (await insertImplied(consentsOf(tx), kept))
        ? [
            {
              on: { kind: 'consent', id },
              programme,
              facts: { purpose, ground, way: 'recorded', basis: 'implied' },
              values: { email: { text: email, about: null } },
            },
          ]
        : [],
    )
    return recorded ? accept(null) : refuse({ kind: 'recorded-already' })
  },
})
