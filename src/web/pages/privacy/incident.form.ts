import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { type IncidentContent, riskJudgements } from '#privacy/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

export const incidentFields = [
  'titre',
  'evenement',
  'du',
  'au',
  'connu',
  'renseignements',
  'personnes',
  'risque',
  'motifs',
  'mesures',
  'avis',
  'clos',
] as const
export type IncidentField = (typeof incidentFields)[number]

/** What somebody typed of an incident, kept as it was when it cannot be. */
export interface IncidentAsked {
  readonly typed: Readonly<Record<IncidentField, string>>
  /** Which programme it is of; empty for the whole installation. */
  readonly programme: string
  /** The state that was read. */
  readonly read: number
  readonly wrong: readonly IncidentField[]
  /** Null while something is wrong. */
  readonly content: IncidentContent | null
}

const mostCharacters = 5_000
const mostTitle = 200

/** The form as it stands before anybody types: what the incident says now, or nothing. */
export const askedOfIncident = (content: IncidentContent | null, read: number): IncidentAsked => ({
  typed: {
    titre: content?.title ?? '',
    evenement: content?.happened ?? '',
    du: content?.from ?? '',
    au: content?.to ?? '',
    connu: content?.knownOn ?? '',
    renseignements: content?.concerned ?? '',
    personnes: content?.people === undefined || content.people === null ? '' : String(content.people),
    risque: content?.risk ?? 'not-judged',
    motifs: content?.riskReasons ?? '',
    mesures: content?.done ?? '',
    avis: content?.told ?? '',
    clos: content?.closedOn ?? '',
  },
  programme: '',
  read,
  wrong: [],
  content: null,
})

const dayIn = (text: string): { readonly day: LocalDate | null; readonly wrong: boolean } => {
  const day = text === '' ? null : parseLocalDate(text)
  return { day, wrong: text !== '' && day === null }
}

const isBefore = (one: LocalDate | null, other: LocalDate | null): boolean =>
  one !== null && other !== null && one < other

/** Whole people: `12`, `1 200`. */
const peopleIn = (text: string): number | null => {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

const needed = (text: string, most: number): boolean => text !== '' && text.length <= most

/** Reads each field on its own; `today` is the day in Québec. */
export const readIncident = (form: FormData, today: LocalDate): IncidentAsked => {
  const typed = Object.fromEntries(
    incidentFields.map((name) => [name, textIn(form, name).trim()]),
  ) as IncidentAsked['typed']
  const [from, to, known, closed] = [typed.du, typed.au, typed.connu, typed.clos].map(dayIn)
  const risk = riskJudgements.find((each) => each === typed.risque)
  const people = peopleIn(typed.personnes)
  const judged = risk !== undefined && risk !== 'not-judged'
  const checks: readonly (readonly [IncidentField, boolean])[] = [
    ['titre', needed(typed.titre, mostTitle)],
    ['evenement', needed(typed.evenement, mostCharacters)],
    ['du', from?.wrong === false],
    ['au', to?.wrong === false && !isBefore(to.day, from?.day ?? null)],
    ['connu', known !== undefined && known.day !== null && known.day <= today],
    ['renseignements', needed(typed.renseignements, mostCharacters)],
    ['personnes', typed.personnes === '' || people !== null],
    ['risque', risk !== undefined],
    ['motifs', typed.motifs.length <= mostCharacters && (!judged || typed.motifs !== '')],
    ['mesures', typed.mesures.length <= mostCharacters],
    ['avis', typed.avis.length <= mostCharacters],
    ['clos', closed?.wrong === false && !isBefore(closed.day, known?.day ?? null)],
  ]
  const wrong = checks.filter(([, isRight]) => !isRight).map(([name]) => name)
  const read = Number(textIn(form, 'lu'))
  const knownOn = known?.day ?? null
  return {
    typed,
    programme: textIn(form, 'programme'),
    read: Number.isSafeInteger(read) ? read : 0,
    wrong,
    content:
      wrong.length > 0 || knownOn === null || risk === undefined
        ? null
        : {
            title: typed.titre,
            happened: typed.evenement,
            from: from?.day ?? null,
            to: to?.day ?? null,
            knownOn,
            concerned: typed.renseignements,
            people,
            risk,
            riskReasons: typed.motifs,
            done: typed.mesures,
            told: typed.avis,
            closedOn: closed?.day ?? null,
          },
  }
}
