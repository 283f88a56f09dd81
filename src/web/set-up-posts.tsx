import { setUpSteps } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'
import { guideCookie } from './view.ts'

const done = { skip: 'laisse', resume: 'reprise', aside: 'de-cote', reopen: 'repris' } as const

/** What the guide’s buttons do. */
export const setUpHandlers = {
  skipSetUp: async (posted: Posted): Promise<Outcome> => {
    const { view, site, actor, asking, form } = posted
    const programme = programmeNamed(posted)
    const word = textIn(form, 'etape')
    const step = setUpSteps.find((each) => each === word) ?? null
    if (programme === null || (word !== '' && step === null)) return null
    const skipped = textIn(form, 'geste') !== 'reprendre'
    await site.setUp.skip({ actor, at: asking.at }, programme, { step, skipped })
    const said = step === null ? (skipped ? done.aside : done.reopen) : skipped ? done.skip : done.resume
    const to = { params: { programme: programme.slug }, query: { fait: said } }
    const goTo = linkTo('setUp', view.language, to) + (step === null ? '' : `#${step}`)
    return { goTo, cookies: step === null && skipped ? [`${guideCookie}=; Path=/; Max-Age=0`] : [] }
  },
}
