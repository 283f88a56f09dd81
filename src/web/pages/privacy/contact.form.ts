import { z } from 'zod'
import type { ContactChange, PrivacyContact } from '#privacy/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

export const contactFields = [
  'nom',
  'titre-fr',
  'titre-en',
  'courriel',
  'telephone',
  'adresse',
  'politique-fr',
  'politique-en',
] as const
export type ContactField = (typeof contactFields)[number]

/** A contact and policy as they were typed. */
export interface ContactAsked {
  readonly typed: Readonly<Record<ContactField, string>>
  /** The version that was read; 0 when there was none. */
  readonly read: number
  readonly wrong: readonly ContactField[]
  /** Null while something is wrong. */
  readonly change: ContactChange | null
}

/** The form as it stands: what is published, or what the software proposes. */
export const askedOfContact = (
  contact: PrivacyContact | null,
  proposed: Readonly<Record<'titleFr' | 'titleEn' | 'policyFr' | 'policyEn', string>>,
): ContactAsked => ({
  typed: {
    nom: contact?.name ?? '',
    'titre-fr': contact?.title.fr ?? proposed.titleFr,
    'titre-en': contact === null ? proposed.titleEn : (contact.title.en ?? ''),
    courriel: contact?.email ?? '',
    telephone: contact?.phone ?? '',
    adresse: contact?.address ?? '',
    'politique-fr': contact?.policy.fr ?? proposed.policyFr,
    'politique-en': contact === null ? proposed.policyEn : (contact.policy.en ?? ''),
  },
  read: contact?.version ?? 0,
  wrong: [],
  change: null,
})

const most: Readonly<Record<ContactField, number>> = {
  nom: 200,
  'titre-fr': 200,
  'titre-en': 200,
  courriel: 254,
  telephone: 40,
  adresse: 300,
  'politique-fr': 20_000,
  'politique-en': 20_000,
}
const needed: readonly ContactField[] = ['nom', 'titre-fr', 'politique-fr']

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Reads each field on its own: everything typed is kept. */
export const readContact = (form: FormData): ContactAsked => {
  const typed = Object.fromEntries(
    contactFields.map((name) => [name, textIn(form, name).trim()]),
  ) as ContactAsked['typed']
  const { courriel, telephone, adresse } = typed
  const isUnreachable = courriel === '' && telephone === '' && adresse === ''
  const isBadEmail = courriel !== '' && !z.email().safeParse(courriel).success
  const wrong = contactFields.filter(
    (name) =>
      typed[name].length > most[name] ||
      (needed.includes(name) && typed[name] === '') ||
      (name === 'courriel' && (isUnreachable || isBadEmail)),
  )
  const read = Number(textIn(form, 'version'))
  return {
    typed,
    read: Number.isSafeInteger(read) ? read : 0,
    wrong,
    change:
      wrong.length > 0
        ? null
        : {
            name: typed.nom,
            title: { fr: typed['titre-fr'], en: orNull(typed['titre-en']) },
            email: orNull(courriel),
            phone: orNull(telephone),
            address: orNull(adresse),
            policy: { fr: typed['politique-fr'], en: orNull(typed['politique-en']) },
          },
  }
}
