import { fold } from '#kernel/fold.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { LikenessIndex } from '#programme/directory/index.ts'

/** An organisation of the directory, as a line of a sheet may name it. */
export interface SheetOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly neq: string | null
  readonly side: 'supplier' | 'buyer' | 'partner'
}

/** Least share of letters in common for a name to be proposed, and most of them. */
export const leastLikeness = 0.5
export const mostNear = 3

const digits = (text: string): string => text.replace(/\D/g, '')

/**
 * Finds organisations by NEQ, else by name, else as whoever imports recognised them. Names that are only near are
 * told, never taken: two organisations may differ by a word.
 */
export const organisationFinder = (
  organisations: readonly SheetOrganisation[],
  {
    recognised,
    likeness,
  }: { readonly recognised: Readonly<Record<string, string>>; readonly likeness: LikenessIndex },
) => {
  const byId = new Map<string, SheetOrganisation>(organisations.map((each) => [each.id, each]))
  const byNeq = new Map(
    organisations.flatMap((each) => (each.neq === null ? [] : [[digits(each.neq), each] as const])),
  )
  const byName = new Map<string, SheetOrganisation | null>()
  for (const each of organisations) {
    const key = fold(each.name)
    // Two of one name: only a NEQ, or somebody, tells which.
    byName.set(key, byName.has(key) ? null : each)
  }
  return ({ name, neq, line }: { readonly name: string; readonly neq: string; readonly line: number }) => {
    const chosen = byId.get(recognised[String(line)] ?? '')
    const numbered = neq === '' ? undefined : byNeq.get(digits(neq))
    const found = chosen ?? numbered ?? byName.get(fold(name)) ?? null
    const near =
      found !== null || name === ''
        ? []
        : likeness.nearest(fold(name), leastLikeness, mostNear).flatMap(({ at }) => organisations[at] ?? [])
    return { found, near }
  }
}
