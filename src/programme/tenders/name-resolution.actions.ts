import { setImmediate } from 'node:timers/promises'
import { organisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Directory, FoundAlias, MetNameKey, NameAlias, NameAliases } from '#programme/directory/index.ts'
import { metNameKey } from '#programme/directory/index.ts'
import type { Resolver } from '#programme/matching/index.ts'
import { createResolver } from '#programme/matching/index.ts'
import type { ImportOutcome } from './import-session.actions.ts'
import {
  bearersOf,
  isOutsider,
  isOutsiderOf,
  type MetParty,
  type ResolutionReport,
  resolvable,
  unresolvedOf,
} from './met-names.ts'
import { countMetNames, listMetParties, listSharedNames } from './name-resolution.store.ts'
import type { TenderImport } from './tenders-import.actions.ts'
import type { TendersDb } from './tenders-import.store.ts'

export interface ResolutionContext {
  readonly now: () => Instant
  readonly newId: () => string
}

/** Names of public data brought to the organisations of the directory. */
export interface NameResolution {
  /** Resolves every name met that nobody decided: links what is safe, proposes the rest. Running it again changes nothing. */
  run(context: ResolutionContext): Promise<ResolutionReport>
  counts(): Promise<{ readonly names: number; readonly withoutNeq: number }>
  /** Names that several NEQs bear: never linked by the name alone. */
  sharedNames(limit: number): ReturnType<typeof listSharedNames>
}

interface Decided {
  /** Organisation of each NEQ that a person tied to it with a name. */
  readonly byNeq: ReadonlyMap<string, NameAlias>
  readonly refused: ReadonlySet<string>
  /** Pairs whose decision was taken back: proposed, never linked by a rule. */
  readonly held: ReadonlySet<string>
}

const pairKey = (name: MetNameKey, organisation: string): string => `${metNameKey(name)} ${organisation}`
const pairsOf = (aliases: readonly NameAlias[]): ReadonlySet<string> =>
  new Set(aliases.map((alias) => pairKey(alias, alias.organisation)))

const tiedNeqs = (accepted: readonly NameAlias[]): ReadonlyMap<string, NameAlias> =>
  new Map(accepted.flatMap((alias) => (alias.neq === null ? [] : [[alias.neq, alias] as const])))

const foundFor = (party: MetParty, resolver: Resolver, decided: Decided): readonly FoundAlias[] => {
  const { name, nameKey, neq, localities, notices } = party
  const base = { name, nameKey, neq, localities, notices }
  const isRefused = (organisation: string): boolean =>
    isOutsider(organisation) || decided.refused.has(pairKey(party, organisation))
  const tied = neq === null ? undefined : decided.byNeq.get(neq)
  if (tied !== undefined && !isRefused(tied.organisation)) {
    const reason = { kind: 'tied-neq', words: [tied.name] }
    return [
      {
        ...base,
        organisation: tied.organisation,
        rule: 'tied-neq',
        likelihood: 1,
        reasons: [reason],
        cautions: [],
      },
    ]
  }
  const { automatic, proposals } = resolver.resolve(
    { name, localities, neq },
    { isRefused, isHidden: (organisation) => isOutsiderOf(organisation, neq) },
  )
  if (automatic !== null && !decided.held.has(pairKey(party, automatic.organisation)))
    return [{ ...base, ...automatic, organisation: organisationId(automatic.organisation) }]
  return proposals.map(({ organisation, likelihood, reasons, cautions }) => ({
    ...base,
    organisation: organisationId(organisation),
    rule: null,
    likelihood,
    reasons,
    cautions,
  }))
}

// Names resolved between two breaths, so that pages keep answering.
const atOnce = 200
const everything = 1_000_000

/** Resolution of the names of public tenders kept in `db`. */
export const createNameResolution = (
  db: TendersDb,
  { directory, nameAliases }: { readonly directory: Directory; readonly nameAliases: NameAliases },
): NameResolution => ({
  async run({ now, newId }) {
    const suppliers = await directory.all('supplier')
    const organisations = resolvable(suppliers)
    const accepted = (await nameAliases.list(['linked'], everything)).filter(
      ({ decidedBy }) => decidedBy === 'person',
    )
    const refused = await nameAliases.list(['refused'], everything)
    const held = (await nameAliases.list(['proposed'], everything)).filter((alias) => alias.held)
    // Without anybody to find, nothing is read; links to organisations that left went with them.
    const met = organisations.length === 0 ? [] : await listMetParties(db)
    const unresolved = unresolvedOf(met, suppliers, accepted)
    const resolver = createResolver(bearersOf(organisations, met, accepted))
    const decided = { byNeq: tiedNeqs(accepted), refused: pairsOf(refused), held: pairsOf(held) }
    const found: FoundAlias[] = []
    const report = { names: unresolved.length, linked: 0, proposed: 0, unknown: 0 }
    for (const [at, party] of unresolved.entries()) {
      if (at % atOnce === 0) await setImmediate()
      const own = foundFor(party, resolver, decided)
      found.push(...own)
      const [first] = own
      report[first === undefined ? 'unknown' : first.rule === null ? 'proposed' : 'linked'] += 1
    }
    await nameAliases.record(found, { now: now(), newId })
    return report
  },
  counts: () => countMetNames(db),
  sharedNames: (limit) => listSharedNames(db, limit),
})

/** Imports that resolve the names met once something came in. What was imported stays, even if resolving fails. */
export const resolvingNames = (imports: TenderImport, resolution: NameResolution): TenderImport => {
  const then = async (outcome: ImportOutcome, context: ResolutionContext): Promise<ImportOutcome> => {
    const { summary, failure } = outcome
    if (failure !== null || summary.new + summary.updated === 0) return outcome
    try {
      return { ...outcome, names: await resolution.run(context) }
    } catch (error) {
      return { ...outcome, names: { failed: error instanceof Error ? error.message : String(error) } }
    }
  }
  return {
    ...imports,
    importSources: async (sources, context) => then(await imports.importSources(sources, context), context),
    importFromSeao: async (request, context) => then(await imports.importFromSeao(request, context), context),
    retryQuarantine: async (ids, context) => then(await imports.retryQuarantine(ids, context), context),
  }
}
