import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import {
  type Committee,
  type Decision,
  type Meeting,
  type Programme,
  successorsFor,
} from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { type Asked, meetingNamed, programmeAddressed } from './governance-pages.tsx'
import { DecisionPage } from './pages/governance/decision.page.tsx'
import { EditDecisionPage, NewDecisionPage } from './pages/governance/decision-form.page.tsx'
import { DecisionsPage } from './pages/governance/decisions.page.tsx'
import { decisionTyped } from './pages/governance/typed-of.ts'
import { committeeThing, decisionThing } from './things.ts'

interface DecisionAround {
  readonly programme: Programme
  readonly decision: Decision
  readonly committee: Committee
  readonly meeting: Meeting
}

/** The decision that an address names, with where it was taken. */
export const decisionAddressed = async ({
  site,
  programmes,
  params,
}: Asked): Promise<DecisionAround | null> => {
  const programme = programmes.find(({ slug }) => slug === params.programme)
  if (programme === undefined) return null
  const decision = await site.governance.decisionNamed(programme.id, params.decision ?? '')
  if (decision === null) return null
  const committee = await site.governance.committee(decision.committee)
  const meeting = await site.governance.meeting(decision.meeting)
  return committee === null || meeting === null ? null : { programme, decision, committee, meeting }
}

/** Those that may replace a decision, and the one that does. */
export const successorsOf = async (
  { site, actor }: Asked,
  programme: Programme,
  decision: Decision,
): Promise<readonly Decision[]> => {
  const all = await site.governance.decisionsOf(actor, programme.id)
  const { state } = decision
  const now = state.kind === 'replaced' ? all.filter(({ id }) => id === state.by) : []
  return [...new Set([...now, ...successorsFor(decision, all)])]
}

/** How the pages of decisions find what they show. */
export const decisionPages = {
  newDecision: async (asked: Answer): Promise<VNode | null> => {
    const shown = await meetingNamed(asked)
    if (shown === null) return null
    return (
      <NewDecisionPage
        view={asked.view}
        {...shown}
        sending={randomUUID()}
        form={decisionTyped(null, shown.meeting.day)}
      />
    )
  },
  decisions: async (asked: Answer): Promise<VNode | null> => {
    const programme = programmeAddressed(asked)
    if (programme === null) return null
    const { decisions, committees } = await asked.site.governance.overview(asked.actor, programme.id)
    // Row-level security reaches the whole programme; the policy decides on each.
    const readable = decisions.filter((decision) => {
      const committee = committees.find(({ id }) => id === decision.committee) ?? null
      return asked.view.may('governance.see-decision', decisionThing(asked.actor, decision, committee))
        .allowed
    })
    const names = await asked.site.governance.committeeNames([
      ...new Set(readable.map(({ committee }) => committee)),
    ])
    return <DecisionsPage view={asked.view} programme={programme} decisions={readable} names={names} />
  },
  decision: async (asked: Answer): Promise<VNode | null> => {
    const found = await decisionAddressed(asked)
    if (found === null) return null
    const { site, actor, view, thing: on } = asked
    const { state } = found.decision
    const successor = state.kind === 'replaced' ? await site.governance.decision(actor, state.by) : null
    const ofMeeting = { ...committeeThing(actor, found.committee), kind: 'meeting', id: found.meeting.id }
    return (
      <DecisionPage
        view={view}
        {...found}
        successor={successor}
        on={on}
        opensMeeting={view.may('governance.see-meeting', ofMeeting).allowed}
      />
    )
  },
  editDecision: async (asked: Answer): Promise<VNode | null> => {
    const found = await decisionAddressed(asked)
    if (found === null) return null
    const { decision, programme } = found
    return (
      <EditDecisionPage
        view={asked.view}
        {...found}
        version={decision.version}
        successors={await successorsOf(asked, programme, decision)}
        form={decisionTyped(decision, decision.decidedOn)}
      />
    )
  },
}
