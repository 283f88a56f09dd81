import { randomUUID } from 'node:crypto'
import { committeeId, committeeMemberId, fileId, meetingId } from '#kernel/ids.ts'
import { type CommitteeChange, type MeetingProblem, parentsFor } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { committeeNamed, isNewMember, meetingNamed, peopleAround } from './governance-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { CommitteeFormPage, MemberFormPage } from './pages/governance/committee-form.page.tsx'
import {
  type MeetingField,
  presentIn,
  readCommittee,
  readMeeting,
  readMember,
} from './pages/governance/governance.form.ts'
import { EditMeetingPage, NewMeetingPage } from './pages/governance/meeting-form.page.tsx'
import { memberTyped } from './pages/governance/typed-of.ts'
import { fileOfForm } from './received-file.ts'
import { byWhom, sendingIn } from './sending.ts'
import { linkTo } from './sitemap.ts'

/** What a page says was done. */
export type Done = keyof Posted['view']['texts']['governance']['done']
type ById = 'committee' | 'meeting'

const backTo = ({ view }: Posted, route: ById, id: string, fait: Done): Outcome => ({
  goTo: linkTo(route, view.language, { params: { [route]: id }, query: { fait } }),
})

const createCommittee = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, form, programmes, params } = posted
  const programme = programmes.find(({ slug }) => slug === params.programme)
  if (programme === undefined) return null
  const parents = parentsFor(null, (await site.governance.overview(actor, programme.id)).committees)
  const sending = sendingIn(form)
  const read = readCommittee(
    form,
    parents.map(({ id }) => id),
  )
  if (read.asked === null) {
    const given = { view, programme, committee: null, sending, parents, form: read }
    return { status: 422, page: <CommitteeFormPage {...given} /> }
  }
  const asked = { id: committeeId(sending), said: read.asked }
  const id = await site.governance.createCommittee(byWhom(posted), programme.id, asked)
  return backTo(posted, 'committee', id, 'comite-forme')
}

const saveCommittee = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, form } = posted
  const found = await committeeNamed(posted)
  if (found === null) return null
  const { committee, programme } = found
  const { committees } = await site.governance.overview(actor, programme.id)
  const parents = parentsFor(committee.id, committees)
  const read = readCommittee(
    form,
    parents.map(({ id }) => id),
  )
  const given = { view, ...found, parents, form: read }
  const version = versionIn(form)
  if (read.asked === null) return { status: 422, page: <CommitteeFormPage {...given} version={version} /> }
  const change: CommitteeChange = { kind: 'said', said: read.asked }
  const changed = await site.governance.changeCommittee(byWhom(posted), committee, { version, change })
  return changed.accepted
    ? backTo(posted, 'committee', committee.id, 'comite')
    : // Sent once more after a conflict, the form replaces what the other one wrote: whoever sends it was told.
      { status: 409, page: <CommitteeFormPage {...given} version={committee.version} conflict /> }
}

const memberAddressed = async (posted: Posted) => {
  const found = await committeeNamed(posted)
  const part = posted.params.member ?? ''
  const member = found?.committee.members.find(({ id }) => id === part) ?? null
  if (found === null || (member === null && !isNewMember(part))) return null
  return { ...found, member, part, people: await peopleAround(posted, found.programme) }
}

const saveCommitteeMember = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const found = await memberAddressed(posted)
  if (found === null) return null
  const { committee, member, people } = found
  const known = [...people.map(({ id }) => id), ...(member === null ? [] : [member.person ?? ''])]
  const read = readMember(form, member?.id ?? committeeMemberId(randomUUID()), known)
  const version = versionIn(form)
  const given = { view, ...found, form: read }
  if (read.asked === null) return { status: 422, page: <MemberFormPage {...given} version={version} /> }
  const change: CommitteeChange = { kind: 'member', member: read.asked }
  const changed = await site.governance.changeCommittee(byWhom(posted), committee, { version, change })
  return changed.accepted
    ? backTo(posted, 'committee', committee.id, 'membre')
    : { status: 409, page: <MemberFormPage {...given} version={committee.version} conflict /> }
}

const removeCommitteeMember = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const found = await memberAddressed(posted)
  if (found === null || found.member === null) return null
  const { committee, member } = found
  const to = { version: versionIn(form), change: { kind: 'member-removed', member: member.id } } as const
  const changed = await site.governance.changeCommittee(byWhom(posted), committee, to)
  if (changed.accepted) return backTo(posted, 'committee', committee.id, 'membre-retire')
  const wasPresent = changed.refusal.kind === 'was-present'
  return {
    status: 409,
    page: (
      <MemberFormPage
        view={view}
        {...found}
        version={committee.version}
        form={memberTyped(member, member.since)}
        wasPresent={wasPresent}
        conflict={!wasPresent}
      />
    ),
  }
}

const createMeeting = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const found = await committeeNamed(posted)
  if (found === null) return null
  const sending = sendingIn(form)
  const read = readMeeting(form, [])
  const again = {
    status: 422,
    page: <NewMeetingPage view={view} {...found} sending={sending} form={read} />,
  } as const
  if (read.asked === null) return again
  const asked = { id: meetingId(sending), said: read.asked }
  const created = await site.governance.createMeeting(byWhom(posted), found.committee, asked)
  return created.accepted ? backTo(posted, 'meeting', created.value, 'seance-prevue') : again
}

const fieldOfProblem: Readonly<Record<MeetingProblem, MeetingField>> = {
  'no-reason': 'motif',
  'minutes-not-held': 'adopte',
  'adopted-early': 'adopte',
  'nothing-to-adopt': 'adopte',
}

const saveMeeting = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const shown = await meetingNamed(posted)
  if (shown === null) return null
  const { meeting, committee, documents } = shown
  const read = readMeeting(
    form,
    committee.members.map(({ id }) => id),
  )
  const file = await fileOfForm(posted, 'document', 'meeting-document')
  const held = 'problem' in file ? null : file.held
  const given = { view, ...shown, present: presentIn(form), held }
  const version = versionIn(form)
  const again = (wrong: readonly MeetingField[], fileProblem?: string): Outcome => ({
    status: 422,
    page: (
      <EditMeetingPage
        {...given}
        version={version}
        form={{ typed: read.typed, wrong: [...new Set(wrong)] }}
        fileProblem={fileProblem}
      />
    ),
  })
  if ('problem' in file) return again([...read.wrong, 'document'], view.texts.files.problems[file.problem])
  if (read.asked === null) return again(read.wrong)
  const hasDocument = documents.some(({ removedAt }) => removedAt === null)
  const to = { version, written: read.asked, document: file.received, hasDocument }
  const changed = await site.governance.changeMeeting(byWhom(posted), meeting, to)
  if (changed.accepted) return backTo(posted, 'meeting', meeting.id, 'seance')
  const { refusal } = changed
  if (refusal.kind === 'contradiction') return again(refusal.problems.map((each) => fieldOfProblem[each]))
  if (refusal.kind === 'file-refused') return again(['document'], view.texts.files.problems[refusal.problem])
  return { status: 409, page: <EditMeetingPage {...given} version={meeting.version} form={read} conflict /> }
}

const setMeetingDocument = async (posted: Posted): Promise<Outcome> => {
  const { site, form } = posted
  const shown = await meetingNamed(posted)
  const file = shown?.documents.find(({ id }) => id === textIn(form, 'document'))
  if (shown === null || file === undefined) return null
  const removed = textIn(form, 'geste') !== 'ramener'
  await site.governance.setDocument(byWhom(posted), shown.meeting, { file: fileId(file.id), removed })
  return backTo(posted, 'meeting', shown.meeting.id, removed ? 'document-retire' : 'document-ramene')
}

/** What the forms of governance do. */
export const governanceHandlers = {
  createCommittee,
  saveCommittee,
  saveCommitteeMember,
  removeCommitteeMember,
  createMeeting,
  saveMeeting,
  setMeetingDocument,
}
