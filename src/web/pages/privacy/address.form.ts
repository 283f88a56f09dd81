import { z } from 'zod'
import { textIn } from '../accounts/sign-in.form.ts'

/** A new address as it was typed. */
export interface AddressAsked {
  readonly typed: string
  /** In small letters; null when it is none. */
  readonly email: string | null
  readonly error: 'emailWrong' | 'emailSame' | null
}

export const noAddress: AddressAsked = { typed: '', email: null, error: null }

const address = z.email().max(254)

/** The address that somebody wants instead of theirs. */
export const readAddress = (form: FormData): AddressAsked => {
  const typed = textIn(form, 'courriel').trim()
  const email = address.safeParse(typed.toLowerCase()).data ?? null
  return { typed, email, error: email === null ? 'emailWrong' : null }
}
