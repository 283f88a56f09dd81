import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSite, runProgram } from './program.ts'

const checksOf = (stdout: string): readonly string[] =>
  JSON.parse(stdout).findings.map(({ check }: { check: string }) => check)

test('the doctor works alone, and inside the server that holds the database', async () => {
  const data = mkdtempSync(join(tmpdir(), 'maillage-doctor-'))
  const env = { MAILLAGE_DATA: data, LANG: 'fr_CA.UTF-8' }
  const alone = await runProgram(['doctor', '--json'], { env })
  // No address is set: it is not well, and says so.
  expect(alone.code).toBe(1)
  expect(checksOf(alone.stdout)).toContain('migrations')
  const site = await openSite([], { ...env, BASE_URL: 'http://localhost:1', LOG_LEVEL: 'silent' })
  try {
    const inside = await runProgram(['doctor', '--json'], { env })
    expect(checksOf(inside.stdout)).toEqual(checksOf(alone.stdout))
    // What the server was told counts, not what this command was.
    expect(inside.code).toBe(0)
    const words = await runProgram(['doctor'], { env })
    expect(words.stdout).toContain('! Adresse : http://localhost:1 n’est pas chiffrée.')
  } finally {
    await site.stop()
  }
})
