import type { LocalDate } from '#kernel/time.ts'
import type { Committee, CommitteeMember, Decision, Meeting } from '#programme/call-for-interest/index.ts'
import type { Typed } from '../edition-editing/edition.form.ts'
import type { DecisionField } from './decision.form.ts'
import type { CommitteeField, MeetingField, MemberField } from './governance.form.ts'

type Filled<Field extends string> = Pick<Typed<Field, unknown>, 'typed' | 'wrong'>

/** A form as it is first opened: with what is known, or empty. */
export const committeeTyped = (committee: Committee | null, parent = ''): Filled<CommitteeField> => ({
  wrong: [],
  typed: {
    'nom-fr': committee?.name.fr ?? '',
    'nom-en': committee?.name.en ?? '',
    'mandat-fr': committee?.mandate?.fr ?? '',
    'mandat-en': committee?.mandate?.en ?? '',
    parent: committee?.parent ?? parent,
    forme: committee?.formedOn ?? '',
    dissous: committee?.dissolvedOn ?? '',
  },
})

export const memberTyped = (member: CommitteeMember | null, today: LocalDate): Filled<MemberField> => ({
  wrong: [],
  typed: {
    personne: member?.person ?? '',
    nom: member === null || member.person !== null ? '' : (member.name ?? ''),
    organisation: member?.sitsFor ?? '',
    role: member?.seat ?? 'member',
    depuis: member?.since ?? today,
    jusqua: member?.until ?? '',
  },
})

export const meetingTyped = (meeting: Meeting | null): Filled<MeetingField> => ({
  wrong: [],
  typed: {
    jour: meeting?.day ?? '',
    heure: meeting?.startsAt ?? '',
    lieu: meeting?.place ?? '',
    'ordre-du-jour': meeting?.agenda.join('\n') ?? '',
    etat: meeting?.state ?? 'planned',
    motif: meeting?.because ?? '',
    presence: '',
    'proces-verbal': meeting?.minutes ?? '',
    document: '',
    adopte: meeting?.minutesAdoptedOn ?? '',
  },
})

export const decisionTyped = (decision: Decision | null, day: LocalDate): Filled<DecisionField> => {
  const state = decision?.state ?? { kind: 'in-force' as const }
  const count = (of: keyof NonNullable<Decision['votes']>): string =>
    decision === null || decision.votes === null ? '' : String(decision.votes[of])
  return {
    wrong: [],
    typed: {
      'titre-fr': decision?.title.fr ?? '',
      'titre-en': decision?.title.en ?? '',
      'texte-fr': decision?.text?.fr ?? '',
      'texte-en': decision?.text?.en ?? '',
      'prise-le': decision?.decidedOn ?? day,
      pour: count('inFavour'),
      contre: count('against'),
      abstentions: count('abstentions'),
      'etat-decision': state.kind,
      'remplacee-par': state.kind === 'replaced' ? state.by : '',
      'motif-decision': state.kind === 'in-force' ? '' : state.because,
      publique: decision?.isPublic === true ? 'oui' : '',
    },
  }
}
