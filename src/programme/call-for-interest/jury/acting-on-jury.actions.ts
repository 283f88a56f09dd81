import type { ErasableValue } from '#journal/index.ts'
import type { ActedBy } from '../module.ts'
import type { JuryOfCall } from './jury.ts'

/** A text that somebody typed, about nobody in particular. */
export const typed = (text: string | null): Readonly<Record<string, ErasableValue>> =>
  text === null || text === '' ? {} : { because: { text, about: null } }

/** An act on the jury of a call, as it is told in the history of that call. */
export const told = (
  act: string,
  { actor, at }: ActedBy,
  {
    of: { call },
    facts = {},
    values = {},
  }: {
    readonly of: JuryOfCall
    readonly facts?: Readonly<Record<string, string>>
    readonly values?: Readonly<Record<string, ErasableValue>>
  },
) => ({
  actor,
  act,
  on: { kind: 'call', id: call.id },
  programme: call.programme,
  organisation: null,
  at,
  facts,
  values,
})
