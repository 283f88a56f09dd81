import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Runner {
  run(
    part: string,
    options: { readonly resultTypes: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe finds wrong in a part of the page as it stands, each with the first element concerned. */
export const violationsOn = async (page: Page, part = 'html'): Promise<readonly string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async (selector) => {
    const { axe: runner } = window as unknown as { axe: Runner }
    const { violations } = await runner.run(selector, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, part)
}
