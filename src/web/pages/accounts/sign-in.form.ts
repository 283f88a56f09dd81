import { z } from 'zod'

const email = z.email().max(254)

/** One field of a form as text, trimmed; empty when absent or a file. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export interface SignInAsked {
  /** Null when what was typed is no address. */
  readonly email: string | null
  readonly typed: string
  /** Where to go afterwards; empty for one’s own space. */
  readonly next: string
  readonly sent: boolean
}

/** What was typed to sign in. Addresses are compared in small letters. */
export const readSignIn = (form: FormData): SignInAsked => {
  const typed = textIn(form, 'courriel')
  const parsed = email.safeParse(typed.toLowerCase())
  return { email: parsed.success ? parsed.data : null, typed, next: textIn(form, 'suite'), sent: true }
}
