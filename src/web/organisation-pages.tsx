import { type Thing, thing } from '#accounts/index.ts'
import { fold } from '#kernel/fold.ts'
import { everybodyOn, type Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { keepIn } from './keep-in.tsx'
import { buyerPage, organisationPage } from './organisation-page.tsx'
import { blankAddition } from './pages/organisations/add-organisation.form.ts'
import { AddOrganisationPage } from './pages/organisations/add-organisation.page.tsx'
import { ArchivedPage } from './pages/organisations/archived.page.tsx'
import { OrganisationsPage } from './pages/organisations/organisations.page.tsx'
import { linkTo } from './sitemap.ts'
import { organisationThing } from './things.ts'

const mostFound = 20

/** What only those who may are shown of a page: the way to change it, and its history. */
const forThoseWhoMay = async (
  { view, site, actor }: Pick<Answer, 'view' | 'site' | 'actor'>,
  organisation: Organisation | null,
): Promise<{ readonly mayEdit: boolean; readonly on?: Thing }> => {
  if (view.signedIn === null || organisation === null) return { mayEdit: false }
  const on = await organisationThing({ site, actor }, organisation)
  return { mayEdit: view.may('directory.edit', on).allowed, on }
}

/** An organisation that left the directory, for what speaks of the past; null when there is none such. */
const archivedPage = async ({ view, site, actor }: Answer, slug: string) => {
  const gone = (await site.directory.archived()).find(({ organisation }) => organisation.slug === slug)
  if (gone === undefined) return null
  const on = await organisationThing({ site, actor }, gone.organisation, 'archived')
  return <ArchivedPage view={view} gone={gone} mayUnarchive={view.may('directory.unarchive', on).allowed} />
}

/** What a coordinator looks for among every side of the directory. */
const found = async ({ site, view, listing }: Answer, text: string): Promise<readonly Organisation[]> => {
  if (text === '') return []
  const today = dayOf(view.now)
  const suppliers = await site.directory.within(listing).found({ ...everybodyOn('supplier', today), text })
  const words = fold(text)
  const listed = site.directory.within(listing)
  const others = [...(await listed.all('buyer')), ...(await listed.all('partner'))]
  return [...suppliers, ...others.filter(({ name }) => fold(name).includes(words))].slice(0, mostFound)
}

/** Pages of organisations: public ones, and those of whoever runs the directory. */
export const organisationPages = {
  supplier: async (asked: Answer) => {
    const { view, site, params } = asked
    const slug = params.supplier ?? ''
    const supplier = await site.directory.find(slug)
    if (supplier === null) return archivedPage(asked, slug)
    if (supplier.side === 'buyer')
      return { movedTo: linkTo('buyer', view.language, { params: { buyer: supplier.slug } }) }
    const keep = await keepIn(asked, { kind: 'organisation', thing: supplier.id })
    return organisationPage(asked, supplier, { ...(await forThoseWhoMay(asked, supplier)), keep })
  },
  buyer: async (asked: Answer) => {
    const key = asked.params.buyer ?? ''
    const organisation = await asked.site.directory.find(key)
    const institution = organisation?.side === 'buyer' ? organisation : null
    const around = {
      ...(await forThoseWhoMay(asked, institution)),
      keep:
        institution === null ? null : await keepIn(asked, { kind: 'organisation', thing: institution.id }),
    }
    return (await buyerPage(asked, { key, institution }, around)) ?? archivedPage(asked, key)
  },
  organisations: async (asked: Answer) => {
    const { view, site, actor, query } = asked
    const text = (query.get('q') ?? '').slice(0, 200).trim()
    const { role } = actor
    const within = ({ programme }: Organisation): boolean =>
      role.name === 'operator' || programme === role.programme
    const gone = (await site.directory.archived()).filter(({ organisation }) => within(organisation))
    const matching = (await found(asked, text)).map((organisation) => {
      const { id, programme, side } = organisation
      const on = thing('organisation', { id, programme, organisation: id, state: side })
      return { organisation, mayEdit: view.may('directory.edit', on).allowed }
    })
    return <OrganisationsPage view={view} text={text} found={matching} archived={gone} />
  },
  addOrganisation: async ({ view }: Answer) => <AddOrganisationPage view={view} addition={blankAddition} />,
}
