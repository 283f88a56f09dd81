import type { VNode } from 'preact'
import type { PersonId } from '#kernel/ids.ts'
import { type Application, type JuryOfCall, nothingAgreed } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { DeliberationPage, orders } from './pages/jury/deliberation.page.tsx'
import { JuryOverviewPage } from './pages/jury/jury.page.tsx'
import type { JuryShown, KnownTie } from './pages/jury/jury-shown.ts'
import { RankingPage } from './pages/jury/ranking.page.tsx'
import type { RankingShown } from './pages/jury/ranking-shown.ts'
import { SpreadPage, type SpreadShown } from './pages/jury/spread.page.tsx'
import { calledAs } from './pages/people/people-parts.tsx'
import { linkTo } from './sitemap.ts'
import { juryThing } from './things.ts'

/** The jury that an address names, as the policy found it. */
export const juryNamed = ({ site, actor, params }: Answer): Promise<JuryOfCall | null> => {
  const asker = { actor, now: site.now() }
  const { call = '', application } = params
  return application === undefined
    ? site.juries.find(call, asker)
    : site.juries.findJudged({ call, application }, asker)
}

/** What every page of a jury is given. */
export const givenFor = ({ view, actor }: Pick<Answer, 'view' | 'actor'>, of: JuryOfCall) => ({
  view,
  of,
  on: juryThing(of, actor),
})

/** People who hold the role of juror in the programme and do not coordinate it, and what is known of their ties. */
export const jurorsAround = async ({ site, actor, view }: Answer, { call }: JuryOfCall) => {
  const { current, assignments } = await site.people.programmes.holders(actor, call.programme)
  const runs = new Set(
    current
      .filter(({ role }) => role.name === 'coordinator' || role.name === 'operator')
      .map(({ person }) => person.id),
  )
  const names = new Map(current.map(({ person }) => [person.id, calledAs(person, view.texts)]))
  const able = current.filter(({ role, person }) => role.name === 'jury-member' && !runs.has(person.id))
  return {
    names,
    able: [...new Set(able.map(({ person }) => person.id))],
    tieOf: (person: PersonId, organisation: Application['organisation']): KnownTie['tie'] | null => {
      const isMember = current.some(
        (each) =>
          each.person.id === person &&
          each.role.organisation === organisation &&
          each.role.name !== 'adviser',
      )
      if (isMember) return 'member'
      const advises = assignments.some(
        ({ adviser, supplier }) => adviser === person && supplier === organisation,
      )
      return advises ? 'adviser' : null
    },
  }
}

/** The jury as whoever runs the call sees it. */
export const overviewScreen = async (
  asked: Answer,
  of: JuryOfCall,
  more: Pick<JuryShown, 'typed' | 'changed'> = {},
) => {
  const { view, site, actor, programmes } = asked
  const overview = await site.juries.overview(actor, of)
  const { names, able, tieOf } = await jurorsAround(asked, of)
  const sitting = overview.jurors.filter(({ leftAt }) => leftAt === null)
  const left = overview.jurors.map(({ person }) => person).filter((person) => !names.has(person))
  const others = await site.personNames.of(actor, left, null)
  for (const [person, name] of others) names.set(person, name ?? view.texts.privacy.deletedPerson)
  const programme = programmes.find(({ id }) => id === of.call.programme)
  return (
    <JuryOverviewPage
      {...givenFor(asked, of)}
      overview={overview}
      names={names}
      free={able
        .filter((person) => sitting.every((juror) => juror.person !== person))
        .map((person) => ({ person, name: names.get(person) ?? '' }))}
      ties={sitting.flatMap(({ person }) =>
        overview.applications.flatMap(({ id, organisation }) => {
          const tie = tieOf(person, organisation)
          return tie === null ? [] : [{ person, application: id, tie }]
        }),
      )}
      inviteHref={linkTo('giveRole', view.language, { params: { programme: programme?.slug ?? '' } })}
      {...more}
    />
  )
}

export const spreadScreen = async (
  asked: Answer,
  of: JuryOfCall,
  more: Pick<SpreadShown, 'typed' | 'wrong' | 'conflict'> = {},
): Promise<VNode | null> => {
  const { site, actor, params, thing } = asked
  const deliberation = await site.juries.spread(actor, of, params.application ?? '')
  const [application] = deliberation.applications
  if (application === undefined) return null
  const people = deliberation.jurors.map(({ person }) => person)
  return (
    <SpreadPage
      {...givenFor(asked, of)}
      judged={thing}
      application={application}
      deliberation={deliberation}
      names={await site.personNames.of(actor, people, null)}
      consensus={deliberation.consensus[0] ?? nothingAgreed(application.id)}
      {...more}
    />
  )
}

export const rankingScreen = async (
  asked: Answer,
  of: JuryOfCall,
  more: Pick<RankingShown, 'typed' | 'changed'> = {},
) => {
  const { site, actor, programmes } = asked
  const programme = programmes.find(({ id }) => id === of.call.programme) ?? null
  const { ranking, decisions } = await site.juries.rankingToDecide(actor, of)
  return (
    <RankingPage
      {...givenFor(asked, of)}
      ranking={ranking}
      programme={programme}
      decisions={decisions.filter(({ state }) => state.kind === 'in-force')}
      decision={decisions.find(({ id }) => id === of.jury.decided?.decision) ?? null}
      {...more}
    />
  )
}

/** A page of a jury; null where there is none. */
export const ofJury =
  (screen: (asked: Answer, of: JuryOfCall) => Promise<VNode | null>) =>
  async (asked: Answer): Promise<VNode | null> => {
    const of = await juryNamed(asked)
    return of === null ? null : screen(asked, of)
  }

/** How the pages of whoever runs a jury, and of its deliberation, find what they show. */
export const juryPages = {
  jury: ofJury((asked, of) => overviewScreen(asked, of)),
  juryDeliberation: ofJury(async (asked, of) => (
    <DeliberationPage
      {...givenFor(asked, of)}
      deliberation={await asked.site.juries.deliberation(asked.actor, of)}
      order={orders.find((order) => order === asked.query.get('ordre')) ?? 'gap'}
    />
  )),
  jurySpread: ofJury((asked, of) => spreadScreen(asked, of)),
  juryRanking: ofJury((asked, of) => rankingScreen(asked, of)),
}
