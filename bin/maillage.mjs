#!/usr/bin/env node
// The `maillage` command: prepares the folder if needed, then runs the built program on the project's Node.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { programArguments, projectEnvironment, projectNode, root } from '../scripts/runtime.mjs'

const prepared = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs')], {
  stdio: ['ignore', 2, 2],
})
if (prepared.status !== 0) process.exit(1)

const program = spawn(projectNode(), programArguments(process.argv.slice(2)), {
  env: projectEnvironment(),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal))
program.on('exit', (code) => {
  process.exitCode = code ?? 1
})
