import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import { type Call, type Decision, departures, type EditionHead } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { CallPage, type CallRows, type MayAnswer } from './pages/calls/call.page.tsx'
import type { CallBasis } from './pages/calls/call-basis.tsx'
import { CallEditingPage, type CallEditingProps } from './pages/calls/call-editing.page.tsx'
import { CallsPage, type ListedCall } from './pages/calls/calls.page.tsx'
import { NewCallPage, type NewCallProps } from './pages/calls/new-call.page.tsx'
import { lookedAfterBy } from './waiting.ts'

/** The call that an address names, with the programme and the edition that make it. */
export const callNamed = async ({
  site,
  programmes,
  params,
}: Pick<Answer, 'site' | 'programmes' | 'params'>): Promise<{
  readonly call: Call
  readonly programme: Answer['programmes'][number]
  readonly edition: EditionHead
} | null> => {
  const call = await site.calls.find(params.call ?? '')
  const programme = programmes.find(({ id }) => id === call?.programme)
  if (call === null || programme === undefined) return null
  const editions = await site.callForInterest.editions(programme.id)
  const edition = editions.find(({ id }) => id === call.edition)
  return edition === undefined ? null : { call, programme, edition }
}

/** Whom the reader may answer for, with what they began: one’s own enterprise, or those that one accompanies. */
const answeringFor = async (answer: Answer, call: Call): Promise<readonly MayAnswer[]> => {
  const { site, actor } = answer
  if (actor.role.name !== 'supplier-member' && actor.role.name !== 'adviser') return []
  const { organisations } = await lookedAfterBy(answer)
  const known = (await site.directory.withIds(organisations)).filter(
    ({ side, programme }) => side === 'supplier' && programme === call.programme,
  )
  const begun = await site.applications.ofOrganisations(
    actor,
    known.map(({ id }) => id),
  )
  return known.map((organisation) => ({
    organisation,
    application: begun.find((each) => each.call === call.id && each.organisation === organisation.id) ?? null,
  }))
}

/** Decisions of a programme that may be cited, and the one that is, whatever became of it. */
export const citable = (
  all: readonly Decision[],
  cited: Decision['id'] | null,
): { readonly decision: Decision | null; readonly decisions: readonly Decision[] } => ({
  decision: all.find(({ id }) => id === cited) ?? null,
  decisions: all.filter(({ id, state }) => state.kind === 'in-force' || id === cited),
})

/** The screen where a call is written, with what it rests on; null when there is no such call. */
export const callEditing = async (answer: Answer): Promise<Omit<CallEditingProps, 'version'> | null> => {
  const { view, site, actor } = answer
  const named = await callNamed(answer)
  if (named === null) return null
  const { call, programme, edition } = named
  const settled = call.agreed === null ? null : await site.concertations.settledParameters(call.edition)
  const basis: CallBasis = {
    programme,
    edition,
    ...citable(await site.governance.decisionsOf(actor, programme.id), call.decision),
    departures:
      settled === null || settled.settledAt !== call.agreed?.settledAt ? null : departures(call, settled),
  }
  return { view, call, basis }
}

/** What a new call of an edition may begin from. */
export const newCallPlans = async (
  { site }: Pick<Answer, 'site'>,
  edition: EditionHead,
): Promise<Pick<NewCallProps, 'edition' | 'calls' | 'settled'>> => ({
  edition,
  calls: await site.calls.of(edition.programme),
  settled: await site.concertations.settledParameters(edition.id),
})

/** How the pages of calls for interest find their rows. */
export const callsPages = {
  newCall: async ({ view, site, params }: Answer): Promise<VNode | null> => {
    const edition = await site.callForInterest.editionHead(params.edition ?? '')
    if (edition === null) return null
    const plans = await newCallPlans({ site }, edition)
    const chosen = plans.settled !== null ? 'agreed' : (plans.calls[0]?.id ?? 'pilot')
    return <NewCallPage view={view} {...plans} sending={randomUUID()} chosen={chosen} />
  },
  editCall: async (answer: Answer): Promise<VNode | null> => {
    const shown = await callEditing(answer)
    return shown === null ? null : <CallEditingPage {...shown} version={shown.call.version} />
  },
  calls: async ({ view, site, programmes }: Answer): Promise<VNode> => {
    const calls = (await site.calls.published()).flatMap((call): readonly ListedCall[] => {
      const programme = programmes.find(({ id }) => id === call.programme)
      return programme === undefined ? [] : [{ call, programme }]
    })
    return <CallsPage view={view} calls={calls} />
  },
  call: async (answer: Answer): Promise<VNode | null> => {
    const { view } = answer
    const named = await callNamed(answer)
    if (named === null) return null
    const { call } = named
    const wasPublic =
      call.state.kind === 'published' || (call.state.kind === 'cancelled' && call.state.publishedAt !== null)
    const on = thing('call', { id: call.id, programme: call.programme })
    if (!wasPublic && !view.may('calls.edit', on).allowed) return null
    const rows: CallRows = {
      ...named,
      answering: await answeringFor(answer, call),
      decision:
        call.decision === null ? null : await answer.site.governance.decision(answer.actor, call.decision),
    }
    return <CallPage view={view} rows={rows} />
  },
}
