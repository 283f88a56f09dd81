import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { writeReleases } from '../../bench/releases.ts'
import { inFolder } from './import-support.ts'

const run = promisify(execFile)
const canMount = (): boolean => {
  const options = ['-o', 'size=1m', 'none', '/mnt']
  const mounted = spawnSync('mount', ['-t', 'tmpfs', ...options]).status === 0
  return mounted && spawnSync('umount', ['/mnt']).status === 0
}

// The embedded database hangs on a full disk until its watchdog ends it, hence the long profile; only
// root may make a small disk.
const isPossible = process.env.TEST_PROFILE === 'long' && process.env.TEST_ENGINE !== 'postgres' && canMount()

test.runIf(isPossible)(
  'on a disk that is really full the run fails and says so; with room again the rest comes in',
  async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'releases.json')
      const { releases } = await writeReleases(path, { bytes: 30e6, seed: 9 })
      const disk = join(folder, 'disk')
      await run('mkdir', [disk])
      await run('mount', ['-t', 'tmpfs', '-o', 'size=90m', 'none', disk])
      try {
        const importInto = async () => {
          const child = ['test/imports/import-child.ts', join(disk, 'database'), path]
          return JSON.parse((await run(process.execPath, child, { maxBuffer: 1 << 28 })).stdout)
        }
        const full = await importInto()
        expect(full.failure).toBe('disk-full')
        expect(full.summary.new).toBeGreaterThan(0)
        await run('mount', ['-o', 'remount,size=500m', disk])
        const { summary, failure } = await importInto()
        expect(failure).toBeNull()
        expect(summary.new + summary.unchanged).toBe(releases)
        expect(summary.unchanged).toBeGreaterThanOrEqual(full.summary.new)
      } finally {
        await run('umount', [disk])
      }
    })
  },
  180_000,
)
