import type { Organisation } from '#programme/directory/index.ts'
import type { Posted } from './context.ts'
import { dayOf } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { type Addition, readAddition } from './pages/organisations/add-organisation.form.ts'
import { AddOrganisationPage } from './pages/organisations/add-organisation.page.tsx'
import { linkTo } from './sitemap.ts'

/** Organisations that what was typed may already be. */
const nearTo = async (
  { site, view }: Posted,
  { typed, stated }: Addition,
): Promise<readonly Organisation[]> => {
  if (stated === null) return []
  const asked = { typed: typed.name, name: stated.name, neq: stated.neq }
  const [checked] = await site.directory.check([asked], dayOf(view.now))
  if (checked === undefined) return []
  const { answer } = checked
  return answer.kind === 'known'
    ? [answer.known.organisation]
    : answer.nearest.map(({ organisation }) => organisation)
}

/** The programme that an organisation is added to: the one acted in. */
const addOrganisation = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form, actor, asking, thing } = posted
  const addition = readAddition(form)
  if (addition.stated === null)
    return { status: 422, page: <AddOrganisationPage view={view} addition={addition} /> }
  const near = addition.isAnother ? [] : await nearTo(posted, addition)
  if (near.length > 0)
    return { status: 422, page: <AddOrganisationPage view={view} addition={addition} near={near} /> }
  // Whatever is added to the demonstration is invented, and marked so.
  const given = { programme: thing.programme, fictional: site.demonstration !== null }
  const added = await site.shelving.add(
    { ...addition.stated, ...given },
    { actor, at: asking.at, newId: () => crypto.randomUUID() },
  )
  if (!added.accepted) {
    const holder = added.refusal.kind === 'neq-taken' ? added.refusal.by.name : null
    return { status: 422, page: <AddOrganisationPage view={view} addition={addition} holder={holder} /> }
  }
  const params = { organisation: added.value.slug }
  return { goTo: linkTo('editing', view.language, { params, query: { fait: 'ajoutee' } }) }
}

/** What the forms of whoever runs the directory do. */
export const organisationHandlers = {
  addOrganisation,
  archiveOrganisation: async ({ view, site, actor, asking, params, form }: Posted): Promise<Outcome> => {
    const organisation = await site.directory.find(params.organisation ?? '')
    if (organisation === null) return null
    // Only the button that says what it does takes an organisation out.
    if (textIn(form, 'sure') === '')
      return { goTo: linkTo('editing', view.language, { params: { organisation: organisation.slug } }) }
    await site.shelving.archive({ actor, organisation, at: asking.at })
    return { goTo: linkTo('organisations', view.language, { query: { fait: 'retiree' } }) }
  },
  unarchiveOrganisation: async ({ view, site, actor, asking, params }: Posted): Promise<Outcome> => {
    const gone = (await site.directory.archived()).find(
      ({ organisation }) => organisation.slug === params.organisation,
    )
    if (gone === undefined) return null
    await site.shelving.unarchive({ actor, organisation: gone.organisation, at: asking.at })
    return { goTo: linkTo('organisations', view.language, { query: { fait: 'ramenee' } }) }
  },
}
