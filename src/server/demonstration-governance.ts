import { z } from 'zod'
import { type Actor, theProgram } from '#kernel/actor.ts'
import {
  type CommitteeMemberId,
  commentId,
  committeeId,
  committeeMemberId,
  concertationId,
  type DecisionId,
  decisionId,
  type EditionId,
  meetingId,
  type PersonId,
} from '#kernel/ids.ts'
import { daysLater, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  type Committee,
  type DecisionWritten,
  firstDraft,
  type Meeting,
  meetingStates,
  type Parameters,
  type Programme,
  seats,
  stances,
} from '#programme/call-for-interest/index.ts'
import { draftWords } from '#web/concertation-pages.tsx'
import { startOfDay } from '#web/format.ts'
import type { Modules } from '../maillage.ts'

type Given = Pick<Modules, 'governance' | 'concertations' | 'callForInterest' | 'directory' | 'accountsAt'>

const day = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `no such day: ${text}` })
  return z.NEVER
})
const bilingual = z.strictObject({ fr: z.string(), en: z.string().nullable() })
const key = z.string()

const writtenDecision = z.strictObject({
  key,
  title: bilingual,
  text: bilingual.nullable(),
  votes: z.strictObject({ inFavour: z.int(), against: z.int(), abstentions: z.int() }).nullable(),
  public: z.boolean(),
  /** The later decision that stands in its place. */
  replacedBy: key.optional(),
  because: z.string().default(''),
})
const writtenMeeting = z.strictObject({
  key,
  day,
  startsAt: z.string(),
  place: z.string(),
  state: z.enum(meetingStates),
  because: z.string(),
  agenda: z.array(z.string()),
  present: z.array(key),
  minutes: z.string(),
  adoptedOn: day.nullable(),
  decisions: z.array(writtenDecision),
})
const writtenCommittee = z.strictObject({
  key,
  parent: key.nullable(),
  name: bilingual,
  mandate: bilingual,
  formedOn: day,
  members: z.array(
    z.strictObject({
      key,
      /** Somebody of people.json; absent for somebody without account. */
      person: z.string().optional(),
      name: z.string().optional(),
      sitsFor: z.string(),
      seat: z.enum(seats),
      since: day,
      until: day.nullable(),
    }),
  ),
  meetings: z.array(writtenMeeting),
})
const writtenVersion = z.strictObject({
  sharedOn: day,
  note: z.string(),
  weights: z.array(z.int()),
  opens: day,
  closes: day,
  announced: day,
  places: z.int(),
  institutions: z.array(z.string()),
  sectors: z.array(z.string()),
  comments: z.array(
    z.strictObject({
      by: z.string(),
      parameter: z.string().nullable(),
      text: z.string(),
      on: day,
      answer: z.string().nullable(),
    }),
  ),
  stances: z.array(z.strictObject({ by: z.string(), stance: z.enum(stances), text: z.string(), on: day })),
})
const written = z.strictObject({
  committees: z.array(writtenCommittee),
  concertations: z.array(
    z.strictObject({
      edition: z.string(),
      partners: z.array(z.string()),
      versions: z.array(writtenVersion),
      /** When, and by which decision; absent while it is open. */
      settled: z.strictObject({ on: day, decision: key }).optional(),
    }),
  ),
})
type WrittenCommittee = z.infer<typeof writtenCommittee>
type WrittenMeeting = z.infer<typeof writtenMeeting>
type WrittenVersion = z.infer<typeof writtenVersion>

interface Filling extends Given {
  readonly programme: Programme
  readonly newId: () => string
  readonly personNamed: (name: string) => Actor & { readonly person: PersonId }
  readonly decisions: Map<string, DecisionId>
  /** Ids of members by their key in the file. */
  readonly members: Map<string, CommitteeMemberId>
}

const by = (on: LocalDate, actor: Actor = theProgram) => ({ actor, at: startOfDay(on) })

/** The committees, concertation and decisions of demonstration/governance.json, in the first programme. */
export const fillGovernance = async (modules: Given, file: unknown, newId: () => string): Promise<void> => {
  const programme = await modules.callForInterest.programme()
  if (programme === null) return
  const { committees, concertations } = written.parse(file)
  const people = await modules.accountsAt('http://localhost').fictional()
  const personNamed = (name: string) => {
    const found = people.find(({ person }) => person.name === name)
    const role = found?.roles.find(({ organisation }) => organisation !== null) ?? found?.roles[0]
    if (found === undefined || role === undefined)
      throw new Error(`governance.json: nobody is called ${name}`)
    return { ...theProgram, person: found.person.id, role: { ...role, name: 'operator' as const } }
  }
  const filling: Filling = {
    ...modules,
    programme,
    newId,
    personNamed,
    decisions: new Map(),
    members: new Map(),
  }
  const formed = new Map<string, Committee>()
  for (const each of committees) formed.set(each.key, await formCommittee(filling, each, formed))
  const meetings = committees
    .flatMap((each) => each.meetings.map((meeting) => ({ of: each, meeting })))
    .toSorted((a, b) => a.meeting.day.localeCompare(b.meeting.day))
  for (const { of, meeting } of meetings) {
    const committee = formed.get(of.key)
    if (committee !== undefined) await holdMeeting(filling, committee, meeting)
  }
  await replaceDecisions(
    filling,
    meetings.flatMap(({ meeting }) => meeting.decisions),
  )
  for (const each of concertations) await talk(filling, each)
}

const formCommittee = async (
  { governance, programme, newId, personNamed, members }: Filling,
  each: WrittenCommittee,
  formed: ReadonlyMap<string, Committee>,
): Promise<Committee> => {
  const id = committeeId(newId())
  const said = {
    parent: formed.get(each.parent ?? '')?.id ?? null,
    name: each.name,
    mandate: each.mandate,
    formedOn: each.formedOn,
    dissolvedOn: null,
  }
  await governance.createCommittee(by(each.formedOn), programme.id, { id, said })
  for (const member of each.members) {
    const committee = await found(governance.committee(id))
    const its = committeeMemberId(newId())
    members.set(member.key, its)
    const change = {
      kind: 'member',
      member: {
        id: its,
        person: member.person === undefined ? null : personNamed(member.person).person,
        name: member.name ?? null,
        sitsFor: member.sitsFor,
        seat: member.seat,
        since: member.since,
        until: member.until,
      },
    } as const
    await governance.changeCommittee(by(member.since), committee, { version: committee.version, change })
  }
  return found(governance.committee(id))
}

const found = async <Row>(looking: Promise<Row | null>): Promise<Row> => {
  const row = await looking
  if (row === null) throw new Error('governance.json: what was just written is not there')
  return row
}

const holdMeeting = async (
  filling: Filling,
  committee: Committee,
  meeting: WrittenMeeting,
): Promise<void> => {
  const { governance, newId, members } = filling
  const present = meeting.present.flatMap((which) => members.get(which) ?? [])
  const { day: on, startsAt, place, agenda, state, because, minutes, adoptedOn } = meeting
  const said = {
    day: on,
    startsAt,
    place,
    agenda,
    present,
    state,
    because,
    minutes,
    minutesAdoptedOn: adoptedOn,
  }
  // One to come was planned a month before.
  const planned = state === 'planned' ? daysLater(on, -30) : on
  const created = await governance.createMeeting(by(planned), committee, { id: meetingId(newId()), said })
  if (!created.accepted) throw new Error(`governance.json: ${created.refusal.problems.join(', ')}`)
  const held = await found(governance.meeting(created.value))
  for (const decision of meeting.decisions) await decideAt(filling, held, decision)
}

const decideAt = async (
  { governance, newId, decisions }: Filling,
  meeting: Meeting,
  decision: z.infer<typeof writtenDecision>,
): Promise<void> => {
  const id = decisionId(newId())
  decisions.set(decision.key, id)
  await governance.decide(by(meeting.day), meeting, {
    id,
    said: {
      title: decision.title,
      text: decision.text,
      decidedOn: meeting.day,
      votes: decision.votes,
      state: { kind: 'in-force' },
      isPublic: decision.public,
    },
  })
}

const replaceDecisions = async (
  { governance, decisions }: Filling,
  all: readonly z.infer<typeof writtenDecision>[],
): Promise<void> => {
  for (const { key: which, replacedBy, because } of all) {
    const id = decisions.get(which)
    const successor = decisions.get(replacedBy ?? '')
    if (id === undefined || successor === undefined) continue
    const before = await found(governance.decision(theProgram, id))
    const now: DecisionWritten = { ...before, state: { kind: 'replaced', by: successor, because } }
    await governance.changeDecision(by(before.decidedOn), before, { version: before.version, written: now })
  }
}

const parametersOf = (version: WrittenVersion, draft: Parameters): Parameters => {
  const { weights, opens, closes, announced, places, institutions, sectors } = version
  const criteria = draft.criteria.map((each, at) => ({ ...each, weight: weights[at] ?? 1 }))
  return { ...draft, criteria, opens, closes, announced, places, institutions, sectors }
}

const talk = async (
  filling: Filling,
  said: z.infer<typeof written>['concertations'][number],
): Promise<void> => {
  const { callForInterest, concertations, directory, newId, decisions } = filling
  const edition = await found(callForInterest.edition(said.edition))
  const draft = firstDraft(edition, draftWords, [])
  const id = concertationId(newId())
  const partners = []
  for (const slug of said.partners) partners.push((await found(directory.find(slug))).id)
  let version = 0
  for (const each of said.versions) {
    const at = by(each.sharedOn)
    await concertations.write(at, edition, { id, version, draft: parametersOf(each, draft) })
    const before = await found(concertations.of(theProgram, edition.id))
    const to = { version: before.version, partners, note: each.note, tell: [], facts: {} }
    await concertations.share(at, before, to)
    await answerVersion(filling, { edition: edition.id, each })
    version = before.version + 1
  }
  if (said.settled === undefined) return
  const before = await found(concertations.of(theProgram, edition.id))
  const decision = decisions.get(said.settled.decision)
  if (decision === undefined) throw new Error(`governance.json: no decision ${said.settled.decision}`)
  const to = { version: before.version, decision, tell: [], facts: {} }
  await concertations.settle(by(said.settled.on), before, to)
}

const answerVersion = async (
  { concertations, personNamed, newId }: Filling,
  { edition, each }: { readonly edition: EditionId; readonly each: WrittenVersion },
): Promise<void> => {
  const on = await found(concertations.of(theProgram, edition))
  const number = on.versions.length
  const partnerOf = (actor: Actor) => {
    if (actor.role.organisation === null) throw new Error('governance.json: a partner’s person is needed')
    return actor.role.organisation
  }
  for (const { by: name, parameter, text, on: saidOn, answer } of each.comments) {
    const actor = personNamed(name)
    const comment = { id: commentId(newId()), number, organisation: partnerOf(actor), parameter, text }
    await concertations.comment(by(saidOn, actor), on, comment)
    if (answer !== null) {
      const now = await found(concertations.of(theProgram, edition))
      await concertations.answer(by(saidOn), now, { comment: comment.id, text: answer })
    }
  }
  for (const { by: name, stance, text, on: saidOn } of each.stances) {
    const actor = personNamed(name)
    const given = { id: newId(), number, organisation: partnerOf(actor), stance, text }
    await concertations.agree(by(saidOn, actor), on, given)
  }
}
