import { narrowed } from '#db/as-actor.ts'
import { createGiving, type Giving } from './giving.actions.ts'
import { createRegister, type Register } from './register.actions.ts'
import { createSubscribing, type Subscribing, type SubscribingDb } from './subscribing.actions.ts'
import { createWithdrawing, type Withdrawing } from './withdrawing.actions.ts'

/** Who agreed to be sent what, and their ways out. */
export interface Consents {
  readonly giving: Giving
  readonly subscribing: Subscribing
  readonly withdrawing: Withdrawing
  readonly register: Register
}

/** Consents kept in `db`. */
export const createConsents = (db: SubscribingDb): Consents => ({
  giving: createGiving(narrowed(db)),
  subscribing: createSubscribing(db),
  withdrawing: createWithdrawing(narrowed(db)),
  register: createRegister(narrowed(db)),
})
