import type { Territory } from '#kernel/territory.ts'
import { territoryKey } from '#kernel/territory.ts'
import type { Notice } from './notice.ts'
import type { SupplierProfile } from './supplier-profile.ts'
import type { Constraint } from './tender-match.ts'

type State = 'met' | 'unmet' | 'unknown'
type Missing = 'supplier' | 'notice' | null

const holds = (territory: Territory, notice: Notice): State => {
  if (territory.kind === 'quebec') return 'met'
  const wanted = territory.kind === 'region' ? notice.region : notice.mrc
  if (wanted === null) return 'unknown'
  return wanted === territory.code ? 'met' : 'unmet'
}

/** Whether declared territories hold the place of the work, and which of them does. */
export const territoryState = (
  notice: Notice,
  territories: readonly Territory[],
): { readonly state: State; readonly missing: Missing; readonly covering: string | null } => {
  if (territories.length === 0) return { state: 'unknown', missing: 'supplier', covering: null }
  const states = territories.map((territory) => ({ territory, state: holds(territory, notice) }))
  const met = states.find(({ state }) => state === 'met')
  if (met !== undefined) return { state: 'met', missing: null, covering: territoryKey(met.territory) }
  const unknown = states.some(({ state }) => state === 'unknown')
  return { state: unknown ? 'unknown' : 'unmet', missing: unknown ? 'notice' : null, covering: null }
}

const capacityState = (amount: number | null, capacity: number | null): [State, Missing] => {
  if (capacity === null) return ['unknown', 'supplier']
  if (amount === null) return ['unknown', 'notice']
  return [amount <= capacity ? 'met' : 'unmet', null]
}

/** The largest contract that any of the supplier's offers can carry; null when none says. */
const capacityOf = (profile: SupplierProfile): number | null => {
  const capacities = profile.offers.flatMap((offer) => offer.capacityPerContract ?? [])
  return capacities.length === 0 ? null : Math.max(...capacities)
}

/** What holds a match back, and what nobody can know: told beside the score, never a silent filter. */
export const constraintsOf = (notice: Notice, profile: SupplierProfile): readonly Constraint[] => {
  const territory = territoryState(
    notice,
    profile.offers.flatMap((offer) => offer.territories),
  )
  const capacity = capacityOf(profile)
  const [state, missing] = capacityState(notice.amount, capacity)
  return [
    { kind: 'territory', state: territory.state, missing: territory.missing },
    { kind: 'capacity', state, missing, capacity, amount: notice.amount },
  ]
}
