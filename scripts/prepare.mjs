// Installs what the lockfile names and builds what the sources say, each only when it is not done yet.
// Plain JavaScript for any Node from 18 on, without dependencies.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, projectNode, root } from './runtime.mjs'

const hashOf = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const say = (text) => process.stderr.write(`${text}\n`)

const run = (command, args, failure) => {
  const done = spawnSync(command, args, {
    cwd: root,
    env: projectEnvironment(),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (done.status === 0) return
  say(failure)
  process.exit(1)
}

/** Installs when the folder is missing or was made from another lockfile. */
const install = () => {
  const modules = join(root, 'node_modules')
  const stamp = join(modules, '.maillage-installed')
  const wanted = hashOf(readFileSync(join(root, 'package-lock.json')), process.platform, process.arch)
  if (readStamp(stamp) === wanted) return
  say('Installation des dépendances, une minute ou moins… / Installing dependencies, a minute or less…')
  // Windows cannot delete the Node that is running, which `npm ci` would try.
  const verb = process.platform === 'win32' && existsSync(modules) ? 'install' : 'ci'
  run(
    'npm',
    [verb, '--no-audit', '--no-fund', '--loglevel=error'],
    'L’installation a échoué: vérifiez l’accès au registre npm, puis recommencez. / The installation failed: check that the npm registry can be reached, then try again.',
  )
  writeFileSync(stamp, wanted)
}

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))

/** Builds when any source differs from those of the last build. */
const build = () => {
  const stamp = join(root, 'dist', '.built-from')
  const sources = ['src', 'scripts'].flatMap((folder) => files(join(root, folder)))
  const wanted = hashOf(
    ...[...sources, join(root, 'package-lock.json')].flatMap((file) => [file, readFileSync(file)]),
  )
  if (readStamp(stamp) === wanted) return
  run(projectNode(), [join(root, 'scripts', 'build.mjs')], 'La construction a échoué. / The build failed.')
  writeFileSync(stamp, wanted)
}

install()
build()
