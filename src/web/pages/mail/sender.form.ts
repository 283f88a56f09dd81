import { z } from 'zod'
import type { Sender } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

export const senderFields = ['nom', 'adresse', 'contact'] as const
export type SenderField = (typeof senderFields)[number]

/** Who writes, as it was typed, with what is wrong with it. */
export interface SenderAsked {
  readonly typed: Readonly<Record<SenderField, string>>
  /** The version of the programme that the form was filled from. */
  readonly version: number
  readonly wrong: readonly SenderField[]
  /** Null while something is wrong. */
  readonly sender: Sender | null
}

// Of Canada (A1A 1A1), or the five digits of many other countries.
const postalCode = /\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b|\b\d{5}\b/i

const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length
  return /^[\d\s().+-]+(?:(?:poste|ext\.?|x) ?\d+)?$/i.test(text) && digits >= 10 && digits <= 20
}

const schemas: Readonly<Record<SenderField, z.ZodType>> = {
  nom: z.string().min(1).max(200),
  adresse: z
    .string()
    .max(500)
    .refine((text) => text.includes('\n') && postalCode.test(text)),
  contact: z.union([
    z.email().max(254),
    z.url({ protocol: /^https?$/ }).max(300),
    z.string().max(60).refine(isPhone),
  ]),
}

/** Lines of an address, without those left blank. */
const linesOf = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** Reads each field on its own: everything typed is kept. */
export const readSender = (form: FormData): SenderAsked => {
  const typed = {
    nom: textIn(form, 'nom').trim(),
    adresse: linesOf(textIn(form, 'adresse')),
    contact: textIn(form, 'contact').trim(),
  }
  const wrong = senderFields.filter((name) => !schemas[name].safeParse(typed[name]).success)
  const version = Number(textIn(form, 'version'))
  return {
    typed,
    version: Number.isSafeInteger(version) ? version : 0,
    wrong,
    sender: wrong.length === 0 ? { name: typed.nom, address: typed.adresse, contact: typed.contact } : null,
  }
}
