import type { VNode } from 'preact'
import { textIn } from '#kernel/language.ts'
import {
  type EditionHead,
  nextStep,
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

/** The screen of each step that speaks of the programme, and of each that needs its edition. */
const screens = {
  who: { of: 'programme', routes: ['editProgramme', 'sender'] },
  identity: { of: 'programme', routes: ['publicSite'] },
  partners: { of: 'programme', routes: ['editProgramme', 'addOrganisation'] },
  edition: { of: 'programme', routes: ['newEdition'] },
  people: { of: 'programme', routes: ['programmePeople'] },
  import: { of: 'programme', routes: ['sheetImport'] },
} as const satisfies Partial<Record<SetUpStep, { of: 'programme' | 'edition'; routes: readonly RouteName[] }>>

const isShown = ({ step }: SetUpLine): boolean => step in screens

const labelOf = ({ view }: Pick<Asked, 'view'>, step: SetUpStep, route: RouteName): string => {
  const { ways, names } = view.texts.setUp
  if (route === 'sender') return ways.sender
  if (route === 'addOrganisation') return ways.organisations
  if (route === 'sheetImport') return ways.directory
  return route === 'editProgramme' && step === 'who' ? ways.programme : names[step]
}

/** Where a step leads: the screens that exist, and comes back to the guide by the line that they show. */
const waysOf = (
  asked: Asked,
  { programme, editions }: { readonly programme: Programme; readonly editions: readonly EditionHead[] },
) => {
  const { language } = asked.view
  return (step: SetUpStep): readonly SetUpWay[] => {
    const screen: { readonly of: string; readonly routes: readonly RouteName[] } | undefined =
      screens[step as keyof typeof screens]
    if (screen === undefined) return []
    const [edition] = editions
    const params = { programme: programme.slug, edition: edition?.slug ?? '' }
    const ways = screen.routes.map((route) => ({
      label: labelOf(asked, step, route),
      href: linkTo(route, language, {
        params,
        query: { programme: route === 'sheetImport' ? programme.slug : null },
      }),
    }))
    if (screen.of === 'edition' && edition === undefined) return []
    if (step === 'edition' && edition !== undefined)
      return [
        { label: asked.view.texts.setUp.names.edition, href: linkTo('editEdition', language, { params }) },
      ]
    return ways
  }
}

/** Where a programme’s set-up is; what other modules know is asked of them. */
export const setUpOf = async (
  { site, actor, programmes }: Asked,
  programme: Programme,
): Promise<{ readonly lines: readonly SetUpLine[]; readonly isAside: boolean }> => {
  const people = await site.people.programmes.people(actor, programme.id)
  const others = people.current.filter(
    ({ person, role }) => person.id !== actor.person && role.organisation === null,
  )
  const listing = site.directory.within(ownListing(programme, programmes))
  const found = await site.setUp.of(actor, programme, {
    people: others.length + people.invitations.length,
    organisations: (await listing.count('supplier')) + (await listing.count('buyer')),
  })
  return { ...found, lines: found.lines.filter(isShown) }
}

/** The next step in the own space of whoever coordinates; nothing once it is finished or put aside. */
export const setUpSection = async (asked: Answer): Promise<VNode | null> => {
  const { view, actor, programmes } = asked
  const programme = programmes.find(({ id }) => id === actor.role.programme)
  if (actor.role.name !== 'coordinator' || programme === undefined) return null
  const { lines, isAside } = await setUpOf(asked, programme)
  const next = nextStep(lines)
  return next === null || isAside ? null : (
    <SetUpNext view={view} programme={programme} lines={lines} next={next} />
  )
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
