// Bundles the program, the database's worker, the style sheet and the fonts into dist/.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const publicFolder = join(dist, 'public')
// Public files of earlier builds stay: a server that still runs them goes on serving whole pages.
mkdirSync(publicFolder, { recursive: true })
rmSync(join(dist, 'migrations'), { recursive: true, force: true })

await build({
  entryPoints: {
    maillage: join(root, 'src/main.ts'),
    'embedded-worker': join(root, 'src/db/embedded/worker.ts'),
  },
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
})

/** Writes a public file under a name that changes with its content, with its compressed forms beside it. */
const publish = (name, bytes, compress) => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
  writeFileSync(join(publicFolder, hashed), bytes)
  if (compress) {
    writeFileSync(join(publicFolder, `${hashed}.br`), brotliCompressSync(bytes))
    writeFileSync(join(publicFolder, `${hashed}.gz`), gzipSync(bytes))
  }
  return `/assets/${hashed}`
}

const fontFolder = join(root, 'node_modules/@fontsource-variable')
const fonts = {
  'text.woff2': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'text-more.woff2':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'text-italic.woff2': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2',
  'title.woff2': 'brygada-1918/files/brygada-1918-latin-wght-normal.woff2',
}
const assets = {}
for (const [name, file] of Object.entries(fonts))
  assets[name] = publish(name, readFileSync(join(fontFolder, file)), false)

const styles = join(root, 'src/web/styles.css')
if (existsSync(styles)) {
  const bundled = await build({
    entryPoints: [styles],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome111', 'firefox113', 'safari16.4'],
    external: ['/assets/*'],
    logLevel: 'warning',
  })
  const named = bundled.outputFiles[0].text.replace(
    /\/assets\/([\w.-]+)/g,
    (address, name) => assets[name] ?? address,
  )
  assets['styles.css'] = publish('styles.css', Buffer.from(named), true)
}
for (const island of readdirSync(join(root, 'src/web/islands'))) {
  const bundled = await build({
    entryPoints: [join(root, 'src/web/islands', island)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'warning',
  })
  const name = `${basename(island, extname(island))}.js`
  assets[name] = publish(name, Buffer.from(bundled.outputFiles[0].text), true)
}
for (const name of ['mark.svg'])
  if (existsSync(join(root, 'src/web', name)))
    assets[name] = publish(name, readFileSync(join(root, 'src/web', name)), true)

for (const file of readdirSync(join(root, 'src/web/images')))
  assets[file] = publish(file, readFileSync(join(root, 'src/web/images', file)), false)

writeFileSync(join(dist, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`)
cpSync(join(root, 'src/db/migrations'), join(dist, 'migrations'), { recursive: true })
