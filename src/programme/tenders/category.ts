import type { ReleaseTender } from './release.ts'

export interface Classified {
  readonly seaoCategory: string | null
  readonly seaoCategoryLabel: string | null
  readonly unspsc: string | null
  readonly unspscLabel: string | null
}

// Shapes of SEAO's own codes: C01, C1, G14, I1, IMM1, M1, O1, S9…
const seaoCode = /^(?:C|G|I|IMM|M|O|S)\d{1,2}$/

type Purchase = ReleaseTender['items'][number]

const seaoCategoryOf = (purchase: Purchase): { code: string; label: string | null } | null => {
  const named = purchase.additionalClassifications.find(
    (each) => each.scheme?.toUpperCase() === 'CATEGORY' && each.id !== null,
  )
  const code = (named?.id ?? purchase.id ?? '').toUpperCase()
  if (!seaoCode.test(code)) return null
  const described = named?.description ?? purchase.description
  const label =
    described === null ? null : described.replace(new RegExp(`^${code}\\s*[-–—]\\s*`, 'i'), '').trim()
  return { code, label: label === '' ? null : label }
}

const isUnspsc = (scheme: string | null) => scheme?.toUpperCase() === 'UNSPSC'

/**
 * SEAO category and UNSPSC class of the tender's first classified purchase. SEAO hides its category in
 * the item's id («C01») and description («C01 - Bâtiments»), or in an additional classification of
 * scheme CATEGORY; old notices have no items. In other sources an item's id means nothing of the sort.
 */
export const classify = (items: readonly Purchase[], fromSeao: boolean): Classified => {
  const category = fromSeao ? items.map(seaoCategoryOf).find((found) => found !== null) : undefined
  const classes = items.flatMap((purchase) => [
    ...(purchase.classification === null ? [] : [purchase.classification]),
    ...purchase.additionalClassifications,
  ])
  const unspsc = classes.find((each) => isUnspsc(each.scheme) && each.id !== null)
  return {
    seaoCategory: category?.code ?? null,
    seaoCategoryLabel: category?.label ?? null,
    unspsc: unspsc?.id ?? null,
    unspscLabel: unspsc?.description ?? null,
  }
}
