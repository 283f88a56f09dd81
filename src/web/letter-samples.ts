import type { Language } from '#kernel/language.ts'
import { parseInstant } from '#kernel/time.ts'
import { type LetterKind, letterKinds, type QueuedLetter } from '#mail/index.ts'
import { type LetterAuthor, type WrittenLetter, writtenLetter } from './letters.ts'
import { textsIn } from './locales/index.ts'

/** The author with an example in place of a sender that is not said yet. */
export const signedByExample = (author: LetterAuthor, language: Language): LetterAuthor => ({
  ...author,
  sender: author.sender ?? textsIn[language].mail.templates.sampleSender,
})

/** The words of a letter of this kind with invented facts, as this author would send them. */
export const sampleWritten = (
  kind: LetterKind,
  language: Language,
  { author, baseUrl }: { readonly author: LetterAuthor; readonly baseUrl: string },
): WrittenLetter =>
  writtenLetter(sampleLetter(kind, language), { author: signedByExample(author, language), baseUrl })

type Facts = QueuedLetter['facts']

const place = { placeFr: 'Les Pelles du Matin', placeEn: 'Les Pelles du Matin', slug: 'les-pelles-du-matin' }
const institution = {
  placeFr: 'Ville de Val-aux-Moulins',
  placeEn: 'Ville de Val-aux-Moulins',
  slug: 'ville-de-val-aux-moulins',
  domain: 'val-aux-moulins.example',
}
const asker = { person: 'Agathe Passeport', email: 'agathe@exemple.example', request: 'exemple' }
const note = 'Je tiens la comptabilité de cette coopérative depuis 2019.'
const reason = 'Nous ne trouvons pas votre nom parmi les membres. Écrivez-nous le nom de votre responsable.'
const by = 'Rosalie Grandfroid'
const at = '2026-09-21T13:00:00.000Z'

const talked = {
  placeFr: 'Tisser local, édition 1',
  placeEn: 'Weaving Local, edition 1',
  slug: '2026-2027',
  by: 'Camille Laplume',
}
const call = {
  slug: '2026-2027',
  titleFr: 'Appel d’intérêt 2026-2027',
  titleEn: 'Call for interest 2026-2027',
  closes: '2026-10-30T20:00:00.000Z',
  zone: 'America/Toronto',
}
const application = {
  ...call,
  application: 'exemple',
  number: '12',
  organisation: 'Les Pelles du Matin',
  at: '2026-10-30T19:59:42.000Z',
}
const putOff = 'Une panne a empêché des entreprises de déposer.'
const copy = JSON.stringify([
  {
    title: {
      fr: 'Volonté de développer les marchés institutionnels',
      en: 'Will to develop institutional markets',
    },
    text: 'Nous voulons servir les villes de la région.',
  },
])
const decided = (subject: string, words: string): Facts => ({ subject, words, letter: 'exemple' })

/** Invented facts for each kind of letter: its preview, and what its words are tested with. */
const sampleFacts: Readonly<Record<LetterKind, Facts>> = {
  'sign-in-link': { token: 'exemple', next: '' },
  'new-device': { at, device: 'Firefox, Windows', from: '192.0.2.7' },
  'passkey-added': { at, device: 'Safari, iPhone' },
  invitation: { ...place, by, role: 'supplier-member', days: '14', token: 'exemple' },
  'role-changed': { ...place, by },
  'role-ended': { ...place, by, role: 'supplier-member' },
  'role-restored': { ...place, by, role: 'supplier-member' },
  'handed-over': { ...place, by },
  'join-asked': { ...place, ...asker, note },
  'claim-asked': { ...place, ...asker, note },
  'join-approved': { ...place, reason: 'Bienvenue parmi nous.' },
  'join-refused': { ...place, reason },
  'claim-approved': { ...place, reason: 'Bienvenue dans le programme.' },
  'claim-refused': { ...place, reason },
  'claim-more-asked': { ...place, reason: 'Quel est votre poste dans cette organisation?' },
  'domain-joined': { ...institution, person: 'Léa Fontaine-Noire', email: 'lea@val-aux-moulins.example' },
  'domain-confirmed': institution,
  'domain-refused': { ...institution, reason: 'Ce domaine sert aussi à d’autres que vous.' },
  'adviser-assigned': { ...place, by: 'Camille Laplume' },
  'adviser-unassigned': { ...place, by: 'Camille Laplume' },
  'concertation-shared': { ...talked, version: '1' },
  'concertation-settled': { ...talked, version: '2' },
  digest: {},
  'decision-retained': decided(
    'Votre candidature est retenue\u00a0: Appel d’intérêt (exemple)',
    'Candidature nº\u00a012 de Les Pelles du Matin.\n\nVous faites partie de la cohorte.',
  ),
  'decision-waiting': decided(
    'Votre candidature est sur la liste d’attente\u00a0: Appel d’intérêt (exemple)',
    'Candidature nº\u00a012 de Les Pelles du Matin.\n\nVotre rang sur la liste d’attente\u00a0: 2 sur 8.',
  ),
  'decision-not-retained': decided(
    'Décision sur votre candidature\u00a0: Appel d’intérêt (exemple)',
    'Candidature nº\u00a012 de Les Pelles du Matin.\n\nLe jury ne l’a pas retenue cette fois-ci.',
  ),
  'decision-ineligible': decided(
    'Votre candidature n’est pas admissible\u00a0: Appel d’intérêt (exemple)',
    'Candidature nº\u00a012 de Les Pelles du Matin.\n\nCe qui manque\u00a0: une place d’affaires au Québec.',
  ),
  'place-offered': {
    ...decided(
      'Une place vous est offerte\u00a0: Appel d’intérêt (exemple)',
      'Candidature nº\u00a012 de Les Pelles du Matin.\n\nRépondez avant la fin du 5 octobre 2026.',
    ),
    offer: 'exemple',
  },
  'place-withdrawn': decided(
    'L’offre d’une place est retirée\u00a0: Appel d’intérêt (exemple)',
    'Candidature nº\u00a012 de Les Pelles du Matin.\n\nPourquoi\u00a0: l’entreprise qui partait est revenue.',
  ),
  'email-to-prove': { token: 'exemple' },
  'email-already-used': {},
  'email-changed': { at },
  'erasure-asked': { due: at, way: 'self' },
  'erasure-undone': {},
  'erasure-done': {},
  'post-left': { role: 'supplier-member', place: 'Les Pelles du Matin', slug: 'les-pelles-du-matin' },
  'application-received': { ...application, copy },
  'application-late': { ...application, at: '2026-10-30T20:00:07.000Z', copy },
  'application-withdrawn': application,
  'application-brought-back': application,
  'application-admitted': { ...application, because: putOff },
  'application-set-apart': application,
  'application-new': { ...application, late: 'no' },
  'application-unfinished': { ...application },
  'call-extended': {
    ...application,
    standing: 'draft',
    from: '2026-10-23T20:00:00.000Z',
    becauseFr: putOff,
    becauseEn: putOff,
  },
  'call-cancelled': { ...call, standing: 'submitted', number: '3', becauseFr: putOff, becauseEn: putOff },
  'call-restored': call,
  'subscription-to-confirm': {
    placeFr: 'Tisser local',
    placeEn: 'Tisser local',
    token: 'exemple',
    until: '2026-09-24T13:00:00.000Z',
  },
  'notices-that-suit': {
    place: 'Les Pelles du Matin',
    slug: 'les-pelles-du-matin',
    notices: JSON.stringify([
      {
        number: '20171564',
        title: 'Déneigement de deux stationnements (exemple)',
        buyer: 'Ville de Val-aux-Moulins',
        closesAt: '2026-10-05T18:00:00.000Z',
        supplier: 'Les Pelles du Matin',
        reasons: ['Un mot de vos offres : déneigement', 'À 12\u00a0km de chez vous'],
      },
    ]),
  },
}

const gathered: readonly LetterKind[] = ['join-asked', 'domain-joined', 'adviser-assigned']

/** Every kind of letter, in the order of their table. */
export const kindsOfLetters = Object.keys(letterKinds).filter(
  (kind): kind is LetterKind => kind in letterKinds,
)

/** A letter of this kind with invented facts. */
export const sampleLetter = (kind: LetterKind, language: Language): QueuedLetter => {
  const queuedAt = parseInstant(at)
  if (queuedAt === null) throw new Error('the sample has no date')
  return {
    id: 'exemple',
    kind,
    to: 'destinataire@exemple.example',
    person: null,
    language,
    facts: sampleFacts[kind],
    withdrawalToken: letterKinds[kind].purpose === null ? null : 'exemple',
    state: 'queued',
    attempts: 0,
    queuedAt,
    dueAt: queuedAt,
    sentAt: null,
    failure: null,
    parts: kind === 'digest' ? gathered.map((part) => sampleLetter(part, language)) : [],
  }
}
