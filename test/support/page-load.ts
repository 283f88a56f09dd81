import { get } from 'node:http'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Bytes on the line, compressed as a browser asks for them. */
export const bytesOf = (address: string, session: { readonly cookie?: string } = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br, gzip', ...session } }, async (answer) => {
      let bytes = 0
      for await (const part of answer) bytes += part.length
      resolve(bytes)
    }).on('error', reject)
  })

export interface PageLoad {
  /** Every address asked for. */
  readonly asked: readonly string[]
  /** Sum of the layout shifts that no gesture caused. */
  readonly shift: number
  /** Milliseconds from the start of the navigation to the first byte. */
  readonly firstByte: number
  /** Milliseconds from the start of the navigation to the first text or image painted. */
  readonly firstContentfulPaint: number
}

interface LoadGiven {
  readonly width: number
  /** How many times slower than this machine the page’s processor is. */
  readonly slowdown?: number
  /** Gives the browser what a signed-in person’s holds. */
  readonly bring?: (context: BrowserContext) => Promise<void>
  /** Looks at the page once it was measured. */
  readonly lookAt?: (page: Page) => Promise<void>
  /** Lets tools of the tests run inside the page. */
  readonly bypassCSP?: boolean
}

/** Loads a page with an empty cache and says what it asked for, when it showed something and how much it moved. */
export const loadOf = async (
  browser: Browser,
  address: string,
  { width, slowdown = 1, bring, lookAt, bypassCSP = false }: LoadGiven,
): Promise<PageLoad> => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP })
  await bring?.(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(address)
  const seen = await page.evaluate(seenSoFar)
  await lookAt?.(page)
  await context.close()
  return { asked, ...seen }
}

/** Runs in the page, once its fonts are there and what they moved has moved. */
const seenSoFar = async (): Promise<Omit<PageLoad, 'asked'>> => {
  await document.fonts.ready
  let shift = 0
  const observe = (type: string, read: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true })
  observe('layout-shift', (entry) => {
    shift += Number(Reflect.get(entry, 'value'))
  })
  const firstContentfulPaint = await new Promise<number>((resolve) =>
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') resolve(startTime)
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 150))
  const [navigation] = performance.getEntriesByType('navigation')
  return { shift, firstContentfulPaint, firstByte: Number(Reflect.get(navigation ?? {}, 'responseStart')) }
}

/** Runs in the page: texts of main that read as French and are not marked so. */
export const frenchTextsUnmarked = (): readonly string[] => {
  const found: string[] = []
  const main = document.querySelector('main') ?? document.body
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const small = /(?:^|[\s\u2019'])(?:de|des|du|les|la|le|pour|et|aux|sur|dans|d|l)(?=[\s\u2019'])/gi
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    // Names of organisations of the directory are the same in both languages.
    if (node.parentElement?.closest('a[href*="/directory/"]')) continue
    if (
      (text.match(small) ?? []).length >= 2 &&
      node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'fr'
    )
      found.push(text)
  }
  return found
}
