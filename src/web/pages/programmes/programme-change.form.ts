import { z } from 'zod'
import { parseTerritoryKey } from '#kernel/territory.ts'
import type { Programme, ProgrammeChange } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

export const changeFields = [
  'nom-fr',
  'nom-en',
  'but-fr',
  'but-en',
  'contact-nom',
  'contact-fonction-fr',
  'contact-fonction-en',
  'contact-courriel',
  'contact-telephone',
] as const
export type ChangeField = (typeof changeFields)[number]
type WrongField = Exclude<ChangeField, 'contact-fonction-en'> | 'territoires' | 'partenaires'

/** A programme’s form as it was typed, with what is wrong with it. */
export interface ChangeAsked {
  readonly typed: Readonly<Record<ChangeField, string>>
  readonly territories: readonly string[]
  readonly shares: boolean
  /** The organisation that coordinates; empty while there is none. */
  readonly coordinating: string
  readonly partners: readonly string[]
  /** The version that the form was filled from. */
  readonly version: number
  readonly wrong: readonly WrongField[]
  /** Null while something is wrong. */
  readonly change: ProgrammeChange | null
}

const schemas: Readonly<Partial<Record<ChangeField, z.ZodType>>> = {
  'nom-fr': z.string().min(1).max(200),
  'nom-en': z.string().max(200),
  'but-fr': z.string().min(1).max(2_000),
  'but-en': z.string().max(2_000),
  'contact-courriel': z.union([z.literal(''), z.email().max(254)]),
  'contact-telephone': z.string().max(40),
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const contactOf = (typed: ChangeAsked['typed']): Programme['contactPerson'] =>
  typed['contact-nom'] === ''
    ? null
    : {
        name: typed['contact-nom'],
        role: { fr: typed['contact-fonction-fr'], en: orNull(typed['contact-fonction-en']) },
        email: orNull(typed['contact-courriel']),
        phone: orNull(typed['contact-telephone']),
      }

const textsIn = (form: FormData, name: string): readonly string[] => [
  ...new Set(form.getAll(name).filter((value) => typeof value === 'string')),
]

/** Reads each field on its own: everything typed is kept. `eligible` are the partners that the form proposes. */
export const readProgrammeChange = (form: FormData, eligible: readonly Organisation[]): ChangeAsked => {
  const typed = Object.fromEntries(changeFields.map((name) => [name, textIn(form, name)])) as Record<
    ChangeField,
    string
  >
  const keys = textsIn(form, 'territoires')
  const partners = textsIn(form, 'partenaires')
  const coordinating = textIn(form, 'coordination')
  const known = eligible.filter(({ id }) => partners.includes(id)).map(({ id }) => id)
  const body = eligible.find(({ id }) => id === coordinating)?.id ?? null
  const territories = keys.flatMap((key) => parseTerritoryKey(key) ?? [])
  const isContactNamed = typed['contact-nom'] !== ''
  const isContactBegun = changeFields.some((name) => name.startsWith('contact-') && typed[name] !== '')
  const wrong: WrongField[] = [
    ...(['nom-fr', 'nom-en', 'but-fr', 'but-en', 'contact-courriel', 'contact-telephone'] as const).filter(
      (name) => schemas[name]?.safeParse(typed[name]).success === false,
    ),
    ...(territories.length === 0 || territories.length !== keys.length ? (['territoires'] as const) : []),
    ...((isContactBegun && !isContactNamed) || typed['contact-nom'].length > 200
      ? (['contact-nom'] as const)
      : []),
    ...(isContactNamed && (typed['contact-fonction-fr'] === '' || typed['contact-fonction-fr'].length > 200)
      ? (['contact-fonction-fr'] as const)
      : []),
  ]
  if (known.length !== partners.length || (coordinating !== '' && body === null)) wrong.push('partenaires')
  const shares = textIn(form, 'partage') !== ''
  const version = Number(textIn(form, 'version'))
  const change: ProgrammeChange = {
    name: { fr: typed['nom-fr'], en: orNull(typed['nom-en']) },
    purpose: { fr: typed['but-fr'], en: orNull(typed['but-en']) },
    territories,
    contactPerson: contactOf(typed),
    sharesDirectory: shares,
    coordinatingBody: body,
    partners: known.filter((id) => id !== body),
  }
  return {
    typed,
    territories: keys,
    shares,
    coordinating,
    partners,
    version: Number.isSafeInteger(version) ? version : 0,
    wrong,
    change: wrong.length === 0 ? change : null,
  }
}
