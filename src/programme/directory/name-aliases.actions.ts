import { undo, undoable } from '#db/undoable.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Listing } from './listing.ts'
import {
  type AliasAct,
  type AliasRefusal,
  type AliasState,
  type FoundAlias,
  type NameAlias,
  stateAfter,
} from './name-alias.ts'
import {
  countAliases,
  findByPrefix,
  findLinked,
  listAliases,
  type NameAliasDb,
  replaceUndecided,
  saveDecision,
} from './name-aliases.store.ts'

type Counts = Awaited<ReturnType<typeof countAliases>>

/** Names of public data and the organisations they were linked to, by a rule or by a person. */
export interface NameAliases {
  /** Those of the organisations that some programmes look after, or of all. */
  list(states: readonly AliasState[], limit: number, within?: Listing): Promise<readonly NameAlias[]>
  counts(within?: Listing): Promise<Counts>
  /** Replaces undecided proposals by what was found; decisions are kept. */
  record(
    found: readonly FoundAlias[],
    context: { readonly now: Instant; readonly newId: () => string },
  ): Promise<void>
  /** A person accepts, refuses or takes back, all of the aliases or none. An id may be given by its beginning. */
  decide(
    act: AliasAct,
    ids: readonly string[],
    now: Instant,
  ): Promise<Result<readonly NameAlias[], AliasRefusal>>
}

const refused: (refusal: AliasRefusal) => never = undo

// Less of an id could be a slip of the keyboard.
const leastPrefix = 4

const decideOne = async (
  db: NameAliasDb,
  { act, id, now }: { readonly act: AliasAct; readonly id: string; readonly now: Instant },
): Promise<NameAlias> => {
  if (id.length < leastPrefix) return refused({ kind: 'ambiguous-alias', id })
  const [alias, second] = await findByPrefix(db, id)
  if (alias === undefined) return refused({ kind: 'unknown-alias', id })
  if (second !== undefined) return refused({ kind: 'ambiguous-alias', id })
  const state = stateAfter(act, alias.state)
  if (state === null) return refused({ kind: 'nothing-to-do', id, state: alias.state })
  const linked = state === 'linked' ? await findLinked(db, alias) : null
  if (linked !== null && linked.id !== alias.id)
    return refused({ kind: 'linked-elsewhere', id, organisationName: linked.organisationName })
  await saveDecision(db, alias.id, { state, now })
  const [decided] = await findByPrefix(db, alias.id)
  return decided ?? alias
}

export const createNameAliases = (db: NameAliasDb): NameAliases => ({
  list: (states, limit, within = undefined) => listAliases(db, states, { limit, within: within ?? null }),
  counts: (within = undefined) => countAliases(db, within ?? null),
  record: (found, context) => replaceUndecided(db, found, context),
  decide: (act, ids, now) =>
    undoable<readonly NameAlias[], AliasRefusal>(() =>
      db.transaction().execute(async (tx) => {
        const done: NameAlias[] = []
        for (const id of ids) done.push(await decideOne(tx, { act, id, now }))
        return done
      }),
    ),
})
