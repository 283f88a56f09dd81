import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { violationsOn } from '#test/support/accessibility.ts'
import { openBrowser } from '#test/support/browser.ts'
import { invalidities } from '#test/support/valid-html.ts'
import { mailOf } from '#web/letter-mail.tsx'
import { kindsOfLetters, sampleLetter } from '#web/letter-samples.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const author = {
  name: { fr: 'Achats d’ici', en: 'Buy here' },
  sender: {
    name: 'Coopérative d’ici',
    address: '1, rue Inventée\nNulle-Part H0H 0H0',
    contact: 'a@exemple.example',
  },
}

/** Of one matter, of several, and with what is said under commercial ones: the frame draws no other. */
const ofEachShape = ['sign-in-link', 'digest', 'notices-that-suit'] as const

test('every letter is valid and accessible in both languages, on a phone, light and dark', async () => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    for (const kind of colorScheme === 'light' ? kindsOfLetters : ofEachShape)
      for (const language of languages) {
        const { html } = mailOf(sampleLetter(kind, language), { author, baseUrl: 'https://maillage.example' })
        await page.setContent(html)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        const wrong = [
          ...(await violationsOn(page)),
          ...(colorScheme === 'light' ? await invalidities(html) : []),
          ...(wide ? ['wider than a phone'] : []),
        ]
        found.push(...wrong.map((each) => `${kind} ${language} ${colorScheme}: ${each}`))
      }
    await context.close()
  }
  expect(found).toEqual([])
})
