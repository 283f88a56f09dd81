import type { VNode } from 'preact'
import { organisationId, type PersonId } from '#kernel/ids.ts'
import {
  type Application,
  blankEvaluation,
  type Evaluation,
  evaluationStates,
  type JuryOfCall,
  nothingAgreed,
  type OwnWork,
} from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { demandFor } from './demand.ts'
import { DemandFacts } from './pages/applications/demand-facts.tsx'
import { JudgedApplicationPage } from './pages/jury/application.page.tsx'
import { DeclarationsPage } from './pages/jury/declarations.page.tsx'
import { DeliberationPage, orders } from './pages/jury/deliberation.page.tsx'
import { GridPage } from './pages/jury/grid.page.tsx'
import { type GridShown, linesOf } from './pages/jury/grid-shown.ts'
import type { JudgedShown } from './pages/jury/judged-shown.ts'
import type { DeclarationsRead } from './pages/jury/jury.form.ts'
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

/** Applicants that whoever reads belongs to or advises. */
const ownTies = async ({ view, site, actor }: Answer, { call }: JuryOfCall, { applicants }: OwnWork) => {
  const roles = view.signedIn?.roles ?? []
  const member = new Set(
    roles.flatMap(({ name, organisation }) => (name === 'adviser' ? [] : (organisation ?? []))),
  )
  const advised =
    actor.person === null ? [] : await site.people.programmes.accompaniedBy(actor.person, call.programme)
  const accompanied = new Set(advised.map(({ supplier }) => supplier))
  return new Map(
    applicants.flatMap(({ application, organisation }): [string, KnownTie['tie']][] => {
      const id = organisationId(organisation)
      if (member.has(id)) return [[application, 'member']]
      return accompanied.has(id) ? [[application, 'adviser']] : []
    }),
  )
}

export const declarationsScreen = async (asked: Answer, of: JuryOfCall, read?: DeclarationsRead) => {
  const work = await asked.site.juries.own(asked.actor, of)
  return (
    <DeclarationsPage
      {...givenFor(asked, of)}
      applicants={work.applicants}
      declarations={work.declarations}
      ties={await ownTies(asked, of, work)}
      read={read}
    />
  )
}

export const gridScreen = async (
  asked: Answer,
  of: JuryOfCall,
  { only = null, typed }: Partial<Pick<GridShown, 'only' | 'typed'>> = {},
) => (
  <GridPage
    {...givenFor(asked, of)}
    work={await asked.site.juries.own(asked.actor, of)}
    only={only}
    typed={typed}
  />
)

/** One application as its juror reads it; null when it is not theirs to read. */
export const judgedScreen = async (
  asked: Answer,
  of: JuryOfCall,
  more: Pick<JudgedShown, 'typed' | 'conflict'> & Partial<Pick<JudgedShown, 'wrong'>> = {},
): Promise<VNode | null> => {
  const { site, actor, params, thing, view, programmes } = asked
  const application = await site.juries.application(actor, params.application ?? '')
  if (application === null || actor.person === null) return null
  const given = givenFor(asked, of)
  const work = await site.juries.own(actor, of)
  const lines = linesOf({ work, ...given })
  const at = lines.findIndex(({ applicant }) => applicant.application === application.id)
  const programme = programmes.find(({ id }) => id === of.call.programme)
  const profile = application.submitted?.profile
  const demand =
    programme === undefined || profile === undefined ? null : await demandFor(site, programme, profile)
  const evaluation: Evaluation = lines[at]?.evaluation ?? blankEvaluation(application.id, actor.person)
  return (
    <JudgedApplicationPage
      {...given}
      judged={thing}
      application={application}
      evaluation={evaluation}
      demand={demand === null ? null : <DemandFacts view={view} shown={demand} />}
      around={{
        previous: lines[at - 1]?.applicant.application ?? null,
        next: lines[at + 1]?.applicant.application ?? null,
      }}
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

const ofJury =
  (screen: (asked: Answer, of: JuryOfCall) => Promise<VNode | null>) =>
  async (asked: Answer): Promise<VNode | null> => {
    const of = await juryNamed(asked)
    return of === null ? null : screen(asked, of)
  }

/** How the pages of juries find what they show. */
export const juryPages = {
  jury: ofJury((asked, of) => overviewScreen(asked, of)),
  juryDeclarations: ofJury((asked, of) => declarationsScreen(asked, of)),
  juryGrid: ofJury((asked, of) => {
    const only = evaluationStates.find((state) => state === asked.query.get('etat')) ?? null
    return gridScreen(asked, of, { only })
  }),
  juryApplication: ofJury((asked, of) => judgedScreen(asked, of)),
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
