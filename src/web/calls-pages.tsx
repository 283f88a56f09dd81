import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { thing } from '#accounts/index.ts'
import type { Call, EditionHead } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { CallPage, type CallRows, type MayAnswer } from './pages/calls/call.page.tsx'
import { CallEditingPage } from './pages/calls/call-editing.page.tsx'
import { CallsPage, type ListedCall } from './pages/calls/calls.page.tsx'
import { NewCallPage } from './pages/calls/new-call.page.tsx'
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

/** How the pages of calls for interest find their rows. */
export const callsPages = {
  newCall: async ({ view, site, params }: Answer): Promise<VNode | null> => {
    const edition = await site.callForInterest.editionHead(params.edition ?? '')
    if (edition === null) return null
    const calls = await site.calls.of(edition.programme)
    const chosen = calls[0]?.id ?? 'pilot'
    const shown = { edition, calls, sending: randomUUID(), chosen }
    return <NewCallPage view={view} {...shown} />
  },
  editCall: async ({ view, site, params }: Answer): Promise<VNode | null> => {
    const call = await site.calls.find(params.call ?? '')
    return call === null ? null : <CallEditingPage view={view} call={call} version={call.version} />
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
    const rows: CallRows = { ...named, answering: await answeringFor(answer, call) }
    return <CallPage view={view} rows={rows} />
  },
}
