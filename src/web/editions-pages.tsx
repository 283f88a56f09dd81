import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { fold } from '#kernel/fold.ts'
import { axes, type Edition, ownListing } from '#programme/call-for-interest/index.ts'
import { likenessIndex, type Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { EditionsPage } from './pages/edition/editions.page.tsx'
import { EditionEditingPage, newPart } from './pages/edition-editing/edition-editing.page.tsx'
import { NewEditionPage } from './pages/edition-editing/new-edition.page.tsx'
import { ActivityPage, IndicatorPage } from './pages/edition-editing/part.page.tsx'
import type { OrganisationsSought } from './pages/edition-editing/participants-section.tsx'
import { activityOf, indicatorOf, saidOf } from './pages/edition-editing/typed-of.ts'
import { programmeNamed } from './programmes-pages.tsx'

type Asked = Pick<Answer, 'site' | 'programmes' | 'params'>

/** The edition that an address names. */
export const editionNamed = ({ site, params }: Asked): Promise<Edition | null> =>
  site.callForInterest.edition(params.edition ?? '')

/** Whether an address speaks of a part that does not exist yet. */
export const isNewPart = (part: string): boolean => part === newPart.fr || part === newPart.en

/** Who takes part in an edition, and everybody of its programme who may. */
export const organisationsAround = async (
  { site, programmes }: Asked,
  edition: Edition,
): Promise<readonly Organisation[]> => {
  const programme = programmes.find(({ id }) => id === edition.programme)
  if (programme === undefined) return []
  const listing = site.directory.within(ownListing(programme, programmes))
  const own = [...(await listing.all('supplier')), ...(await listing.all('buyer'))]
  const known = new Set(own.map(({ id }) => id))
  const others = edition.participations.map(({ organisation }) => organisation).filter((id) => !known.has(id))
  return [...own, ...(others.length === 0 ? [] : await site.directory.withIds(others))]
}

const mostFound = 12

/** Organisations of the programme that could join, by a part of their name or by one that is near. */
export const soughtIn = async (
  asked: Asked,
  edition: Edition,
  text: string,
): Promise<OrganisationsSought | null> => {
  const sought = fold(text.slice(0, 200))
  if (sought === '') return null
  const taking = new Set(edition.participations.map(({ organisation }) => organisation))
  const free = (await organisationsAround(asked, edition)).filter(
    ({ id, side }) => side !== 'partner' && !taking.has(id),
  )
  const named = free.filter(({ name }) => fold(name).includes(sought))
  const near = likenessIndex(free.map(({ name }) => fold(name)))
    .nearest(sought, 0.4, mostFound)
    .flatMap(({ at }) => free[at] ?? [])
  return { text, found: [...new Set([...named, ...near])].slice(0, mostFound) }
}

/** Who takes part in an edition. */
export const takingPart = ({ site }: Asked, { participations }: Edition): Promise<readonly Organisation[]> =>
  site.directory.withIds(participations.map(({ organisation }) => organisation))

/** How the screens that write editions find what they show. */
export const editionsPages = {
  editions: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const editions = await asked.site.callForInterest.wholeEditions(programme.id)
    return <EditionsPage view={asked.view} programme={programme} editions={editions} />
  },
  newEdition: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const editions = await asked.site.callForInterest.editions(programme.id)
    const form = saidOf(null)
    const [latest] = editions
    return (
      <NewEditionPage
        view={asked.view}
        programme={programme}
        editions={editions}
        sending={randomUUID()}
        form={latest === undefined ? form : { ...form, typed: { ...form.typed, depart: latest.id } }}
      />
    )
  },
  editEdition: async (asked: Answer): Promise<VNode | null> => {
    const edition = await editionNamed(asked)
    if (edition === null) return null
    return (
      <EditionEditingPage
        view={asked.view}
        edition={edition}
        version={edition.version}
        form={saidOf(edition)}
        organisations={await takingPart(asked, edition)}
        search={await soughtIn(asked, edition, asked.query.get('qui') ?? '')}
      />
    )
  },
  editActivity: async (asked: Answer): Promise<VNode | null> => {
    const { view, params, query } = asked
    const edition = await editionNamed(asked)
    const part = params.activity ?? ''
    const activity = edition?.activities.find(({ id }) => id === part) ?? null
    if (edition === null || (activity === null && !isNewPart(part))) return null
    const axis = axes.find((each) => each === query.get('axe')) ?? null
    const given = { edition, version: edition.version, part, isNew: activity === null }
    return <ActivityPage {...given} view={view} form={activityOf(activity, axis)} />
  },
  editIndicator: async (asked: Answer): Promise<VNode | null> => {
    const edition = await editionNamed(asked)
    const part = asked.params.indicator ?? ''
    const indicator = edition?.indicators.find(({ id }) => id === part) ?? null
    if (edition === null || (indicator === null && !isNewPart(part))) return null
    const given = { edition, version: edition.version, part, isNew: indicator === null }
    return <IndicatorPage {...given} view={asked.view} form={indicatorOf(indicator)} />
  },
}
