import { fold } from '#kernel/fold.ts'
import { metNameKey, type NameAlias, type Organisation } from '#programme/directory/index.ts'
import type { KnownOrganisation, NameInPlaces } from '#programme/matching/index.ts'

/** A name under which somebody bid or won in public data, with the NEQ beside it. */
export interface MetParty {
  readonly name: string
  readonly nameKey: string
  readonly neq: string | null
  readonly localities: readonly string[]
  /** In how many contracting processes. */
  readonly notices: number
}

/** What a resolution of all names found. */
export interface ResolutionReport {
  /** Names that no NEQ of the directory and no person's decision ties to an organisation. */
  readonly names: number
  readonly linked: number
  /** Names with at least one organisation proposed. */
  readonly proposed: number
  readonly unknown: number
}

/** Bears names in public data without being in the directory: it is never linked, yet its names are taken. */
const outsider = (neq: string): string => `neq:${neq}`
export const isOutsider = (organisation: string): boolean => organisation.startsWith('neq:')
export const isOutsiderOf = (organisation: string, neq: string | null): boolean =>
  neq !== null && organisation === outsider(neq)

/** A fictional organisation can bear no real name. */
export const resolvable = (organisations: readonly Organisation[]): readonly Organisation[] =>
  organisations.filter(({ fictional }) => !fictional)

const spellings = (parties: readonly MetParty[]): readonly NameInPlaces[] =>
  parties.map(({ name, localities }) => ({ name, localities }))

const localityOf = ({ place }: Organisation): readonly string[] =>
  place.locality === null ? [] : [place.locality]

/**
 * Everybody who may bear a name: the organisations of the directory, each with the spellings met under its NEQ and
 * those that a person accepted, and the holders of every other NEQ met.
 */
export const bearersOf = (
  organisations: readonly Organisation[],
  met: readonly MetParty[],
  accepted: readonly NameAlias[],
): readonly KnownOrganisation[] => {
  const byNeq = Map.groupBy(met, ({ neq }) => neq)
  const byOrganisation = Map.groupBy(accepted, ({ organisation }) => organisation)
  const acceptedNeqs = new Set(accepted.flatMap(({ neq }) => neq ?? []))
  const own = new Set<string>(organisations.flatMap(({ neq }) => neq ?? []))
  return [
    ...organisations.map((organisation): KnownOrganisation => {
      const { id, neq, name } = organisation
      const underItsNeq = neq === null ? [] : (byNeq.get(neq) ?? [])
      const learned = (byOrganisation.get(id) ?? []).map((alias) => ({
        name: alias.name,
        localities: alias.localities,
      }))
      const names = [{ name, localities: localityOf(organisation) }, ...spellings(underItsNeq), ...learned]
      return { id, neq, names }
    }),
    ...[...byNeq].flatMap(([neq, parties]): readonly KnownOrganisation[] =>
      neq === null || own.has(neq) || acceptedNeqs.has(neq)
        ? []
        : [{ id: outsider(neq), neq, names: spellings(parties) }],
    ),
  ]
}

/** Names that no NEQ of the directory and no decision ties to an organisation. */
export const unresolvedOf = (
  met: readonly MetParty[],
  organisations: readonly Organisation[],
  accepted: readonly NameAlias[],
): readonly MetParty[] => {
  const neqs = new Set<string>(organisations.flatMap(({ neq }) => neq ?? []))
  const known = new Set(accepted.map(metNameKey))
  return met.filter(
    (party) =>
      fold(party.name) !== '' &&
      !known.has(metNameKey(party)) &&
      !(party.neq !== null && neqs.has(party.neq)),
  )
}
