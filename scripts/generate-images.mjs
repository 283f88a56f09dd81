// Draws src/web/images/ from the mark: icons for phones and tabs, and what social networks show of the site.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const mark = readFileSync(here('../src/web/mark.svg'), 'utf8').replace(
  /<title.*<\/title>|role="img" aria-labelledby="t"/g,
  '',
)
const font = readFileSync(
  here('../node_modules/@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2'),
).toString('base64')

const icon = (size) => ({
  name: `icon-${size}`,
  width: size,
  height: size,
  body: `<div style="width:100%;height:100%;padding:16%;box-sizing:border-box">${mark}</div>`,
})

// Two threads twist from one edge to the other: seven crossings, as a braid of seven things done.
const step = 1200 / 7
const strands = Array.from({ length: 7 }, (_, at) => {
  const [start, end, middle] = [at * step, (at + 1) * step, (at + 0.5) * step]
  const [from, to] = [12, 84]
  const curve = (colour, left, right) =>
    `<path stroke="${colour}" stroke-linecap="round" d="M${start} ${left}C${middle} ${left} ${middle} ${right} ${end} ${right}"/>`
  const over = at % 2 === 0 ? ['#b4560c', from, to] : ['#2a4687', from, to]
  const under = at % 2 === 0 ? ['#2a4687', to, from] : ['#b4560c', to, from]
  const gap = `<path stroke="#fbfaf6" stroke-width="30" d="M${start + step * 0.36} ${from + (to - from) * 0.28}L${start + step * 0.64} ${from + (to - from) * 0.72}"/>`
  return curve(...under) + gap + curve(...over)
}).join('')

const images = [
  icon(180),
  icon(192),
  icon(512),
  {
    name: 'social',
    width: 1200,
    height: 630,
    body: `<div style="display:flex;align-items:center;gap:56px;padding:118px 96px 0">
        <div style="width:236px">${mark}</div>
        <div style="font:600 148px/1 Brygada;color:#1b2422;letter-spacing:-.01em">Maillage</div>
      </div>
      <svg style="position:absolute;left:0;bottom:72px" width="1200" height="96" viewBox="0 0 1200 96" fill="none" stroke-width="10">${strands}</svg>`,
  },
]

mkdirSync(here('../src/web/images'), { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { name, width, height, body } of images) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(
    `<style>@font-face{font-family:Brygada;font-weight:400 700;src:url(data:font/woff2;base64,${font})}
    body{margin:0;height:${height}px;background:#fbfaf6;position:relative;overflow:hidden}</style>${body}`,
  )
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: here(`../src/web/images/${name}.png`) })
  await page.close()
}
await browser.close()
