import type { OrganisationId } from '#kernel/ids.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { AdvisersPage } from './pages/people/advisers.page.tsx'
import { InstallationPeoplePage } from './pages/people/installation-people.page.tsx'
import type { InviteErrors } from './pages/people/invite.page.tsx'
import { type InviteTyped, nothingTyped } from './pages/people/people.form.ts'
import { ProgrammePeoplePage } from './pages/people/programme-people.page.tsx'
import { RoleOfferPage } from './pages/people/role-offer.page.tsx'

interface Refused {
  readonly typed: InviteTyped
  readonly errors: InviteErrors
}

/** The programme that an address names; null when there is none. */
export const programmeAsked = ({ programmes, params }: Answer): Programme | null =>
  programmes.find(({ slug }) => slug === params.programme) ?? null

export const programmeScreen = async (
  { view, site, actor, thing, query }: Answer,
  programme: Programme,
  wrongDomain: { readonly domain: string; readonly error: string } | null = null,
) => {
  const people = await site.people.programmes.people(actor, programme.id)
  const named = [
    ...people.current.flatMap(({ role }) => role.organisation ?? []),
    ...people.claims.map(({ organisation }) => organisation),
    ...people.domains.map(({ organisation }) => organisation),
  ]
  const found = await site.directory.withIds([...new Set(named)])
  return (
    <ProgrammePeoplePage
      view={view}
      programme={programme}
      on={thing}
      people={people}
      organisations={new Map<OrganisationId, Organisation>(found.map((each) => [each.id, each]))}
      asked={{ text: query.get('q') ?? '', role: query.get('role') ?? '' }}
      now={site.realNow()}
      wrongDomain={wrongDomain}
    />
  )
}

/** Partners of a programme, where advisers work. */
export const partnersOf = ({ site }: Pick<Answer, 'site'>, programme: Programme) =>
  site.directory.within([programme.id]).all('partner')

export const roleOfferScreen = async (
  asked: Answer,
  programme: Programme,
  refused: Refused | null = null,
) => {
  const { view } = asked
  const partners = await partnersOf(asked, programme)
  return (
    <RoleOfferPage
      view={view}
      programme={{ slug: programme.slug, name: programme.name[view.language] ?? programme.name.fr }}
      partners={partners.map(({ slug, name }) => ({ value: slug, label: name }))}
      typed={refused?.typed ?? nothingTyped(view.language)}
      errors={refused?.errors ?? {}}
    />
  )
}

export const advisersScreen = async (
  { view, site, actor, thing }: Answer,
  programme: Programme,
  refused: {
    readonly typed: { readonly conseil: string; readonly entreprise: string }
    readonly errors: Readonly<Partial<Record<'conseil' | 'entreprise', string>>>
  } = { typed: { conseil: '', entreprise: '' }, errors: {} },
) => {
  const { current, assignments } = await site.people.programmes.holders(actor, programme.id)
  const suppliers = await site.directory.within([programme.id]).all('supplier')
  return (
    <AdvisersPage
      view={view}
      programme={programme}
      on={thing}
      advisers={current.filter(({ role }) => role.name === 'adviser')}
      assignments={assignments}
      suppliers={suppliers}
      {...refused}
    />
  )
}

export const installationScreen = async (
  { view, site, actor, thing, programmes }: Answer,
  refused: Refused | null = null,
) => (
  <InstallationPeoplePage
    view={view}
    on={thing}
    programmes={programmes}
    {...(await site.people.programmes.keepers(actor))}
    typed={refused?.typed ?? nothingTyped(view.language)}
    errors={refused?.errors ?? {}}
    now={site.realNow()}
  />
)
