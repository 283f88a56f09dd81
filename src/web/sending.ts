import { randomUUID } from 'node:crypto'
import type { Posted } from './context.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'

/** Who sent a form, and when. */
export const byWhom = ({ actor, asking }: Pick<Posted, 'actor' | 'asking'>) => ({
  actor,
  at: asking.at,
})

/** The id that a new row gets: the same when its form is sent twice. */
export const sendingIn = (form: FormData): string => {
  const sent = textIn(form, 'envoi')
  return /^[0-9a-f-]{36}$/.test(sent) ? sent : randomUUID()
}
