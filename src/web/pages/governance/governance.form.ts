import {
  type CommitteeId,
  type CommitteeMemberId,
  committeeId,
  committeeMemberId,
  personId,
} from '#kernel/ids.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import {
  type CommitteeMember,
  type CommitteeSaid,
  type MeetingWritten,
  meetingStates,
  seats,
} from '#programme/call-for-interest/index.ts'
import {
  bilingualOrNull,
  failing,
  isLong,
  isLongInFrench,
  isShort,
  oneOf,
  orNull,
  type Typed,
  typedIn,
} from '../edition-editing/edition.form.ts'

export const committeeFields = [
  'nom-fr',
  'nom-en',
  'mandat-fr',
  'mandat-en',
  'parent',
  'forme',
  'dissous',
] as const
export const memberFields = ['personne', 'nom', 'organisation', 'role', 'depuis', 'jusqua'] as const
export const meetingFields = [
  'jour',
  'heure',
  'lieu',
  'ordre-du-jour',
  'etat',
  'motif',
  'presence',
  'proces-verbal',
  'document',
  'adopte',
] as const
export type CommitteeField = (typeof committeeFields)[number]
export type MemberField = (typeof memberFields)[number]
export type MeetingField = (typeof meetingFields)[number]

/** A day that may be left empty: whether what was typed is one, and the day. */
const dayOrNone = (text: string): { readonly isGood: boolean; readonly day: LocalDate | null } => {
  const day = parseLocalDate(text)
  return { isGood: text === '' || day !== null, day }
}

/** A committee as it was typed; `parents` are those that it may work for. */
export const readCommittee = (
  form: FormData,
  parents: readonly CommitteeId[],
): Typed<CommitteeField, CommitteeSaid> => {
  const typed = typedIn(form, committeeFields)
  const [formed, dissolved] = [dayOrNone(typed.forme), dayOrNone(typed.dissous)]
  const parent = parents.find((id) => id === typed.parent) ?? null
  const wrong = failing<CommitteeField>([
    ['nom-fr', typed['nom-fr'] !== '' && isShort(typed['nom-fr'])],
    ['nom-en', isShort(typed['nom-en'])],
    ['mandat-fr', isLongInFrench(typed['mandat-fr'], typed['mandat-en'])],
    ['mandat-en', isLong(typed['mandat-en'])],
    ['parent', typed.parent === '' || parent !== null],
    ['forme', formed.isGood],
    [
      'dissous',
      dissolved.isGood && (dissolved.day === null || formed.day === null || dissolved.day >= formed.day),
    ],
  ])
  if (wrong.length > 0) return { typed, wrong, asked: null }
  const asked = {
    parent: typed.parent === '' ? null : committeeId(typed.parent),
    name: { fr: typed['nom-fr'], en: orNull(typed['nom-en']) },
    mandate: bilingualOrNull(typed['mandat-fr'], typed['mandat-en']),
    formedOn: formed.day,
    dissolvedOn: dissolved.day,
  }
  return { typed, wrong, asked }
}

/** A member as they were typed; `people` are those whom the programme knows; `id` is the one that they have or get. */
export const readMember = (
  form: FormData,
  id: CommitteeMemberId,
  people: readonly string[],
): Typed<MemberField, CommitteeMember> => {
  const typed = typedIn(form, memberFields)
  const seat = oneOf(seats, typed.role)
  const since = parseLocalDate(typed.depuis)
  const until = dayOrNone(typed.jusqua)
  const isKnown = typed.personne === '' || people.includes(typed.personne)
  const wrong = failing<MemberField>([
    ['personne', isKnown && (typed.personne !== '' || typed.nom !== '')],
    ['nom', isShort(typed.nom) && (typed.personne === '' || typed.nom === '')],
    ['organisation', isShort(typed.organisation)],
    ['role', seat !== null],
    ['depuis', since !== null],
    ['jusqua', until.isGood && (until.day === null || since === null || until.day >= since)],
  ])
  if (wrong.length > 0 || seat === null || since === null) return { typed, wrong, asked: null }
  const asked = {
    id,
    person: typed.personne === '' ? null : personId(typed.personne),
    name: orNull(typed.nom),
    sitsFor: typed.organisation,
    seat,
    since,
    until: until.day,
  }
  return { typed, wrong, asked }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const mostLines = 60
const mostLine = 300
const mostMinutes = 20_000

/** Members ticked as present. */
export const presentIn = (form: FormData): readonly string[] =>
  form.getAll('presence').filter((value) => typeof value === 'string')

/** A meeting as it was typed; `members` are those who may have been there. */
export const readMeeting = (
  form: FormData,
  members: readonly CommitteeMemberId[],
): Typed<MeetingField, MeetingWritten> => {
  const typed = typedIn(form, meetingFields)
  const day = parseLocalDate(typed.jour)
  const state = oneOf(meetingStates, typed.etat)
  const adopted = dayOrNone(typed.adopte)
  const agenda = linesOf(typed['ordre-du-jour'])
  const ticked = presentIn(form)
  const present = members.filter((id) => ticked.includes(id))
  const wrong = failing<MeetingField>([
    ['jour', day !== null],
    ['heure', typed.heure === '' || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(typed.heure)],
    ['lieu', isShort(typed.lieu)],
    ['ordre-du-jour', agenda.length <= mostLines && agenda.every((line) => line.length <= mostLine)],
    ['etat', state !== null],
    ['motif', isLong(typed.motif) && (state !== 'cancelled' || typed.motif !== '')],
    ['presence', present.length === ticked.length],
    ['proces-verbal', typed['proces-verbal'].length <= mostMinutes],
    ['adopte', adopted.isGood],
  ])
  if (wrong.length > 0 || day === null || state === null) return { typed, wrong, asked: null }
  const asked = {
    day,
    startsAt: typed.heure,
    place: typed.lieu,
    agenda,
    present: present.map(committeeMemberId),
    state,
    because: typed.motif,
    minutes: typed['proces-verbal'],
    minutesAdoptedOn: adopted.day,
  }
  return { typed, wrong, asked }
}
