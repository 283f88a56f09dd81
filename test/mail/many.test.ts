import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#db/connect.ts'
import { claimInstallation } from '#db/installation.ts'
import { createOutbox, queue } from '#mail/index.ts'
import { engineUnderTest, freshDatabase } from '#test/support/database.ts'
import { startChild } from '../durability/child.ts'
import { type MailServer, type Mood, openMailServer } from './mail-server.ts'

const isLong = process.env.TEST_PROFILE === 'long'
const letters = 10_000
/** One letter in ten meets a server that fails, in one of these ways; the first two times for those that can be mended. */
const failures: readonly { readonly mood: Mood; readonly times: number }[] = [
  { mood: 'refuse-now', times: 2 },
  { mood: 'refuse-for-good', times: Number.POSITIVE_INFINITY },
  { mood: 'drop-before-message', times: 2 },
  { mood: 'drop-after-message', times: Number.POSITIVE_INFINITY },
]
/** The last fifth are for readers of two letters each, which become one. */
const gathered = letters / 5
const alone = letters - gathered
const addressOf = (number: number): string =>
  number < alone ? `p${number}@exemple.example` : `d${Math.floor((number - alone) / 2)}@exemple.example`

const failureOf = (address: string): (typeof failures)[number] | null => {
  const number = Number(address.slice(1).split('@')[0])
  return number % 10 === 0 ? (failures[(number / 10) % failures.length] ?? null) : null
}

let server: MailServer
beforeAll(async () => {
  server = await openMailServer()
  const tries = new Map<string, number>()
  server.be((address) => {
    const failure = failureOf(address)
    const tried = (tries.get(address) ?? 0) + 1
    tries.set(address, tried)
    return failure !== null && tried <= failure.times ? failure.mood : null
  })
})
afterAll(() => server.close())

const fill = async ({ db }: OpenDatabase): Promise<void> => {
  await claimInstallation(db, 'production')
  await db.transaction().execute(async (tx) => {
    for (let number = 0; number < letters; number += 1)
      await queue(tx, {
        kind: number < alone ? 'role-changed' : 'join-asked',
        to: addressOf(number),
        person: null,
        language: 'fr',
        facts: {},
      })
  })
}

const script = new URL('./drainer.ts', import.meta.url)

describe.runIf(isLong)(`${letters} letters and a server that fails one in ten`, () => {
  test('each arrives once or is shown as failed or unknown, though a sender is killed in the middle', async () => {
    const opened = await freshDatabase()
    await fill(opened)
    const { place } = opened
    // The embedded database is one process’s: it must be closed here to be opened there.
    const isShared = 'url' in place
    if (!isShared) await opened.db.destroy()
    const database = isShared ? place.url : place.folder
    const start = (): ReturnType<typeof startChild> => startChild(script, [database, server.url, '3'])
    const began = performance.now()
    const first = start()
    const second = isShared ? start() : null
    await first.wrote(letters / 3)
    await first.kill()
    for (const child of [start(), ...(second === null ? [] : [second])]) {
      const { code, complaint } = await child.ended()
      expect(complaint).toBe('')
      expect(code).toBe(0)
    }
    const seconds = (performance.now() - began) / 1000
    const read = isShared ? opened : await openDatabase(place)
    const figures = await verify(read)
    process.stdout.write(`${engineUnderTest}: ${JSON.stringify({ letters, ...figures, seconds })}\n`)
    if (!isShared) await read.close()
    await opened.close()
  }, 3_600_000)
})

const verify = async ({ db }: OpenDatabase): Promise<Readonly<Record<string, number>>> => {
  await db
    .updateTable('outbox')
    .set({ claimed_at: new Date(0) })
    .where('state', '=', 'sending')
    .execute()
  await createOutbox(db).settleStale()
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'kind', 'state', 'gathered_in', 'to_email'])
    .execute()
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  const written = rows.filter(({ kind }) => kind !== 'digest')
  expect(written).toHaveLength(letters)
  const arrivals = new Map<string, number>()
  for (const { text } of server.received)
    for (const id of (text ?? '').trim().split(/\s+/)) arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
  const tally = { arrived: 0, failed: 0, unknownArrived: 0, unknownNot: 0, gathered: 0 }
  const wrong: string[] = []
  for (const { id, state, gathered_in, to_email } of written) {
    const final = gathered_in === null ? state : states.get(gathered_in)
    const times = arrivals.get(id) ?? 0
    if (gathered_in !== null) tally.gathered += 1
    if (final === 'sent' && times === 1) tally.arrived += 1
    else if (final === 'failed' && times === 0) tally.failed += 1
    else if (final === 'unknown' && times === 1) tally.unknownArrived += 1
    else if (final === 'unknown' && times === 0) tally.unknownNot += 1
    else wrong.push(`${to_email}: ${final}, arrived ${times} times`)
  }
  expect(wrong).toEqual([])
  const doomed = (mood: Mood): number =>
    Array.from({ length: letters }, (_, number) => addressOf(number)).filter(
      (address) => failureOf(address)?.mood === mood,
    ).length
  expect(tally.failed).toBe(doomed('refuse-for-good'))
  // Beside those whose line is always cut, only what the killed process held: one letter, or digest, for each sender.
  const unknown = tally.unknownArrived + tally.unknownNot
  expect(unknown).toBeGreaterThanOrEqual(doomed('drop-after-message'))
  expect(unknown).toBeLessThanOrEqual(doomed('drop-after-message') + 6)
  expect([...arrivals.keys()].filter((id) => !states.has(id))).toEqual([])
  return tally
}
