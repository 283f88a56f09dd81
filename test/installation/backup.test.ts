import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DatabasePlace, type OpenDatabase, openDatabase } from '#db/connect.ts'
import { claimInstallation } from '#db/installation.ts'
import { migrate, migrationsFolder, readMigrations } from '#db/migrate.ts'
import { bucketStore, createFiles, everyFile, folderStore, keyOf } from '#files/index.ts'
import { writeBackup } from '#installation/backup.actions.ts'
import { readBackup, restoreBackup } from '#installation/index.ts'
import { acting, createJournal, eraseValuesAbout } from '#journal/index.ts'
import { theProgram } from '#kernel/actor.ts'
import { personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { queue } from '#mail/index.ts'
import { engineUnderTest, type FreshDatabase, freshDatabase, freshFolder } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'
import { fillDemonstration } from '../../src/server/demonstration.ts'
import { s3Server } from '../files/s3-server.ts'
import { type EmptyPlace, emptyPlace } from './places.ts'

const now = () => instantOf(new Date())
const scratch = mkdtempSync(join(tmpdir(), 'maillage-backups-'))
/** Where restored contents go. */
const contents = folderStore(join(scratch, 'restored'))
const person = { id: personId('somebody'), email: 'somebody@maillage.example' }
const places: EmptyPlace[] = []

let opened: FreshDatabase
let modules: Modules
let file: string

const place = async (engine: 'pglite' | 'postgres' = engineUnderTest): Promise<DatabasePlace> => {
  const empty = await emptyPlace(engine)
  places.push(empty)
  return empty.place
}

const using = async <Value>(
  where: DatabasePlace,
  use: (db: OpenDatabase) => Promise<Value>,
): Promise<Value> => {
  const database = await openDatabase(where)
  return use(database).finally(() => database.close())
}

beforeAll(async () => {
  opened = await freshDatabase()
  modules = joinModules(opened, scratch)
  await claimInstallation(opened.db, 'production')
  await fillDemonstration(modules)
  await queue(opened.db, {
    kind: 'sign-in-link',
    to: 'waiting@maillage.example',
    person: null,
    language: 'fr',
    facts: { token: 'secret', next: '' },
  })
  const about = (text: string, about: typeof person.id | null) => ({ text, about })
  const act = { on: { kind: 'person', id: person.id }, programme: null, organisation: null, at: now() }
  const values = { name: about('Une Personne', person.id), email: about(person.email, null) }
  await acting(opened.db, { actor: theProgram, act: 'test.write', ...act, values }, async () => {})
  await acting(opened.db, { actor: theProgram, act: 'test.erase', ...act }, async (tx) => {
    expect(await eraseValuesAbout(tx, person)).toBe(2)
  })
  file = join(scratch, 'backup.gz')
  const written = await modules.installation.backup(file, now())
  expect(written.accepted).toBe(true)
})
afterEach(async () => {
  for (const each of places.splice(0)) await each.remove()
})
afterAll(async () => {
  await opened.close()
  rmSync(scratch, { recursive: true, force: true })
})

const chainsOf = (database: OpenDatabase) => createJournal(database.db.$pickTables()).verify()

describe('a backup', () => {
  test('is sound, readable by its owner alone, and never written over another', async () => {
    const read = await readBackup(file)
    expect(read.accepted).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await modules.installation.backup(file, now())).toMatchObject({ accepted: false })
  })

  test('is made of lines that anybody can read', () => {
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    const header = JSON.parse(lines[0] ?? '')
    expect(header).toMatchObject({ maillage: 'backup', format: 2, engine: engineUnderTest })
    const hash = createHash('sha256').update(
      lines
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join(''),
    )
    expect(JSON.parse(lines.at(-1) ?? '').sha256).toBe(hash.digest('hex'))
  })

  test('taken while others write, holds one moment', async () => {
    await sql`create table pair (side text, number int)`.execute(opened.db)
    let writing = true
    const writer = (async () => {
      for (let number = 0; writing; number += 1)
        await opened.db.transaction().execute(async (tx) => {
          await sql`insert into pair values ('left', ${number})`.execute(tx)
          await sql`insert into pair values ('right', ${number})`.execute(tx)
        })
    })()
    const busy = join(scratch, 'busy.gz')
    const sides: string[] = []
    await modules.installation.backup(busy, now())
    writing = false
    await writer
    await sql`drop table pair`.execute(opened.db)
    await readBackup(busy, {
      row: ({ name }, line) => void (name === 'pair' && sides.push(JSON.parse(line)[0])),
    })
    expect(sides.filter((side) => side === 'left').length).toBe(sides.length / 2)
  })
})

const others = process.env.TEST_DATABASE_URL === undefined ? [] : (['pglite', 'postgres'] as const)
const engines = [...new Set([engineUnderTest, ...others])]

describe.each(engines)(`restored from ${engineUnderTest} to %s`, (engine) => {
  test('gives equal counts and hashes, intact chains, and goes on where it stood', async () => {
    const where = await place(engine)
    const restored = await restoreBackup(where, file, { replace: false, contents })
    expect(restored.accepted).toBe(true)
    await using(where, async (database) => {
      expect(await migrate(database.db)).toEqual([])
      const chains = await chainsOf(database)
      expect(chains.length).toBeGreaterThan(1)
      expect(chains.filter(({ broken }) => broken !== null)).toEqual([])
      expect((await chainsOf(database)).reduce((sum, { erased }) => sum + erased, 0)).toBe(2)
      const again = join(scratch, `again-${engine}.gz`)
      const parts = joinModules(database, scratch)
      expect(await parts.installation.copiedAt()).not.toBeNull()
      const copy = await parts.installation.backup(again, now())
      if (!copy.accepted || !restored.accepted) return expect.fail('no backup')
      const but = ['installation', 'outbox']
      const kept = (summary: typeof copy.value) => summary.tables.filter(({ name }) => !but.includes(name))
      expect(kept(copy.value)).toEqual(kept(restored.value))
      expect(copy.value.sequences).toEqual(restored.value.sequences)
      const [letter] = await parts.outbox.latest(1)
      expect(letter).toMatchObject({ state: 'unknown', failure: 'restored', facts: { token: '' } })
      expect([await parts.installation.activate(), await parts.installation.activate()]).toEqual([
        true,
        false,
      ])
      expect(await parts.directory.count('supplier')).toBe(await modules.directory.count('supplier'))
    })
  })
})

describe('what cannot be restored', () => {
  const target = async (): Promise<{ where: DatabasePlace; untouched: () => Promise<void> }> => {
    const fresh = await freshFolder()
    places.push(fresh)
    const where = fresh.place
    await using(where, async ({ db }) => void (await sql`create table untouched ()`.execute(db)))
    const untouched = () =>
      using(where, async ({ db }) => {
        const { rows } = await sql`select relname from pg_class where relname = 'untouched'`.execute(db)
        expect(rows).toHaveLength(1)
      })
    return { where, untouched }
  }
  const altered = (change: (lines: string[]) => string[], seal = true): string => {
    const lines = change(gunzipSync(readFileSync(file)).toString().trimEnd().split('\n'))
    const body = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('')
    const sha256 = createHash('sha256').update(body).digest('hex')
    const end = JSON.stringify({ ...JSON.parse(lines.at(-1) ?? '{}'), ...(seal ? { sha256 } : {}) })
    const path = join(scratch, 'altered.gz')
    writeFileSync(path, gzipSync(`${body}${end}\n`))
    return path
  }

  test('a file cut anywhere, or with one byte changed, is refused before anything is touched', async () => {
    const whole = readFileSync(file)
    const path = join(scratch, 'cut.gz')
    for (let step = 0; step < 40; step += 1) {
      const at = Math.floor((whole.length * step) / 40)
      writeFileSync(path, whole.subarray(0, at))
      expect((await readBackup(path)).accepted).toBe(false)
      const bent = Buffer.from(whole)
      bent[at] = (bent[at] ?? 0) ^ 0x55
      writeFileSync(path, bent)
      const read = await readBackup(path)
      // The ten bytes before the compressed content say when and where it was made: no content of ours.
      if (at >= 10) expect(read.accepted, `byte ${at}`).toBe(false)
    }
    const { where, untouched } = await target()
    expect(await restoreBackup(where, path, { replace: true, contents })).toMatchObject({ accepted: false })
    await untouched()
  })

  test('a row added, changed or taken away is found, even when the last line was made anew', async () => {
    const row = (lines: string[]) => lines.findIndex((line) => line.startsWith('['))
    const changes: Record<string, (lines: string[]) => string[]> = {
      added: (lines) => lines.toSpliced(row(lines), 0, lines[row(lines)] ?? ''),
      taken: (lines) => lines.toSpliced(row(lines), 1),
      changed: (lines) => lines.with(row(lines), (lines[row(lines)] ?? '').replace(/"[^"]+"/, '"x"')),
      unfinished: (lines) => lines.slice(0, -1),
    }
    for (const [name, change] of Object.entries(changes))
      expect((await readBackup(altered(change))).accepted, name).toBe(false)
    expect(await readBackup(altered((lines) => lines, false))).toMatchObject({ accepted: true })
  })

  test('a later form, a later program and another history are told apart', async () => {
    const withHeader = (change: (header: { format: number; migrations: object[] }) => object) =>
      altered(([first = '', ...rest]) => [JSON.stringify(change(JSON.parse(first))), ...rest])
    const { where, untouched } = await target()
    const refusalOf = async (path: string) => {
      const outcome = await restoreBackup(where, path, { replace: true, contents })
      return outcome.accepted ? null : outcome.refusal.kind
    }
    expect(await refusalOf(withHeader((header) => ({ ...header, format: 3 })))).toBe('newer-format')
    const later = { name: '9999_later.sql', hash: 'x' }
    expect(
      await refusalOf(withHeader((header) => ({ ...header, migrations: [...header.migrations, later] }))),
    ).toBe('newer-program')
    const first = { name: '0001_search.sql', hash: 'x' }
    expect(
      await refusalOf(
        withHeader((header) => ({ ...header, migrations: [first, ...header.migrations.slice(1)] })),
      ),
    ).toBe('other-history')
    writeFileSync(join(scratch, 'other.gz'), gzipSync('hello\n'))
    expect(await refusalOf(join(scratch, 'other.gz'))).toBe('no-backup')
    expect(await refusalOf(join(scratch, 'missing.gz'))).toBe('unreadable')
    await untouched()
  })

  test('a database that holds something is left alone unless told; one in use always', async () => {
    const where = await place()
    await using(where, async (database) => {
      await migrate(database.db)
      await claimInstallation(database.db, 'production')
      const inUse = restoreBackup(where, file, { replace: true, contents })
      if (engineUnderTest === 'postgres') expect(await inUse).toMatchObject({ refusal: { kind: 'in-use' } })
      else await expect(inUse).rejects.toMatchObject({ kind: 'folder-in-use' })
    })
    expect(await restoreBackup(where, file, { replace: false, contents })).toMatchObject({
      refusal: { kind: 'not-empty' },
    })
    expect(await restoreBackup(where, file, { replace: true, contents })).toMatchObject({ accepted: true })
  })
})

test('a backup of an earlier version is brought up to date', async () => {
  const early = join(scratch, 'migrations')
  await mkdir(early)
  const names = (await readMigrations(migrationsFolder))
    .map(({ name }) => name)
    .filter((name) => name < '0011')
  for (const name of names) await cp(join(migrationsFolder, name), join(early, name))
  const [from, to] = [await place(), await place()]
  const old = join(scratch, 'old.gz')
  await using(from, async (database) => {
    await migrate(database.db, early)
    await sql`insert into installation (kind) values ('production')`.execute(database.db)
    await writeBackup(database, old, { program: '0.0.1', contents, at: now() })
  })
  expect((await restoreBackup(to, old, { replace: false, contents })).accepted).toBe(true)
  await using(to, async (database) => {
    expect(await migrate(database.db)).toEqual([])
    expect(await joinModules(database, scratch).installation.copiedAt()).not.toBeNull()
  })
})

describe('the contents of files', () => {
  const filesOf = async (database: Pick<OpenDatabase, 'db'>) => {
    const files = []
    for await (const file of everyFile(database.db.$pickTables<'file'>())) files.push(file)
    return files
  }

  test('are in the backup, and back in their store before anybody asks for them', async () => {
    const kept = await filesOf(opened)
    const forms = kept.flatMap((each) => each.forms)
    expect(kept.length).toBeGreaterThan(8)
    const read = await readBackup(file)
    expect(read).toMatchObject({ value: { contents: { here: forms.length, inBucket: 0, faults: [] } } })
    const where = await place()
    const restored = folderStore(join(scratch, 'alone'))
    expect((await restoreBackup(where, file, { replace: false, contents: restored })).accepted).toBe(true)
    await using(where, async (database) => {
      expect((await filesOf(database)).length).toBe(kept.length)
      expect((await createFiles(database.db, restored).check()).faults).toEqual([])
      // Checked at the end of the transaction, as before it was restored.
      const { rows } = await sql<{ deferrable: boolean }>`
        select condeferrable as deferrable from pg_constraint where conname = 'file_organisation_id_fkey'`.execute(
        database.db,
      )
      expect(rows).toEqual([{ deferrable: true }])
    })
  })

  test('a content changed in the backup is noticed; one missing or changed in its store is told', async () => {
    const lines = gunzipSync(readFileSync(file)).toString().split('\n')
    const at = lines.findIndex((line) => line.startsWith('{"content"') && line.includes('"piece"'))
    const piece = JSON.parse(lines[at] ?? '')
    const bytes = Buffer.from(piece.piece, 'base64')
    bytes[40] = (bytes[40] ?? 0) ^ 1
    lines[at] = JSON.stringify({ ...piece, piece: bytes.toString('base64') })
    const altered = join(scratch, 'altered-content.gz')
    writeFileSync(altered, gzipSync(lines.join('\n')))
    expect(await readBackup(altered)).toMatchObject({ refusal: { kind: 'damaged', where: piece.content } })

    const [first, second] = await filesOf(opened)
    if (first === undefined || second === undefined) throw new Error('no file')
    const [gone, changed] = [keyOf(first.id, 'whole'), keyOf(second.id, 'whole')]
    const store = folderStore(join(scratch, 'files'))
    const bytesAt = async (key: string) =>
      Buffer.from(await new Response(await (await store.find(key))?.read()).arrayBuffer())
    const [before, whole] = [await bytesAt(gone), await bytesAt(changed)]
    await store.remove(gone)
    await store.put(changed, Buffer.alloc(whole.length))
    const faults = [
      { key: gone, why: 'missing' },
      { key: changed, why: 'changed' },
    ]
    const poor = join(scratch, 'poor.gz')
    expect(await modules.installation.backup(poor, now())).toMatchObject({ value: { contents: { faults } } })
    expect(await readBackup(poor)).toMatchObject({ value: { contents: { faults } } })
    expect((await modules.files.check()).faults.map(({ file: id, why }) => [id, why])).toEqual([
      [first.id, 'missing'],
      [second.id, 'changed'],
    ])
    await store.put(gone, before)
    await store.put(changed, whole)
    expect((await modules.files.check()).faults).toEqual([])
  })

  test('in a bucket stay there; the backup says so, and which ones are missing', async () => {
    const server = await s3Server()
    const bucket = bucketStore(server.bucket)
    const kept = await filesOf(opened)
    const store = folderStore(join(scratch, 'files'))
    for (const { id, forms } of kept)
      for (const { name } of forms) {
        const found = await store.find(keyOf(id, name))
        await bucket.put(keyOf(id, name), Buffer.from(await new Response(await found?.read()).arrayBuffer()))
      }
    const [first] = kept
    if (first === undefined) throw new Error('no file')
    await bucket.remove(keyOf(first.id, '192'))
    const inBucket = join(scratch, 'bucket.gz')
    const parts = joinModules(opened, scratch, server.bucket)
    const written = await parts.installation.backup(inBucket, now())
    const count = kept.flatMap(({ forms }) => forms).length - 1
    const faults = [{ key: keyOf(first.id, '192'), why: 'missing' }]
    expect(written).toMatchObject({ value: { contents: { here: 0, inBucket: count, faults } } })
    expect(await readBackup(inBucket)).toMatchObject({ value: { contents: { inBucket: count, faults } } })
    await server.close()
  })
})
