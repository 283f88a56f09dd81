import { z } from 'zod'

/** Where a release leaves the OCDS 1.1 schema. `path` uses [] for any element of a list. */
export interface Deviation {
  readonly path: string
  readonly kind: 'missing' | 'wrong-type' | 'non-standard'
}

const id = z.union([z.string().min(1), z.number()])
const identified = z.looseObject({ id })
const nullish = <Schema extends z.ZodType>(schema: Schema) => schema.nullish()
const money = nullish(z.looseObject({ amount: nullish(z.number()), currency: nullish(z.string()) }))
const text = nullish(z.string())

// The parts of the OCDS 1.1.5 release schema that Maillage reads; SEAO's known dialect is apart.
const standard = z.looseObject({
  ocid: z.string().min(1),
  id,
  date: z.string(),
  tag: z.array(z.string()).min(1),
  initiationType: z.string(),
  parties: nullish(z.array(identified.extend({ name: text, roles: nullish(z.array(z.string())) }))),
  buyer: nullish(z.looseObject({ name: text })),
  tender: nullish(
    identified.extend({
      title: text,
      status: text,
      value: money,
      items: nullish(z.array(identified)),
      lots: nullish(z.array(identified)),
      documents: nullish(z.array(identified)),
      tenderers: nullish(z.array(z.looseObject({ name: text }))),
      tenderPeriod: nullish(z.looseObject({ startDate: text, endDate: text })),
    }),
  ),
  awards: nullish(z.array(identified.extend({ value: money }))),
  contracts: nullish(z.array(identified.extend({ value: money, awardID: id }))),
  bids: nullish(z.looseObject({ details: nullish(z.array(identified)) })),
})

const pathOf = (steps: readonly PropertyKey[]): string =>
  steps
    .map((step) => (typeof step === 'number' ? '[]' : `.${String(step)}`))
    .join('')
    .slice(1)

const valueAt = (value: unknown, steps: readonly PropertyKey[]): unknown =>
  steps.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined,
    value,
  )

const kindOf = (raw: unknown, steps: readonly PropertyKey[]): Deviation['kind'] => {
  const path = pathOf(steps)
  const found = valueAt(raw, steps)
  if (found === undefined || found === null || found === '') return 'missing'
  // SEAO publishes bids as a list, and `tag` has been seen as a plain string.
  if (path === 'bids' && Array.isArray(found)) return 'non-standard'
  if (path === 'tag' && typeof found === 'string') return 'non-standard'
  return 'wrong-type'
}

/** The deviations of a release, each path once. */
export const deviationsOf = (raw: unknown): readonly Deviation[] => {
  const checked = standard.safeParse(raw)
  if (checked.success) return []
  const byPath = new Map<string, Deviation>()
  for (const issue of checked.error.issues) {
    const path = pathOf(issue.path)
    if (!byPath.has(path)) byPath.set(path, { path, kind: kindOf(raw, issue.path) })
  }
  return [...byPath.values()]
}
