import type { VNode } from 'preact'
import { ownListing, sharedListing } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { DirectoryPage } from './pages/directory/directory.page.tsx'
import {
  type DirectoryAsked,
  listingAsked,
  readDirectoryQuery,
} from './pages/directory/directory-search.form.ts'
import type { ProgrammesAround } from './pages/directory/programme-choice.tsx'

const pageSize = 20

/** The address as it must be shared: it names its programme wherever another reader would be shown another one. */
const withProgramme = (asked: DirectoryAsked, { here, programmes }: Answer): DirectoryAsked => {
  const isKnown = asked.programme === null || programmes.some(({ slug }) => slug === asked.programme)
  const named = isKnown && asked.programme !== null
  const isUsual = here === null || here.id === programmes[0]?.id
  return {
    ...asked,
    programme: named || !isUsual ? (here?.slug ?? null) : null,
    misunderstood: isKnown ? asked.misunderstood : [...asked.misunderstood, 'programme'],
    typed: isKnown ? asked.typed : { ...asked.typed, programme: asked.programme ?? '' },
  }
}

const aroundOf = async ({ site, here, programmes }: Answer): Promise<ProgrammesAround> => {
  const alone = { here, all: programmes, own: 0, shared: 0 }
  if (here === null || programmes.length < 2) return alone
  const shared = sharedListing(here, programmes)
  return {
    ...alone,
    own: await site.directory.within(ownListing(here, programmes)).count('supplier'),
    shared: shared.length === 0 ? 0 : await site.directory.within(shared).count('supplier'),
  }
}

/** How the directory finds its rows. */
export const directoryPages = {
  directory: async (answer: Answer): Promise<VNode> => {
    const { view, site, query, here, programmes } = answer
    const asked = withProgramme(readDirectoryQuery(query, dayOf(view.now), pageSize), answer)
    const listed = site.directory.within(listingAsked(here, programmes, query.get('origine')))
    const result = await listed.search(asked.search)
    const map = asked.asMap ? await listed.map(asked.search) : null
    const everybody = await listed.count('supplier')
    return (
      <DirectoryPage
        view={view}
        asked={asked}
        result={result}
        map={map}
        everybody={everybody}
        programmes={await aroundOf(answer)}
      />
    )
  },
}
