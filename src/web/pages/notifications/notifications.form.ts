import { z } from 'zod'
import { letterKinds } from '#mail/index.ts'
import type { Preference } from '#notifications/index.ts'

/** What is done to one notification. */
export const gestures = ['ouvrir', 'lue', 'non-lue'] as const

/** Kinds that their reader may do without. */
const optional = Object.entries(letterKinds).flatMap(([kind, { optional: may }]) => (may ? [kind] : []))

const change = z.object({ notification: z.uuid(), geste: z.enum(gestures) })

/** Which notification is meant and what becomes of it; null for anything else. */
export const readChange = (form: FormData): z.infer<typeof change> | null =>
  change.safeParse(Object.fromEntries(form)).data ?? null

const ways = z.array(z.enum(['courriel', 'produit'])).max(2)

/** What somebody wants of every kind that may be done without; null when a choice is none of those shown. */
export const readChoices = (form: FormData): readonly Preference[] | null => {
  const read = optional.map((kind) => ({ kind, chosen: ways.safeParse(form.getAll(kind)).data ?? null }))
  if (read.some(({ chosen }) => chosen === null)) return null
  return read.map(({ kind, chosen }) => ({
    kind,
    byMail: chosen?.includes('courriel') ?? false,
    inProduct: chosen?.includes('produit') ?? false,
  }))
}
