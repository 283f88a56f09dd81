import { z } from 'zod'
import { mostRequestNote, type RequestKind, type RequestWay, requestKinds } from '#privacy/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

/** Ways that a request comes by, beside the site itself. */
export const otherWays = ['letter', 'telephone', 'in-person'] as const satisfies readonly RequestWay[]
export type OtherWay = (typeof otherWays)[number]
type WrongField = 'courriel' | 'demande' | 'voie' | 'note'

/** A request received otherwise, as it was typed. */
export interface RequestAsked {
  readonly typed: Readonly<Record<WrongField, string>>
  readonly wrong: readonly WrongField[]
  /** Null while something is wrong. */
  readonly recorded: {
    readonly email: string
    readonly kind: RequestKind
    readonly way: OtherWay
    readonly note: string
  } | null
}

export const nothingAsked: RequestAsked = {
  typed: { courriel: '', demande: '', voie: '', note: '' },
  wrong: [],
  recorded: null,
}

export const readRequestAsked = (form: FormData): RequestAsked => {
  const typed = {
    courriel: textIn(form, 'courriel').trim(),
    demande: textIn(form, 'demande'),
    voie: textIn(form, 'voie'),
    note: textIn(form, 'note').trim(),
  }
  const email = z.email().max(254).safeParse(typed.courriel.toLowerCase()).data
  const kind = requestKinds.find((each) => each === typed.demande)
  const way = otherWays.find((each) => each === typed.voie)
  const wrong: WrongField[] = [
    ...(email === undefined ? (['courriel'] as const) : []),
    ...(kind === undefined ? (['demande'] as const) : []),
    ...(way === undefined ? (['voie'] as const) : []),
    ...(typed.note.length > mostRequestNote ? (['note'] as const) : []),
  ]
  const complete = email !== undefined && kind !== undefined && way !== undefined && wrong.length === 0
  return { typed, wrong, recorded: complete ? { email, kind, way, note: typed.note } : null }
}
