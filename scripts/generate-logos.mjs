// Draws demonstration/logos/: simple shapes of our own for organisations that are invented.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const copper = '#934404'
const spruce = '#0c5b4d'
const indigo = '#2a4687'

const drawings = {
  'trois-vallees': ['#f0eee5', spruce, '<path d="M8 62 24 32l16 30M32 62l16-30 16 30M56 62l16-30 16 30"/>'],
  'vieux-canal': [
    '#e4e9f4',
    indigo,
    '<path d="M6 56c14-8 28 8 42 0s28-8 42 0M6 70c14-8 28 8 42 0s28-8 42 0M30 46V26h36v20"/>',
  ],
  lanterne: [
    '#f6e9dc',
    copper,
    '<path d="M36 38h24l4 32H32zM40 38c0-14 16-14 16 0"/><circle cx="48" cy="54" r="5"/>',
  ],
  faubourg: ['#fff6e5', copper, '<path d="M48 16v64M16 48h64M26 26l44 44M70 26 26 70"/>'],
  vertiges: ['#e8f1f6', indigo, '<path d="M24 16h48v64H24zM48 16v64M24 48h48"/>'],
  marmites: [
    '#f7ece4',
    copper,
    '<path d="M14 44h68v22c0 10-8 14-16 14H30c-8 0-16-4-16-14zM30 34c0-8 8-8 8-16M48 34c0-8 8-8 8-16M66 34c0-8 8-8 8-16"/>',
  ],
  erables: ['#eaf2e8', spruce, '<path d="M48 80V40M48 60 26 44M48 52l22-16M48 40l-14-20M48 40l14-20"/>'],
  rebranche: [
    '#ececf6',
    indigo,
    '<path d="M34 14v20M62 14v20M24 34h48v12c0 14-10 22-24 22S24 60 24 46zM48 68v16"/>',
  ],
  encre: ['#f2eee9', '#4a3b2c', '<path d="M48 14c16 22 24 32 24 44a24 24 0 0 1-48 0c0-12 8-22 24-44z"/>'],
  limoilou: ['#f4efe2', copper, '<path d="M12 48 48 18l36 30M22 42v38h52V42M40 80V58h16v22"/>'],
  // The programme’s own: a weave of two colours.
  'tisser-local': [
    '#ffffff',
    '#b84878',
    '<path d="M16 30h64M16 48h64M16 66h64"/><path stroke="#2a4687" d="M30 16v9M30 35v26M30 71v9M48 16v27M48 53v27M66 16v9M66 35v26M66 71v9"/>',
  ],
  rives: [
    '#e3f0ee',
    spruce,
    '<path d="M10 66c14-10 28 10 42 0s24-8 34 0M30 56c0-20 6-30 18-38 12 8 18 18 18 38"/>',
  ],
}

const folder = fileURLToPath(new URL('../demonstration/logos', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, [paper, ink, shapes]] of Object.entries(drawings)) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="288" height="288">
    <path d="M0 0h96v96H0z" fill="${paper}"/>
    <g fill="none" stroke="${ink}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round">${shapes}</g></svg>`
  await sharp(Buffer.from(drawing))
    .png({ palette: true, compressionLevel: 9 })
    .toFile(`${folder}/${name}.png`)
}
