import type { VNode } from 'preact'
import { textIn } from '#kernel/language.ts'
import {
  type EditionHead,
  ownListing,
  type Programme,
  type SetUpLine,
  type SetUpStep,
} from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { SetUpPage, type SetUpWay } from './pages/set-up/set-up.page.tsx'
import { SetUpNext } from './pages/set-up/set-up-next.tsx'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo, type RouteName } from './sitemap.ts'

type Asked = Pick<Answer, 'view' | 'site' | 'actor' | 'programmes'>

/** The screens of each step. */
const screens: Readonly<Record<SetUpStep, readonly RouteName[]>> = {
  who: ['editProgramme', 'sender'],
  identity: ['publicSite'],
  partners: ['editProgramme', 'addOrganisation'],
  committee: ['governance'],
  edition: ['newEdition'],
  concertation: ['concertation'],
  call: ['newCall'],
  people: ['programmePeople'],
  import: ['sheetImport', 'editionImport'],
}
/** Those that speak of an edition: there is nothing to open before the first. */
const ofEdition: readonly RouteName[] = ['editEdition', 'concertation', 'newCall', 'editionImport']

const labelOf = ({ view }: Pick<Asked, 'view'>, step: SetUpStep, route: RouteName): string => {
  const { ways, names } = view.texts.setUp
  if (route === 'sender') return ways.sender
  if (route === 'addOrganisation') return ways.organisations
  if (route === 'sheetImport') return ways.directory
  if (route === 'editionImport') return ways.edition
  return route === 'editProgramme' && step === 'who' ? ways.programme : names[step]
}

/** Where a step leads; each of its screens shows the way back to the guide. */
const waysOf = (
  asked: Asked,
  { programme, editions }: { readonly programme: Programme; readonly editions: readonly EditionHead[] },
) => {
  const { language } = asked.view
  const [edition] = editions
  const params = { programme: programme.slug, edition: edition?.slug ?? '' }
  return (step: SetUpStep): readonly SetUpWay[] =>
    screens[step]
      // The first edition is created once; after that it is written.
      .map((route) => (route === 'newEdition' && edition !== undefined ? 'editEdition' : route))
      .filter((route) => edition !== undefined || !ofEdition.includes(route))
      .map((route) => ({
        label: labelOf(asked, step, route),
        href: linkTo(route, language, {
          params,
          query: { programme: route === 'sheetImport' ? programme.slug : null },
        }),
      }))
}

/** Where a programme’s set-up is; what other modules know is asked of them. */
export const setUpOf = async (
  { site, actor, programmes }: Asked,
  programme: Programme,
): Promise<{ readonly lines: readonly SetUpLine[]; readonly isAside: boolean }> => {
  const listing = site.directory.within(ownListing(programme, programmes))
  return site.setUp.of(actor, programme, {
    people: await site.people.programmes.others(actor, programme.id),
    organisations: (await listing.count('supplier')) + (await listing.count('buyer')),
  })
}

/** The next step in the own space of whoever coordinates; nothing once a call is written or the guide put aside. */
export const setUpSection = async ({ view, site, actor, programmes }: Answer): Promise<VNode | null> => {
  const programme = programmes.find(({ id }) => id === actor.role.programme)
  if (actor.role.name !== 'coordinator' || programme === undefined) return null
  const next = await site.setUp.next(programme)
  return next === null ? null : <SetUpNext view={view} programme={programme} next={next} />
}

/** How the guide finds what it shows. */
export const setUpPages = {
  setUp: async (asked: Answer): Promise<VNode | null> => {
    const { view, site } = asked
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const editions = await site.callForInterest.editions(programme.id)
    return (
      <SetUpPage
        view={view}
        programme={programme}
        name={textIn(programme.name, view.language).text}
        {...(await setUpOf(asked, programme))}
        waysOf={waysOf(asked, { programme, editions })}
      />
    )
  },
}
