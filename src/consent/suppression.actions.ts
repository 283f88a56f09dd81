import { narrowed } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import { digestOf, stopLetters } from './suppression.store.ts'

/**
 * Nothing commercial is sent to this address any more, by any programme, until its reader agrees anew: letters to it
 * come back, or its reader complained of them.
 */
export const suppressAddress = async <Names extends keyof Tables>(
  db: Db<Names | 'suppression'>,
  { email, why }: { readonly email: string; readonly why: 'bounced' | 'complained' },
): Promise<void> => {
  const tx = narrowed<'suppression', Names>(db)
  await stopLetters(tx, await digestOf(tx, email), { programme: null, purpose: null, why })
}
