import type { Brand } from './brand.ts'

/** Numéro d'entreprise du Québec: ten digits, the first two naming the kind of register entry. */
export type Neq = Brand<string, 'Neq'>

// quebec.ca, "Description of information": 11 legal persons, 22 sole proprietorships,
// 33 partnerships and groups, 88 public authorities. No public check-digit rule exists.
const pattern = /^(?:11|22|33|88)\d{8}$/

/** The NEQ written in `text` (spaces and hyphens ignored); null when the format is wrong. */
export const parseNeq = (text: string): Neq | null => {
  const digits = text.replace(/[\s-]/g, '')
  return pattern.test(digits) ? (digits as Neq) : null
}
