import { z } from 'zod'
import { type Duty, duties, type RoleName } from '#kernel/actor.ts'
import { type Language, languages } from '#kernel/language.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const email = z.email().max(254)
const mostNote = 4_000
const leastNote = 10

/** One’s own name, as others will read it. */
export const readName = (form: FormData): string => textIn(form, 'nom').slice(0, 120)

const emailOf = (typed: string): string | null => {
  const parsed = email.safeParse(typed.toLowerCase())
  return parsed.success ? parsed.data : null
}

const languageOf = (typed: string): Language | null => languages.find((each) => each === typed) ?? null

export const ranks = ['contributor', 'administrator'] as const

export interface RankAndDuty {
  readonly administrator: boolean
  readonly duty: Duty | null
}

/** A rank and a duty; null when either was not chosen from the list. */
export const readRankAndDuty = (form: FormData): RankAndDuty | null => {
  const rank = ranks.find((each) => each === textIn(form, 'rang'))
  const typed = textIn(form, 'fonction')
  const duty = duties.find((each) => each === typed) ?? null
  if (rank === undefined || (duty === null && typed !== '' && typed !== 'none')) return null
  return { administrator: rank === 'administrator', duty }
}

/** What was typed to invite somebody: kept as it was, so that an error loses nothing. */
export interface InviteTyped {
  readonly courriel: string
  readonly langue: string
  readonly rang: string
  readonly fonction: string
  readonly role: string
  readonly organisation: string
}

export type InviteField = 'courriel' | 'langue' | 'rang' | 'role'

export const nothingTyped = (language: Language): InviteTyped => ({
  courriel: '',
  langue: language,
  rang: 'contributor',
  fonction: 'none',
  role: '',
  organisation: '',
})

export interface InviteRead {
  readonly typed: InviteTyped
  readonly wrong: readonly InviteField[]
  readonly email: string
  readonly language: Language
  readonly place: RankAndDuty
}

/** An invitation to an organisation. */
export const readInvite = (form: FormData): InviteRead => {
  const typed: InviteTyped = {
    courriel: textIn(form, 'courriel'),
    langue: textIn(form, 'langue'),
    rang: textIn(form, 'rang'),
    fonction: textIn(form, 'fonction'),
    role: textIn(form, 'role'),
    organisation: textIn(form, 'organisation'),
  }
  const address = emailOf(typed.courriel)
  const language = languageOf(typed.langue)
  const place = readRankAndDuty(form)
  return {
    typed,
    wrong: [
      ...(address === null ? (['courriel'] as const) : []),
      ...(place === null ? (['rang'] as const) : []),
      ...(language === null ? (['langue'] as const) : []),
    ],
    email: address ?? '',
    language: language ?? 'fr',
    place: place ?? { administrator: false, duty: null },
  }
}

/** Roles that a programme gives by itself. */
export const programmeRoles = ['coordinator', 'adviser', 'jury-member'] as const
/** Roles that the operator gives. */
export const keeperRoles = ['coordinator', 'operator'] as const

/** An invitation to a role of a programme or of the installation; its rank is fixed by the role. */
export const readRoleOffer = <Name extends RoleName>(
  form: FormData,
  offered: readonly Name[],
): { readonly read: InviteRead; readonly role: Name | null } => {
  const read = readInvite(form)
  const role = offered.find((each) => each === read.typed.role) ?? null
  const wrong = read.wrong.filter((field) => field !== 'rang')
  return { read: { ...read, wrong: role === null ? [...wrong, 'role'] : wrong }, role }
}

export interface RequestTyped {
  readonly nom: string
  readonly note: string
  readonly lien: string
}
export type RequestField = keyof RequestTyped

/** A request to join, or a claim. `link` is a public page, or null. */
export const readRequest = (
  form: FormData,
  needs: { readonly name: boolean },
): {
  readonly typed: RequestTyped
  readonly wrong: readonly RequestField[]
  readonly link: string | null
} => {
  const typed = { nom: readName(form), note: textIn(form, 'note'), lien: textIn(form, 'lien') }
  const link = readLink(typed.lien)
  const noteFits = typed.note.length >= leastNote && typed.note.length <= mostNote
  return {
    typed,
    link,
    wrong: [
      ...(needs.name && typed.nom === '' ? (['nom'] as const) : []),
      ...(noteFits ? [] : (['note'] as const)),
      ...(typed.lien !== '' && link === null ? (['lien'] as const) : []),
    ],
  }
}

const readLink = (typed: string): string | null => {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (typed === '' || typed.length > 500 || !URL.canParse(whole)) return null
  const { protocol, hostname } = new URL(whole)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? whole : null
}

const decisions = ['approve', 'refuse', 'ask-more'] as const

/** A decision; anything but an approval says why. */
export const readDecision = (
  form: FormData,
): {
  readonly decision: (typeof decisions)[number] | null
  readonly reason: string
  readonly wrong: readonly ('decision' | 'motif')[]
} => {
  const decision = decisions.find((each) => each === textIn(form, 'decision')) ?? null
  const reason = textIn(form, 'motif').slice(0, mostNote)
  const silent = decision !== null && decision !== 'approve' && reason === ''
  return {
    decision,
    reason,
    wrong: [...(decision === null ? (['decision'] as const) : []), ...(silent ? (['motif'] as const) : [])],
  }
}
