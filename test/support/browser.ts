import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const debian = '/usr/bin/chromium'
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters are drawn the same on every machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
]

/** Debian’s Chromium where it is, else the one that an npm package carries. */
export const openBrowser = async (): Promise<Browser> => {
  if (existsSync(debian)) return chromium.launch({ executablePath: debian, args: quiet })
  // The packaged browser unpacks its own NSS libraries only when it believes itself there.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...quiet],
  })
}

/** Does what leads to another page and waits for that page: a click alone may return before the browser has left. */
export const follow = async (page: Page, act: () => Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()])
}

/** Visits pages of a site that opens later: each in a context of its own, with or without JavaScript. */
export const visitorOf =
  (opened: () => { readonly browser: Browser; readonly site: { readonly address: string } }) =>
  async (path: string, javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> => {
    const { browser, site } = opened()
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(site.address + path)
    await act(page)
    await context.close()
  }
