import { z } from 'zod'
import { textIn } from '../accounts/sign-in.form.ts'

const scopes = z.enum(['purpose', 'programme'])

export interface WithdrawalAsked {
  /** Null when nothing was chosen. */
  readonly scope: z.infer<typeof scopes> | null
  readonly way: 'link' | 'one-click'
}

/** What the page’s form sent, or the one field that mail providers send in one click (RFC 8058). */
export const readWithdrawal = (form: FormData): WithdrawalAsked => {
  if (textIn(form, 'List-Unsubscribe') === 'One-Click') return { scope: 'purpose', way: 'one-click' }
  const scope = scopes.safeParse(textIn(form, 'portee'))
  return { scope: scope.success ? scope.data : null, way: 'link' }
}
