import { stepGestures } from '#accounts/index.ts'
import { parseInstant } from '#kernel/time.ts'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { linkTo } from './sitemap.ts'

const backTo = ({ view }: Posted, done: string): Outcome => ({
  goTo: linkTo('ownSpace', view.language, { query: { fait: done } }),
})

/** What the forms of one’s own space do. */
export const ownSpaceHandlers = {
  markSeen: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, form, asking } = posted
    const until = parseInstant(textIn(form, 'jusqua'))
    // A moment to come would hide what nobody has seen yet.
    if (until === null || until > asking.at) return null
    await site.ownSpace.seen(actor, until)
    return backTo(posted, 'vu')
  },
  firstSteps: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, form } = posted
    const gesture = stepGestures.find((each) => each === textIn(form, 'geste'))
    if (gesture === undefined) return null
    await site.ownSpace.step(actor, gesture)
    return backTo(posted, `pas-${gesture}`)
  },
}
