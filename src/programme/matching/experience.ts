import type { Notice } from './notice.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Constraint } from './tender-match.ts'

// A contract three times as large as any before is another sort of contract.
const mostGrowth = 3

/**
 * Whether the supplier has carried contracts of about this size, by the amounts that public data give; null when the
 * notice says no amount, or when it is within what the supplier has done.
 */
export const experienceOf = (notice: Notice, profile: SupplierProfile): Constraint | null => {
  const { amount } = notice
  if (amount === null) return null
  const amounts = profile.pastContracts.flatMap((contract) => contract.amount ?? [])
  if (amounts.length === 0)
    return { kind: 'experience', state: 'unknown', missing: 'supplier', largest: null, amount }
  const largest = Math.max(...amounts)
  return amount <= mostGrowth * largest
    ? null
    : { kind: 'experience', state: 'unmet', missing: null, largest, amount }
}
