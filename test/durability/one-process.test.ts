import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/connect.ts'
import { freshFolder } from '#test/support/database.ts'
import { type Child, startChild } from './child.ts'

let folder = ''
let remove = async (): Promise<void> => {}
const children: Child[] = []

beforeEach(async () => {
  const fresh = await freshFolder()
  folder = fresh.place.folder
  remove = fresh.remove
})
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
  await remove()
})

const openElsewhere = async (): Promise<Child> => {
  const child = startChild(new URL('./opener.ts', import.meta.url), [folder])
  children.push(child)
  await child.wrote(1)
  return child
}

const openHere = async () => {
  const log: string[] = []
  return { log, opened: await openDatabase({ folder }, { log: (line) => log.push(line) }) }
}

const lock = () => join(folder, 'lock.json')
const rewriteLock = (changes: object): void =>
  writeFileSync(lock(), JSON.stringify({ ...JSON.parse(readFileSync(lock(), 'utf8')), ...changes }))

describe('a folder is open in one process only', () => {
  test('a second process is refused with the number of the first, which is unharmed', async () => {
    const { opened } = await openHere()
    await sql`create table kept (n integer)`.execute(opened.db)
    const second = await openElsewhere()
    const refusal = JSON.parse(second.lines()[0] ?? '')
    expect(refusal.kind).toBe('folder-in-use')
    expect(refusal.en).toContain(`already open in process ${process.pid} `)
    expect(refusal.en).toContain('Stop it, or choose another folder')
    expect(refusal.fr).toContain(`déjà ouverte par le processus ${process.pid} `)
    await sql`insert into kept values (1)`.execute(opened.db)
    expect((await sql`select n from kept`.execute(opened.db)).rows).toEqual([{ n: 1 }])
    await opened.close()
  })

  test('the same process cannot open it twice either', async () => {
    const { opened } = await openHere()
    await expect(openHere()).rejects.toMatchObject({ kind: 'folder-in-use' })
    await opened.close()
  })

  test('once closed, it opens again and nothing is said', async () => {
    await (await openHere()).opened.close()
    const { opened, log } = await openHere()
    expect(log).toEqual([])
    await opened.close()
  })

  test('what a killed process left is taken over, with a line in the log', async () => {
    const first = await openElsewhere()
    expect(first.lines()).toEqual(['opened'])
    await first.kill()
    const { opened, log } = await openHere()
    expect(log).toEqual([expect.stringContaining(`left by process ${first.pid}, which no longer runs`)])
    await opened.close()
  })

  test('of two processes that find a dead one’s lock at the same time, one opens and one is refused', async () => {
    await (await openElsewhere()).kill()
    const said = (await Promise.all([openElsewhere(), openElsewhere()])).map(
      (child) => child.lines()[0] ?? '',
    )
    expect(said.filter((line) => line === 'opened')).toHaveLength(1)
    expect(said.filter((line) => line.includes('folder-in-use'))).toHaveLength(1)
  })

  test.runIf(process.platform === 'linux')(
    'a living process that merely has the same number as a dead one does not keep the folder',
    async () => {
      const dead = await openElsewhere()
      await dead.kill()
      rewriteLock({ pid: process.pid })
      const { opened, log } = await openHere()
      expect(log).toHaveLength(1)
      await opened.close()
    },
  )

  test('a lock of another machine holds while it is touched, and no longer', async () => {
    await (await openElsewhere()).kill()
    rewriteLock({ host: 'another-machine' })
    await expect(openHere()).rejects.toMatchObject({ kind: 'folder-in-use' })
    const aMinuteAgo = new Date(Date.now() - 60_000)
    utimesSync(lock(), aMinuteAgo, aMinuteAgo)
    const { opened, log } = await openHere()
    expect(log).toHaveLength(1)
    await opened.close()
  })
})
