// Measures again what the words of fit mean for the present weights, and writes it where the engine and the pages
// read it: to be run whenever shipped-weights.ts changes. It runs the sources themselves; nothing is installed or built.
// Usage: node scripts/calibrate-fit.mjs
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { projectNode, root } from './runtime.mjs'

const self = fileURLToPath(import.meta.url)
if (process.execPath === projectNode()) {
  const { calibrationFile } = await import('../src/commands/match-calibrate.ts')
  const text = await calibrationFile(`${root}/test/samples/seao-contracts-2005-2016.csv.gz`)
  writeFileSync(new URL('../src/programme/matching/shipped-fit.generated.ts', import.meta.url), text)
} else process.exitCode = spawnSync(projectNode(), [self], { cwd: root, stdio: 'inherit' }).status ?? 1
