import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { folderStore } from '#files/index.ts'
import { restoreBackup } from '#installation/index.ts'
import { createJournal } from '#journal/index.ts'
import { instantOf } from '#kernel/time.ts'
import { engineUnderTest } from '#test/support/database.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { fateOf, isPart } from '#web/pages/privacy/held-words.ts'
import { holdingsIn } from '../../src/holdings.ts'
import { emptyPlace } from '../installation/places.ts'
import { everyRow, inDays, leaveTraces, personNamed, type Somebody, sendAs } from './support.ts'

let site: OpenSite
let gone: Somebody
let stays: Somebody
beforeAll(async () => {
  site = await openDemonstration()
  gone = await personNamed(site, 'Rosalie Grandfroid')
  stays = await personNamed(site, 'Émile Bordenneige')
  await sendAs(site, gone.name, '/organisations/les-pelles-du-matin/confirmer')
  await leaveTraces(site, gone)
  await leaveTraces(site, stays)
})
afterAll(() => site.close())

const privacy = () => site.modules.privacy
const partsOf = async ({ id }: Somebody) =>
  new Map((await privacy().about(id)).map(({ name, rows }) => [name, rows]))
describe('asking to be erased', () => {
  test('waits seven days, is told by a letter, can be undone in one click, and waits once at a time', async () => {
    const asked = await sendAs(site, gone.name, '/mon-compte/suppression/demander', { compris: 'oui' })
    expect([asked.status, asked.goTo]).toEqual([303, '/mon-compte/suppression?fait=demandee'])
    const request = await privacy().requests.waiting(gone.id)
    expect(Date.parse(request?.dueAt ?? '') - Date.parse(request?.askedAt ?? '')).toBe(7 * 86_400_000)
    const again = await sendAs(site, gone.name, '/mon-compte/suppression/demander', { compris: 'oui' })
    expect(again.status).toBe(409)
    const letters = await site.modules.outbox.latest(50)
    expect(letters.filter(({ kind, to }) => kind === 'erasure-asked' && to === gone.email)).toHaveLength(1)
    const undone = await sendAs(site, gone.name, '/mon-compte/suppression/annuler')
    expect(undone.goTo).toBe('/mon-compte/suppression?fait=annulee')
    expect(await privacy().requests.waiting(gone.id)).toBeNull()
    await privacy().purging.run(inDays(30))
    expect((await partsOf(gone)).get('account')?.[0]?.name).toBe(gone.name)
  })

  test('is not done without saying that one understood, nor by an old sign-in', async () => {
    const unsaid = await sendAs(site, gone.name, '/mon-compte/suppression/demander')
    expect(unsaid.status).toBe(422)
    const old = await site.signInAs(gone.name)
    await site.db
      .updateTable('session')
      .set({ created_at: new Date(Date.now() - 3_600_000) })
      .where('person_id', '=', gone.id)
      .execute()
    const stale = await sendAs(site, old, '/mon-compte/suppression/demander', { compris: 'oui' })
    expect(stale.html).not.toContain('fait=demandee')
    expect(await privacy().requests.waiting(gone.id)).toBeNull()
  })
})

describe('erasing one of two people', () => {
  test('happens at its moment and not before, touches nothing of the other, and leaves the journal whole', async () => {
    await leaveTracesAgain()
    const asked = await sendAs(site, gone.name, '/mon-compte/suppression/demander', { compris: 'oui' })
    expect(asked.status).toBe(303)
    const request = await privacy().requests.waiting(gone.id)
    const due = Date.parse(request?.dueAt ?? '')
    await privacy().purging.run(instantOf(new Date(due - 1)))
    expect((await partsOf(gone)).has('account')).toBe(true)
    const others = await partsOf(stays)
    const before = await everyRow(site)
    const report = await privacy().purging.run(instantOf(new Date(due)))
    expect(report.results[0]).toMatchObject({ line: 'erasures', swept: 1, failure: null })
    const after = await everyRow(site)
    expect(notTheirs(before, after, gone)).toEqual([])
    // What doors say of the other is what they said before, to the last row.
    expect(await partsOf(stays)).toEqual(others)
    for (const check of await site.modules.journal.verify()) expect(check.broken).toBeNull()
  })

  test('leaves nothing by which they could be told', async () => {
    const left = [...(await everyRow(site))].flatMap(([table, rows]) =>
      rows
        .filter((row) => row.includes(gone.email) || row.includes(gone.name))
        .map((row) => `${table}: ${row.slice(0, 300)}`),
    )
    const letter = left.filter((row) => row.includes('erasure-done'))
    expect(letter).toHaveLength(1)
    expect(left.filter((row) => !letter.includes(row))).toEqual([])
    const still: string[] = []
    for (const holding of holdingsIn(site.db))
      still.push(
        ...(await holding.read(gone))
          .filter(({ rows }) => rows.some(({ letter }) => letter !== 'erasure-done'))
          .map(({ name }) => name),
      )
    // What the page promised to delete is not there; the rest names nobody.
    expect(still.filter((name) => !isPart(name) || fateOf[name] === 'deleted')).toEqual([])
    expect(still).toContain('roles')
    await site.db
      .updateTable('outbox')
      .set({ state: 'sent', sent_at: new Date() })
      .where('kind', '=', 'erasure-done')
      .execute()
    await privacy().purging.run(inDays(1))
    expect((await site.modules.outbox.latest(200)).filter(({ to }) => to === gone.email)).toEqual([])
    expect((await fetch(`${site.address}/connexion`).then((page) => page.text())).includes(gone.name)).toBe(
      false,
    )
  })

  test('names a deleted person where the past must name somebody, in both languages', async () => {
    const row = await site.db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', gone.id)
      .executeTakeFirstOrThrow()
    const session = await site.signInAs('Camille Laplume')
    for (const [path, words] of [
      [`/roles/${row.id}`, 'Personne supprimée'],
      [`/en/roles/${row.id}`, 'Deleted person'],
      ['/organisations/les-pelles-du-matin/journal', 'Personne supprimée'],
    ] as const) {
      const page = await (await fetch(site.address + path, { headers: session })).text()
      expect.soft(page, path).toContain(words)
      expect.soft(page, path).not.toContain('efface.invalid')
    }
  })

  test('goes on keeping commercial letters from an address that it no longer knows', async () => {
    const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from suppression
      where address_digest = address_digest(${gone.email}) and why = 'erased'`.execute(site.db)
    expect(rows[0]?.kept).toBe(1)
  })

  // A database restored whole takes long; test/installation/backup.test.ts tries an erasure in the short profile.
  test.runIf(process.env.TEST_PROFILE === 'long')(
    'stays erased, with an intact journal, in what is restored from a backup',
    async () => {
      // Notices are most of the demonstration, and nobody’s.
      await sql`truncate release, contracting_process, party, bid, award, contract, lot`.execute(site.db)
      const empty = await emptyPlace(engineUnderTest)
      const folder = await mkdtemp(join(tmpdir(), 'maillage-erased-'))
      const file = join(folder, 'backup.gz')
      expect((await site.modules.installation.backup(file, inDays(0))).accepted).toBe(true)
      expect(
        (
          await restoreBackup(empty.place, file, {
            replace: false,
            contents: folderStore(join(folder, 'contents')),
          })
        ).accepted,
      ).toBe(true)
      const restored = await openDatabase(empty.place)
      const checks = await createJournal(restored.db.$pickTables()).verify()
      const row = await restored.db.selectFrom('person').select('name').where('id', '=', gone.id).execute()
      await restored.close()
      await empty.remove()
      await rm(folder, { recursive: true, force: true })
      expect(checks.length).toBeGreaterThan(1)
      for (const check of checks) expect(check.broken).toBeNull()
      expect(row).toEqual([{ name: '' }])
    },
  )

  test('tells those who can appoint somebody that an organisation has no administrator any more', async () => {
    const letters = (await site.modules.outbox.latest(100)).filter(({ kind }) => kind === 'post-left')
    expect(letters.map(({ to, facts }) => [to, facts.place])).toEqual([
      [(await personNamed(site, 'Camille Laplume')).email, 'Les Pelles du Matin'],
    ])
  })
})

/** Rows that changed, went or came between two states and say nothing of `who`: there must be none. */
const notTheirs = (
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
  who: Somebody,
): readonly string[] => {
  // The end of the chain moves on, the purge keeps its report, the directory numbers its changes.
  const ours = ['journal_chain', 'purge_run', 'purge_result', 'directory_version']
  const speaksOf = (row: string) => [who.id, who.email, who.name].some((word) => row.includes(word))
  return [...after].flatMap(([table, rows]) => {
    if (ours.includes(table)) return []
    const was = new Set(before.get(table))
    const is = new Set(rows)
    const went = [...was].filter((row) => !is.has(row) && !speaksOf(row))
    const came = rows.filter((row) => !was.has(row) && !speaksOf(row))
    return [...went, ...came]
      .filter((row) => !/"kind": "(?:erasure-done|post-left)"/.test(row))
      .filter((row) => !isNextState(table, row))
      .map((row) => `${table}: ${row.slice(0, 300)}`)
  })
}

/** Their own letters and signature, emptied; the organisation that they signed for, numbered anew. */
const isNextState = (table: string, row: string): boolean =>
  (table === 'outbox' && row.includes('"to_email": ""')) ||
  (table === 'consent' && row.includes('"email": null')) ||
  (table === 'suppression' && row.includes('"why": "erased"')) ||
  (table === 'recognition' && row.includes('"reviewer": ""')) ||
  (table === 'organisation' && row.includes('les-pelles-du-matin'))

/** The purge of thirty days later swept some of the first ones. */
const leaveTracesAgain = async (): Promise<void> => {
  for (const who of [gone, stays]) {
    await site.db.deleteFrom('passkey').where('person_id', '=', who.id).execute()
    for (const table of [
      'known_device',
      'sign_in_account',
      'first_steps',
      'email_change',
      'directory_upload',
    ] as const)
      await site.db.deleteFrom(table).where('person_id', '=', who.id).execute()
    await site.db.deleteFrom('sign_in_verification').where('id', '=', `link-${who.id}`).execute()
    await site.db.deleteFrom('invitation').where('id', '=', `inv-${who.id}`).execute()
    await leaveTraces(site, who)
  }
}
