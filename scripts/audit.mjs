// Asks the npm registry for known weaknesses of what the product runs on. Fails on findings; without the registry it
// says so and passes, for a machine without network is not a weakness.
import { spawnSync } from 'node:child_process'

const done = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const report = (() => {
  try {
    return JSON.parse(done.stdout)
  } catch {
    return null
  }
})()
const counted = report?.metadata?.vulnerabilities
if (counted === undefined) {
  process.stdout.write('The registry could not be asked about known weaknesses: nothing was checked.\n')
} else {
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
    process.stdout.write(`${severity}: ${name} ${range}\n`)
  process.stdout.write(`${counted.total} known weaknesses in what the product runs on.\n`)
  process.exitCode = counted.total === 0 ? 0 : 1
}
