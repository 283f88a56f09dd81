import { createHash, randomBytes } from 'node:crypto'
import { asActor, enterAs, narrowed, type Within } from '#db/as-actor.ts'
import type { Db, Tables } from '#db/tables/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import { type Act, digestedText, type Entry, hashedText, installationChain } from './entry.ts'
import {
  type AddedEntry,
  appendEntries,
  eraseValues,
  type HistoryAsked,
  type HistoryPart,
  holdChain,
  type JournalDb,
  type JournalTableNames,
  type KeptValue,
  listAfter,
  listChains,
  listHistory,
  listSince,
  type StoredEntry,
  type ToldOf,
} from './journal.store.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Values of an act with their salts: of the act’s own, and where it came from. */
const valuesOf = (actor: Actor, { values }: Act): readonly KeptValue[] => {
  const from = actor.from === null ? {} : { from: { text: actor.from, about: actor.person } }
  return Object.entries({ ...from, ...values }).map(([field, { text, about }]) => ({
    field,
    salt: randomBytes(16).toString('hex'),
    value: text,
    about,
  }))
}

/** Tells the journal of acts done together, in the order given, in their own transaction. */
export const recordEach = async <Names extends keyof Tables>(
  within: Db<Names | JournalTableNames>,
  actor: Actor,
  acts: readonly Act[],
): Promise<void> => {
  const tx = narrowed<JournalTableNames, Names>(within)
  const chains = Map.groupBy(acts, ({ programme }): string => programme ?? installationChain)
  for (const [chain, ofChain] of chains) {
    let end = await holdChain(tx, chain)
    const added: AddedEntry[] = []
    for (const act of ofChain) {
      const values = valuesOf(actor, act)
      const entry = entryOf(actor, act, { chain, number: end.number + 1, values })
      const hash = sha256(hashedText(entry, end.hash))
      added.push({ entry, hash, values })
      end = { number: entry.number, hash }
    }
    await appendEntries(tx, chain, added)
  }
}

/** Tells the journal of an act, in the act’s own transaction. */
export const record = <Names extends keyof Tables>(
  within: Db<Names | JournalTableNames>,
  actor: Actor,
  act: Act,
): Promise<void> => recordEach(within, actor, [act])

const entryOf = (
  actor: Actor,
  act: Act,
  {
    chain,
    number,
    values,
  }: { readonly chain: string; readonly number: number; readonly values: readonly KeptValue[] },
): Entry => ({
  chain,
  number,
  at: act.at,
  person: actor.person,
  role: actor.role.name,
  act: act.act,
  on: act.on,
  programme: act.programme,
  organisation: act.organisation,
  facts: { ...act.facts, ...(actor.role.membership === null ? {} : { membership: actor.role.membership }) },
  digests: Object.fromEntries(
    values.map(({ field, salt, value }) => [field, sha256(digestedText(salt, value))]),
  ),
})

/**
 * Does an act: one transaction within the reach of whoever acts, with its entry in the journal. There is no other
 * way to change what people share, so that nothing can be done and not told.
 */
export const acting = <Names extends keyof Tables, Value>(
  db: Db<Names | JournalTableNames>,
  { actor, ...act }: Act & { readonly actor: Actor },
  work: (tx: Within<Names | JournalTableNames>) => Promise<Value>,
): Promise<Value> =>
  db.transaction().execute(async (tx) => {
    await enterAs(tx, actor)
    const value = await work(tx)
    await record(tx, actor, act)
    return value
  })

/**
 * Erases what the journal keeps about a person, inside the act that erases them: values about them, and their address
 * where it was written before anybody knew whose it was. The entries stay and their chains still verify. Gives the
 * number of values erased.
 */
export const eraseValuesAbout = <Names extends keyof Tables>(
  tx: Db<Names | JournalTableNames>,
  person: { readonly id: PersonId; readonly email: string },
): Promise<number> => eraseValues(narrowed<JournalTableNames, Names>(tx), person)

/** What checking a chain found. */
export interface ChainCheck {
  readonly chain: string
  readonly entries: number
  /** Values that were erased since: their entries still hold. */
  readonly erased: number
  /** The first entry that does not hold, and why; null when all do. */
  readonly broken: { readonly number: number; readonly why: 'missing' | 'changed' | 'value-changed' } | null
}

const batch = 500

const entryBroken = (stored: StoredEntry, previous: string, expected: number): ChainCheck['broken'] => {
  const { entry, hash, values } = stored
  if (entry.number !== expected) return { number: expected, why: 'missing' }
  if (sha256(hashedText(entry, previous)) !== hash) return { number: expected, why: 'changed' }
  const changed = Object.entries(values).some(
    ([field, { salt, value }]) => entry.digests[field] !== sha256(digestedText(salt, value)),
  )
  return changed ? { number: expected, why: 'value-changed' } : null
}

/** Reads a whole chain again and computes every hash of it. */
const checkChain = async (
  db: JournalDb,
  end: { readonly chain: string; readonly number: number; readonly hash: string },
): Promise<ChainCheck> => {
  let number = 0
  let previous = ''
  let erased = 0
  const found = (broken: ChainCheck['broken']): ChainCheck => ({
    chain: end.chain,
    entries: number,
    erased,
    broken,
  })
  for (;;) {
    const entries = await listAfter(db, { chain: end.chain, number }, batch)
    for (const stored of entries) {
      const broken = entryBroken(stored, previous, number + 1)
      if (broken !== null) return found(broken)
      number += 1
      previous = stored.hash
      erased += Object.keys(stored.entry.digests).length - Object.keys(stored.values).length
    }
    if (entries.length < batch) break
  }
  const complete = number === end.number && previous === end.hash
  return found(complete ? null : { number: number + 1, why: 'missing' })
}

/** The journal kept in `db`. */
export interface Journal {
  /** A page of what was done, as far as the reader’s reach goes; the last first. */
  history(
    reader: Actor,
    asked: HistoryAsked,
    part: { readonly offset: number; readonly limit: number },
  ): Promise<HistoryPart>
  /** Acts after a moment within the reader’s reach, the first first, with how many there are. */
  since(
    reader: Actor,
    told: ToldOf,
    most: number,
  ): Promise<{ readonly entries: readonly Entry[]; readonly total: number }>
  /** Computes every chain again. */
  verify(): Promise<readonly ChainCheck[]>
}

export const createJournal = (db: JournalDb): Journal => ({
  history: (reader, asked, part) => asActor(db, reader, (tx) => listHistory(tx, asked, part)),
  since: (reader, told, most) => asActor(db, reader, (tx) => listSince(tx, told, most)),
  verify: async () => {
    const checks: ChainCheck[] = []
    for (const end of await listChains(db)) checks.push(await checkChain(db, end))
    return checks
  },
})
