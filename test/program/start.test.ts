import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, runProgram, type Serving } from './program.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'maillage-program-'))

const isLong = process.env.TEST_PROFILE === 'long'

describe('the demonstration, opened as a newcomer would', () => {
  const data = folder()
  let site: Serving

  beforeAll(async () => {
    site = await openSite(['--demonstration'], { MAILLAGE_DATA: data })
  })
  afterAll(async () => void (await site.stop()))

  test('shows real notices matched to fictional enterprises, each with its reasons', async () => {
    const tenders = await (await fetch(`${site.address}/avis`)).text()
    expect(tenders).toContain('Déneigement')
    const tender = await (await fetch(`${site.address}/avis/20171564`)).text()
    expect(tender).toContain('Ce qui rapproche')
    expect(tender).toContain('Ce qui retient')
  })

  test('a command given meanwhile is carried out by the server', async () => {
    const { code, stdout } = await runProgram(['import', 'demonstration/seao', '--json'], {
      env: { MAILLAGE_DATA: data },
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ read: 44, new: 0, updated: 0, unchanged: 44, quarantined: 0 })
  })

  test('a second server on the same folder is refused and the first is unharmed', async () => {
    await expect(openSite(['--demonstration'], { MAILLAGE_DATA: data })).rejects.toThrow(/did not open/)
    expect((await fetch(`${site.address}/`)).status).toBe(200)
  })

  // The other way round is tried each time: init.test.ts.
  test.runIf(isLong)('production refuses the folder of a demonstration', async () => {
    const other = folder()
    const first = await openSite(['--demonstration'], { MAILLAGE_DATA: other })
    expect(await first.stop()).toBe(0)
    await expect(openSite([], { MAILLAGE_DATA: other })).rejects.toThrow(/démonstration/)
  })
})

describe('the command line', () => {
  test('lists its commands without being asked anything', async () => {
    const { code, stdout } = await runProgram([])
    expect(code).toBe(0)
    for (const name of ['serve', 'import', 'import-directory', 'match']) expect(stdout).toContain(name)
  })

  test('refuses an unknown command and shows the known ones', async () => {
    const { code, stderr } = await runProgram(['imprt'])
    expect(code).toBe(2)
    expect(stderr).toContain('import-directory')
  })

  test.each(isLong ? ['serve', 'import', 'import-directory', 'match'] : ['serve'])(
    '%s has help with an example, in both languages',
    async (name) => {
      const french = await runProgram([name, '--help'])
      const english = await runProgram([name, '--help'], { env: { LANG: 'en_CA.UTF-8' } })
      expect(french.code).toBe(0)
      expect(french.stdout).toMatch(/Exemple/)
      expect(english.stdout).toMatch(/Example/)
    },
  )

  test('says what to write when a setting cannot be used', async () => {
    const { code, stderr } = await runProgram(['serve'], { env: { PORT: 'three' } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/PORT=three : écrivez un nombre entier/)
  })
})
