// `npm test`: every check and every test of the short profile, then one plain count.
// `npm test -- NAME` runs only the tests whose file contains NAME.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectEnvironment, root } from './runtime.mjs'

const filters = process.argv.slice(2)
const long = process.env.TEST_PROFILE === 'long'
const scratch = mkdtempSync(join(tmpdir(), 'maillage-report-'))
const report = join(scratch, 'report.json')

/** Ends with the exit code and everything printed. */
const run = (command, args, show) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        printed += bytes
        if (show) process.stdout.write(bytes)
      })
    child.on('close', (code) => resolve({ code, printed }))
  })

const checks = [
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['pure types', 'tsc', ['--noEmit', '-p', 'tsconfig.pure.json']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['borders', 'depcruise', ['src']],
  ['dead code', 'knip', ['--no-progress']],
]

let passed = 0
let failed = 0
let skipped = 0
const startedAt = Date.now()
const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(0)} s`

if (filters.length === 0 && !long)
  for (const { name, code, printed } of await Promise.all(
    checks.map(async ([name, command, args]) => ({ name, ...(await run(command, args, false)) })),
  )) {
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds()})\n`)
    if (code === 0) passed += 1
    else {
      failed += 1
      process.stdout.write(printed)
    }
  }

const vitest = await run(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  true,
)
try {
  const counted = JSON.parse(readFileSync(report, 'utf8'))
  passed += counted.numPassedTests
  failed += counted.numFailedTests
  skipped += counted.numPendingTests + counted.numTodoTests
} catch {
  process.stdout.write('The tests gave no report.\n')
}
if (vitest.code !== 0 && failed === 0) failed += 1
rmSync(scratch, { recursive: true, force: true })

if (!process.env.TEST_DATABASE_URL)
  process.stdout.write(
    'PostgreSQL was not tried: set TEST_DATABASE_URL=postgres://… to run the suite on it too.\n',
  )
process.stdout.write(`${seconds()}\n`)
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed === 0 ? 0 : 1
