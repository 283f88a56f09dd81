// `npm start`: the demonstration, served on this machine only.
import { spawn } from 'node:child_process'
import { programArguments, projectEnvironment, projectNode, root } from './runtime.mjs'

const server = spawn(
  projectNode(),
  programArguments(['serve', '--demonstration', ...process.argv.slice(2)]),
  {
    cwd: root,
    env: projectEnvironment(),
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  process.exitCode = code ?? 0
})
