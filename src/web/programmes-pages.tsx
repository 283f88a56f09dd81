import type { VNode } from 'preact'
import { ownListing, type Programme, sharedListing } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { ProgrammePage, type ProgrammeRows } from './pages/programmes/programme.page.tsx'
import { askedOf, ProgrammeFormPage } from './pages/programmes/programme-form.page.tsx'
import { type CountedProgramme, ProgrammesPage } from './pages/programmes/programmes.page.tsx'

const mostHistory = 20
const mostNews = 3

/** The programme that an address names: never another one in its place. */
export const programmeNamed = ({ programmes, params }: Answer): Programme | null =>
  programmes.find(({ slug }) => slug === params.programme) ?? null

const countIn = ({ site, programmes }: Answer, programme: Programme): Promise<number> =>
  site.directory.within(ownListing(programme, programmes)).count('supplier')

const rowsOf = async (asked: Answer, programme: Programme): Promise<ProgrammeRows> => {
  const { site, programmes } = asked
  const shared = sharedListing(programme, programmes)
  const { coordinatingBody, partners } = programme
  return {
    programme,
    editions: await site.callForInterest.editions(programme.id),
    organisations: await site.directory.withIds([
      ...(coordinatingBody === null ? [] : [coordinatingBody]),
      ...partners,
    ]),
    news: (await site.publicSite.news(programme.id, { offset: 0, limit: mostNews })).rows,
    own: await countIn(asked, programme),
    shared: shared.length === 0 ? 0 : await site.directory.within(shared).count('supplier'),
  }
}

/** Partners of the directory, who may coordinate a programme or support it: its own, and those that it names. */
export const partnersFor = async (
  { site, programmes }: Pick<Answer, 'site' | 'programmes'>,
  programme: Programme | null,
): Promise<readonly Organisation[]> => {
  if (programme === null) return []
  const { coordinatingBody, partners } = programme
  const own = await site.directory.within(ownListing(programme, programmes)).all('partner')
  const named = [...(coordinatingBody === null ? [] : [coordinatingBody]), ...partners]
  const others = named.filter((id) => own.every((each) => each.id !== id))
  return [...own, ...(others.length === 0 ? [] : await site.directory.withIds(others))]
}

/** How the pages of the programmes find what they show. */
export const programmesPages = {
  programmes: async (asked: Answer): Promise<VNode> => {
    const counted: CountedProgramme[] = []
    for (const programme of asked.programmes)
      counted.push({ programme, own: await countIn(asked, programme) })
    return <ProgrammesPage view={asked.view} programmes={counted} />
  },
  programme: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const on = { ...asked.thing, kind: 'programme', id: programme.id, programme: programme.id }
    return <ProgrammePage view={asked.view} rows={await rowsOf(asked, programme)} on={on} />
  },
  newProgramme: async ({ view }: Answer): Promise<VNode> => (
    <ProgrammeFormPage view={view} programme={null} asked={askedOf(null)} eligible={[]} />
  ),
  editProgramme: async (asked: Answer): Promise<VNode | null> => {
    const { view, site, actor } = asked
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const on = { kind: 'programme', id: programme.id }
    const { entries } = await site.journal.history(actor, { on }, { offset: 0, limit: mostHistory })
    return (
      <ProgrammeFormPage
        view={view}
        programme={programme}
        asked={askedOf(programme)}
        eligible={await partnersFor(asked, programme)}
        history={entries}
      />
    )
  },
}
