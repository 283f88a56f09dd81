import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'

/** The number, used once, that lets a page’s own script run. Asking for it says that the page has one. */
export const nonceOf = (context: Context): string => {
  const given: unknown = context.get('nonce')
  if (typeof given === 'string') return given
  const made = randomBytes(16).toString('base64')
  context.set('nonce', made)
  return made
}

/** Whether the answer under way has a script. */
export const hasScript = (context: Context): boolean => typeof context.get('nonce') === 'string'
