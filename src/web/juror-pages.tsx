import type { VNode } from 'preact'
import { organisationId } from '#kernel/ids.ts'
import {
  blankEvaluation,
  type Evaluation,
  evaluationStates,
  type JuryOfCall,
  type OwnWork,
} from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { demandFor } from './demand.ts'
import { givenFor, ofJury } from './jury-pages.tsx'
import { DemandFacts } from './pages/applications/demand-facts.tsx'
import { JudgedApplicationPage } from './pages/jury/application.page.tsx'
import { DeclarationsPage } from './pages/jury/declarations.page.tsx'
import { GridPage } from './pages/jury/grid.page.tsx'
import { type GridShown, linesOf } from './pages/jury/grid-shown.ts'
import type { JudgedShown } from './pages/jury/judged-shown.ts'
import type { DeclarationsRead } from './pages/jury/jury.form.ts'
import type { KnownTie } from './pages/jury/jury-shown.ts'

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

/** How the pages of a juror, who works alone, find what they show. */
export const jurorPages = {
  juryDeclarations: ofJury((asked, of) => declarationsScreen(asked, of)),
  juryGrid: ofJury((asked, of) => {
    const only = evaluationStates.find((state) => state === asked.query.get('etat')) ?? null
    return gridScreen(asked, of, { only })
  }),
  juryApplication: ofJury((asked, of) => judgedScreen(asked, of)),
}
