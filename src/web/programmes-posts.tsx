import { randomUUID } from 'node:crypto'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { readProgrammeChange } from './pages/programmes/programme-change.form.ts'
import { ProgrammeFormPage } from './pages/programmes/programme-form.page.tsx'
import { partnersFor, programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'

/** What the forms about programmes do. */
export const programmesHandlers = {
  changeProgramme: async (posted: Posted): Promise<Outcome> => {
    const { view, site, actor, form, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const eligible = await partnersFor(posted, programme)
    const asked = readProgrammeChange(form, eligible)
    const page = { view, programme, eligible }
    if (asked.change === null) return { status: 422, page: <ProgrammeFormPage {...page} asked={asked} /> }
    const changed = await site.callForInterest.change({ actor, at: asking.at }, programme, {
      ...asked.change,
      version: asked.version,
    })
    if (changed.accepted) {
      const to = { params: { programme: programme.slug }, query: { fait: 'programme' } }
      return { goTo: linkTo('programme', view.language, to) }
    }
    // Sent once more, the form replaces what the other one wrote: whoever sends it was told.
    const again = { ...asked, version: programme.version }
    return { status: 409, page: <ProgrammeFormPage {...page} asked={again} conflict={true} /> }
  },
  createProgramme: async ({ view, site, actor, form, asking }: Posted): Promise<Outcome> => {
    const asked = readProgrammeChange(form, [])
    if (asked.change === null) {
      const page = { view, programme: null, eligible: [] }
      return { status: 422, page: <ProgrammeFormPage {...page} asked={asked} /> }
    }
    await site.callForInterest.create({ actor, at: asking.at, newId: randomUUID }, asked.change)
    return { goTo: linkTo('programmes', view.language, { query: { fait: 'nouveau' } }) }
  },
}
