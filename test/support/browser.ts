import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { OpenSite } from './site.ts'

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

/** Cookies of a header, for a browser on this machine. */
const cookiesOf = ({ cookie }: { readonly cookie?: string }) =>
  (cookie ?? '').split('; ').flatMap((pair) => {
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    return at < 1
      ? []
      : [{ name, value, domain: '127.0.0.1', path: '/', secure: name.startsWith('__Secure-') }]
  })

/** Gives a browser’s context the session that `signInAs` opened. */
export const bring = (context: BrowserContext, headers: { readonly cookie?: string }): Promise<void> =>
  context.addCookies(cookiesOf(headers))

/**
 * Visits pages of a site that opens later: each in a context of its own, with or without JavaScript, signed in as
 * somebody of the demonstration or as nobody.
 */
export const visitorOf =
  (
    opened: () => { readonly browser: Browser; readonly site: Pick<OpenSite, 'address' | 'signInAs'> },
    name: string | null = null,
  ) =>
  async (path: string, javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> => {
    const { browser, site } = opened()
    const context = await browser.newContext({ javaScriptEnabled })
    if (name !== null) await bring(context, await site.signInAs(name))
    const page = await context.newPage()
    await page.goto(site.address + path)
    await act(page)
    await context.close()
  }
