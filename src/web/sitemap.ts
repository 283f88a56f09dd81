import type { FormName, Seal } from '#files/index.ts'
import type { Language } from '#kernel/language.ts'
import type { Picture } from '#kernel/picture.ts'
import type { ActName } from './policy.ts'

interface Route {
  readonly fr: string
  readonly en: string
  /** The act that its reader must be allowed to do. */
  readonly act: ActName
  /** Listed in sitemap.xml. */
  readonly listed: boolean
}

/** Every page of the site. Links, navigation, sitemap.xml and the tests come from here. */
export const sitemap = {
  home: { fr: '/', en: '/en', act: 'site.read', listed: true },
  edition: { fr: '/editions/:edition', en: '/en/editions/:edition', act: 'site.read', listed: false },
  directory: { fr: '/repertoire', en: '/en/directory', act: 'site.read', listed: true },
  supplier: { fr: '/repertoire/:supplier', en: '/en/directory/:supplier', act: 'site.read', listed: false },
  opportunities: {
    fr: '/repertoire/:supplier/occasions',
    en: '/en/directory/:supplier/opportunities',
    act: 'site.read',
    listed: false,
  },
  verification: { fr: '/verification', en: '/en/verification', act: 'site.read', listed: true },
  buyers: { fr: '/acheteurs', en: '/en/buyers', act: 'site.read', listed: true },
  buyer: { fr: '/acheteurs/:buyer', en: '/en/buyers/:buyer', act: 'site.read', listed: false },
  partners: { fr: '/partenaires', en: '/en/partners', act: 'site.read', listed: true },
  tenders: { fr: '/avis', en: '/en/tenders', act: 'site.read', listed: true },
  tender: { fr: '/avis/:tender', en: '/en/tenders/:tender', act: 'site.read', listed: false },
  resources: { fr: '/ressources', en: '/en/resources', act: 'site.read', listed: true },
  imports: { fr: '/imports', en: '/en/imports', act: 'tenders.see-imports', listed: false },
  names: { fr: '/noms', en: '/en/names', act: 'tenders.see-names', listed: false },
  matchingBench: {
    fr: '/appariement/essai',
    en: '/en/matching/bench',
    act: 'tenders.try-matching',
    listed: false,
  },
  matchingExposure: {
    fr: '/appariement/exposition',
    en: '/en/matching/exposure',
    act: 'tenders.see-exposure',
    listed: false,
  },
  gallery: { fr: '/ui', en: '/en/ui', act: 'site.see-components', listed: false },
  component: { fr: '/ui/:component', en: '/en/ui/:component', act: 'site.see-components', listed: false },
  about: { fr: '/a-propos', en: '/en/about', act: 'site.read', listed: true },
  howMatching: {
    fr: '/comment-fonctionne-l-appariement',
    en: '/en/how-matching-works',
    act: 'site.read',
    listed: true,
  },
  privacy: { fr: '/confidentialite', en: '/en/privacy', act: 'site.read', listed: true },
  accessibility: { fr: '/accessibilite', en: '/en/accessibility', act: 'site.read', listed: true },
  legalNotice: { fr: '/mentions-legales', en: '/en/legal-notice', act: 'site.read', listed: true },
  signIn: { fr: '/connexion', en: '/en/sign-in', act: 'accounts.sign-in', listed: false },
  signInSent: { fr: '/connexion/envoye', en: '/en/sign-in/sent', act: 'accounts.sign-in', listed: false },
  signInLink: { fr: '/connexion/lien', en: '/en/sign-in/link', act: 'accounts.sign-in', listed: false },
  ownSpace: { fr: '/mon-espace', en: '/en/my-space', act: 'accounts.see-own-space', listed: false },
  account: { fr: '/mon-compte', en: '/en/my-account', act: 'accounts.see-own-account', listed: false },
  identityProvider: {
    fr: '/acheteurs/:buyer/connexion',
    en: '/en/buyers/:buyer/sign-in',
    act: 'accounts.set-up-identity-provider',
    listed: false,
  },
  mailbox: {
    fr: '/boite-de-courriels',
    en: '/en/mailbox',
    act: 'accounts.read-mailbox',
    listed: false,
  },
  letter: {
    fr: '/boite-de-courriels/:letter',
    en: '/en/mailbox/:letter',
    act: 'accounts.read-mailbox',
    listed: false,
  },
  mail: { fr: '/courriels', en: '/en/mail', act: 'mail.see-templates', listed: false },
  outgoing: { fr: '/courriels/envois', en: '/en/mail/outgoing', act: 'mail.see-outgoing', listed: false },
  letterTemplate: {
    fr: '/courriels/modeles/:letterKind',
    en: '/en/mail/templates/:letterKind',
    act: 'mail.see-templates',
    listed: false,
  },
  sender: {
    fr: '/programmes/:programme/expediteur',
    en: '/en/programmes/:programme/sender',
    act: 'programme.name-sender',
    listed: false,
  },
  team: {
    fr: '/organisations/:organisation/equipe',
    en: '/en/organisations/:organisation/team',
    act: 'accounts.see-team',
    listed: false,
  },
  invite: {
    fr: '/organisations/:organisation/equipe/inviter',
    en: '/en/organisations/:organisation/team/invite',
    act: 'accounts.invite',
    listed: false,
  },
  member: {
    fr: '/roles/:membership',
    en: '/en/roles/:membership',
    act: 'accounts.see-membership',
    listed: false,
  },
  join: {
    fr: '/organisations/:organisation/rejoindre',
    en: '/en/organisations/:organisation/join',
    act: 'accounts.see-joining',
    listed: false,
  },
  joinRequest: {
    fr: '/demandes/:request',
    en: '/en/requests/:request',
    act: 'accounts.decide-join',
    listed: false,
  },
  claim: {
    fr: '/revendications/:claim',
    en: '/en/claims/:claim',
    act: 'accounts.decide-claim',
    listed: false,
  },
  invitation: { fr: '/invitation', en: '/en/invitation', act: 'accounts.see-invitation', listed: false },
  programmePeople: {
    fr: '/programmes/:programme/personnes',
    en: '/en/programmes/:programme/people',
    act: 'programme.see-people',
    listed: false,
  },
  giveRole: {
    fr: '/programmes/:programme/personnes/inviter',
    en: '/en/programmes/:programme/people/invite',
    act: 'programme.give-roles',
    listed: false,
  },
  advisers: {
    fr: '/programmes/:programme/accompagnement',
    en: '/en/programmes/:programme/advisers',
    act: 'programme.see-people',
    listed: false,
  },
  installationPeople: {
    fr: '/installation/personnes',
    en: '/en/installation/people',
    act: 'accounts.see-installation',
    listed: false,
  },
  search: { fr: '/recherche', en: '/en/search', act: 'site.read', listed: true },
  programmes: { fr: '/programmes', en: '/en/programmes', act: 'site.read', listed: true },
  // Before the page of one programme: no programme is called so.
  newProgramme: {
    fr: '/programmes/nouveau',
    en: '/en/programmes/new',
    act: 'programme.create',
    listed: false,
  },
  programme: {
    fr: '/programmes/:programme',
    en: '/en/programmes/:programme',
    act: 'site.read',
    listed: false,
  },
  editProgramme: {
    fr: '/programmes/:programme/modifier',
    en: '/en/programmes/:programme/edit',
    act: 'programme.edit',
    listed: false,
  },
  waiting: {
    fr: '/mon-espace/attentes/:waiting',
    en: '/en/my-space/waiting/:waiting',
    act: 'accounts.use-own-space',
    listed: false,
  },
  lists: { fr: '/mes-listes', en: '/en/my-lists', act: 'lists.keep', listed: false },
  list: { fr: '/mes-listes/:list', en: '/en/my-lists/:list', act: 'lists.see', listed: false },
  organisationHistory: {
    fr: '/organisations/:organisation/journal',
    en: '/en/organisations/:organisation/journal',
    act: 'journal.read-organisation',
    listed: false,
  },
  programmeHistory: {
    fr: '/programmes/:programme/historique',
    en: '/en/programmes/:programme/history',
    act: 'journal.read-programme',
    listed: false,
  },
  organisations: { fr: '/organisations', en: '/en/organisations', act: 'directory.add', listed: false },
  addOrganisation: {
    fr: '/organisations/ajouter',
    en: '/en/organisations/add',
    act: 'directory.add',
    listed: false,
  },
  editing: {
    fr: '/organisations/:organisation/modifier',
    en: '/en/organisations/:organisation/edit',
    act: 'directory.edit',
    listed: false,
  },
  editingPart: {
    fr: '/organisations/:organisation/modifier/:part',
    en: '/en/organisations/:organisation/edit/:part',
    act: 'directory.edit',
    listed: false,
  },
  preview: {
    fr: '/organisations/:organisation/apercu',
    en: '/en/organisations/:organisation/preview',
    act: 'directory.edit',
    listed: false,
  },
  versions: {
    fr: '/organisations/:organisation/historique',
    en: '/en/organisations/:organisation/history',
    act: 'directory.edit',
    listed: false,
  },
  reviewing: {
    fr: '/organisations/:organisation/reconnaissance',
    en: '/en/organisations/:organisation/recognition',
    act: 'directory.review-recognition',
    listed: false,
  },
  reviewingPrinciple: {
    fr: '/organisations/:organisation/reconnaissance/:principle',
    en: '/en/organisations/:organisation/recognition/:principle',
    act: 'directory.review-recognition',
    listed: false,
  },
  sheetImport: {
    fr: '/import-du-repertoire',
    en: '/en/directory-import',
    act: 'directory.import',
    listed: false,
  },
  sheetUpload: {
    fr: '/import-du-repertoire/:upload',
    en: '/en/directory-import/:upload',
    act: 'directory.import',
    listed: false,
  },
  sheetPreview: {
    fr: '/import-du-repertoire/:upload/apercu',
    en: '/en/directory-import/:upload/preview',
    act: 'directory.import',
    listed: false,
  },
  quarantined: {
    fr: '/imports/mises-de-cote/:quarantined',
    en: '/en/imports/set-aside/:quarantined',
    act: 'tenders.see-imports',
    listed: false,
  },
  failedJobs: {
    fr: '/installation/taches',
    en: '/en/installation/jobs',
    act: 'jobs.see-failed',
    listed: false,
  },
  memberHistory: {
    fr: '/roles/:membership/historique',
    en: '/en/roles/:membership/history',
    act: 'journal.read-membership',
    listed: false,
  },
  invitationHistory: {
    fr: '/invitations/:invitation/historique',
    en: '/en/invitations/:invitation/history',
    act: 'journal.read-invitation',
    listed: false,
  },
  joinRequestHistory: {
    fr: '/demandes/:request/historique',
    en: '/en/requests/:request/history',
    act: 'journal.read-join-request',
    listed: false,
  },
  listHistory: {
    fr: '/mes-listes/:list/historique',
    en: '/en/my-lists/:list/history',
    act: 'journal.read-list',
    listed: false,
  },
  committeeHistory: {
    fr: '/comites/:committee/historique',
    en: '/en/committees/:committee/history',
    act: 'journal.read-committee',
    listed: false,
  },
  meetingHistory: {
    fr: '/seances/:meeting/historique',
    en: '/en/meetings/:meeting/history',
    act: 'journal.read-meeting',
    listed: false,
  },
  concertationHistory: {
    fr: '/editions/:edition/concertation/historique',
    en: '/en/editions/:edition/consultation/history',
    act: 'journal.read-concertation',
    listed: false,
  },
  ownHistory: {
    fr: '/mon-compte/historique',
    en: '/en/my-account/history',
    act: 'journal.read-own',
    listed: false,
  },
  siteHistory: {
    fr: '/installation/historique',
    en: '/en/installation/history',
    act: 'journal.read-site',
    listed: false,
  },
  notifications: {
    fr: '/mon-espace/notifications',
    en: '/en/my-space/notifications',
    act: 'notifications.read',
    listed: false,
  },
  notificationChoices: {
    fr: '/mon-compte/notifications',
    en: '/en/my-account/notifications',
    act: 'notifications.choose',
    listed: false,
  },
  editions: {
    fr: '/programmes/:programme/editions',
    en: '/en/programmes/:programme/editions',
    act: 'site.read',
    listed: false,
  },
  newEdition: {
    fr: '/programmes/:programme/editions/nouvelle',
    en: '/en/programmes/:programme/editions/new',
    act: 'programme.create-edition',
    listed: false,
  },
  editEdition: {
    fr: '/editions/:edition/modifier',
    en: '/en/editions/:edition/edit',
    act: 'programme.edit-edition',
    listed: false,
  },
  editActivity: {
    fr: '/editions/:edition/activites/:activity',
    en: '/en/editions/:edition/activities/:activity',
    act: 'programme.edit-edition',
    listed: false,
  },
  editIndicator: {
    fr: '/editions/:edition/indicateurs/:indicator',
    en: '/en/editions/:edition/indicators/:indicator',
    act: 'programme.edit-edition',
    listed: false,
  },
  ownHeld: {
    fr: '/mon-compte/renseignements',
    en: '/en/my-account/what-is-held',
    act: 'privacy.see-own',
    listed: false,
  },
  erasure: {
    fr: '/mon-compte/suppression',
    en: '/en/my-account/deletion',
    act: 'privacy.see-own',
    listed: false,
  },
  emailChange: {
    fr: '/mon-compte/adresse',
    en: '/en/my-account/address',
    act: 'accounts.confirm-email',
    listed: false,
  },
  retention: {
    fr: '/confidentialite/conservation',
    en: '/en/privacy/retention',
    act: 'site.read',
    listed: true,
  },
  purges: {
    fr: '/confidentialite/purges',
    en: '/en/privacy/purges',
    act: 'privacy.see-purges',
    listed: false,
  },
  privacyRequests: {
    fr: '/confidentialite/demandes',
    en: '/en/privacy/requests',
    act: 'privacy.see-requests',
    listed: false,
  },
  incidents: {
    fr: '/confidentialite/incidents',
    en: '/en/privacy/incidents',
    act: 'privacy.see-incidents',
    listed: false,
  },
  // Before the page of one incident: none is called so.
  addIncident: {
    fr: '/confidentialite/incidents/consigner',
    en: '/en/privacy/incidents/record',
    act: 'privacy.record-incident',
    listed: false,
  },
  incident: {
    fr: '/confidentialite/incidents/:incident',
    en: '/en/privacy/incidents/:incident',
    act: 'privacy.see-incident',
    listed: false,
  },
  programmePrivacy: {
    fr: '/programmes/:programme/confidentialite',
    en: '/en/programmes/:programme/privacy',
    act: 'site.read',
    listed: false,
  },
  editPrivacy: {
    fr: '/programmes/:programme/confidentialite/modifier',
    en: '/en/programmes/:programme/privacy/edit',
    act: 'privacy.edit-contact',
    listed: false,
  },
  // Where letters lead whoever no longer wants them; its address is printed in letters that were sent.
  withdrawal: {
    fr: '/desabonnement/:token',
    en: '/en/unsubscribe/:token',
    act: 'consent.withdraw-by-link',
    listed: false,
  },
  communications: {
    fr: '/mes-communications',
    en: '/en/my-communications',
    act: 'consent.see-own',
    listed: false,
  },
  subscription: {
    fr: '/programmes/:programme/abonnement',
    en: '/en/programmes/:programme/subscription',
    act: 'consent.subscribe',
    listed: false,
  },
  subscriptionLink: {
    fr: '/abonnement/confirmer',
    en: '/en/subscription/confirm',
    act: 'consent.confirm-subscription',
    listed: false,
  },
  consents: {
    fr: '/programmes/:programme/consentements',
    en: '/en/programmes/:programme/consents',
    act: 'consent.see',
    listed: false,
  },
  recordConsent: {
    fr: '/programmes/:programme/consentements/inscrire',
    en: '/en/programmes/:programme/consents/record',
    act: 'consent.record',
    listed: false,
  },
  programmePage: {
    fr: '/programmes/:programme/pages/:page',
    en: '/en/programmes/:programme/pages/:page',
    act: 'site.read',
    listed: false,
  },
  news: {
    fr: '/programmes/:programme/actualites',
    en: '/en/programmes/:programme/news',
    act: 'site.read',
    listed: false,
  },
  oneNews: {
    fr: '/programmes/:programme/actualites/:news',
    en: '/en/programmes/:programme/news/:news',
    act: 'site.read',
    listed: false,
  },
  publicSite: {
    fr: '/programmes/:programme/site-public',
    en: '/en/programmes/:programme/public-site',
    act: 'public-site.write',
    listed: false,
  },
  article: {
    fr: '/programmes/:programme/site-public/textes/:article',
    en: '/en/programmes/:programme/public-site/texts/:article',
    act: 'public-site.write',
    listed: false,
  },
  articlePreview: {
    fr: '/programmes/:programme/site-public/textes/:article/apercu',
    en: '/en/programmes/:programme/public-site/texts/:article/preview',
    act: 'public-site.write',
    listed: false,
  },
  articleTexts: {
    fr: '/programmes/:programme/site-public/textes/:article/versions',
    en: '/en/programmes/:programme/public-site/texts/:article/versions',
    act: 'public-site.write',
    listed: false,
  },
  editionImport: {
    fr: '/editions/:edition/import',
    en: '/en/editions/:edition/import',
    act: 'programme.import-edition',
    listed: false,
  },
  editionUpload: {
    fr: '/editions/:edition/import/:editionUpload',
    en: '/en/editions/:edition/import/:editionUpload',
    act: 'programme.import-edition',
    listed: false,
  },
  editionUploadPreview: {
    fr: '/editions/:edition/import/:editionUpload/apercu',
    en: '/en/editions/:edition/import/:editionUpload/preview',
    act: 'programme.import-edition',
    listed: false,
  },
  setUp: {
    fr: '/programmes/:programme/mise-en-place',
    en: '/en/programmes/:programme/set-up',
    act: 'programme.set-up',
    listed: false,
  },
  siteMap: { fr: '/plan-du-site', en: '/en/site-map', act: 'site.read', listed: true },
  governance: {
    fr: '/programmes/:programme/gouvernance',
    en: '/en/programmes/:programme/governance',
    act: 'governance.see',
    listed: false,
  },
  newCommittee: {
    fr: '/programmes/:programme/gouvernance/nouveau-comite',
    en: '/en/programmes/:programme/governance/new-committee',
    act: 'governance.create-committee',
    listed: false,
  },
  committee: {
    fr: '/comites/:committee',
    en: '/en/committees/:committee',
    act: 'governance.see-committee',
    listed: false,
  },
  editCommittee: {
    fr: '/comites/:committee/modifier',
    en: '/en/committees/:committee/edit',
    act: 'governance.edit-committee',
    listed: false,
  },
  committeeMember: {
    fr: '/comites/:committee/membres/:member',
    en: '/en/committees/:committee/members/:member',
    act: 'governance.edit-committee',
    listed: false,
  },
  newMeeting: {
    fr: '/comites/:committee/seances/nouvelle',
    en: '/en/committees/:committee/meetings/new',
    act: 'governance.edit-committee',
    listed: false,
  },
  meeting: {
    fr: '/seances/:meeting',
    en: '/en/meetings/:meeting',
    act: 'governance.see-meeting',
    listed: false,
  },
  editMeeting: {
    fr: '/seances/:meeting/modifier',
    en: '/en/meetings/:meeting/edit',
    act: 'governance.edit-meeting',
    listed: false,
  },
  newDecision: {
    fr: '/seances/:meeting/decisions/nouvelle',
    en: '/en/meetings/:meeting/decisions/new',
    act: 'governance.decide',
    listed: false,
  },
  decisions: {
    fr: '/programmes/:programme/decisions',
    en: '/en/programmes/:programme/decisions',
    act: 'governance.list-decisions',
    listed: false,
  },
  decision: {
    fr: '/programmes/:programme/decisions/:decision',
    en: '/en/programmes/:programme/decisions/:decision',
    act: 'governance.see-decision',
    listed: false,
  },
  editDecision: {
    fr: '/programmes/:programme/decisions/:decision/modifier',
    en: '/en/programmes/:programme/decisions/:decision/edit',
    act: 'governance.edit-decision',
    listed: false,
  },
  ownTables: {
    fr: '/mon-espace/comites',
    en: '/en/my-space/committees',
    act: 'governance.see-own',
    listed: false,
  },
  concertation: {
    fr: '/editions/:edition/concertation',
    en: '/en/editions/:edition/consultation',
    act: 'concertation.see',
    listed: false,
  },
  editConcertation: {
    fr: '/editions/:edition/concertation/projet',
    en: '/en/editions/:edition/consultation/draft',
    act: 'concertation.write',
    listed: false,
  },
  shareConcertation: {
    fr: '/editions/:edition/concertation/partager',
    en: '/en/editions/:edition/consultation/share',
    act: 'concertation.share',
    listed: false,
  },
  concertationVersion: {
    fr: '/editions/:edition/concertation/versions/:version',
    en: '/en/editions/:edition/consultation/versions/:version',
    act: 'concertation.see',
    listed: false,
  },
  concertationSummary: {
    fr: '/editions/:edition/concertation/avis',
    en: '/en/editions/:edition/consultation/positions',
    act: 'concertation.see',
    listed: false,
  },
  calls: {
    fr: '/appels',
    en: '/en/calls',
    act: 'site.read',
    listed: true,
  },
  newCall: {
    fr: '/editions/:edition/appels/nouveau',
    en: '/en/editions/:edition/calls/new',
    act: 'calls.create',
    listed: false,
  },
  call: {
    fr: '/appels/:call',
    en: '/en/calls/:call',
    act: 'calls.read',
    listed: false,
  },
  editCall: {
    fr: '/appels/:call/modifier',
    en: '/en/calls/:call/edit',
    act: 'calls.edit',
    listed: false,
  },
  callHistory: {
    fr: '/appels/:call/historique',
    en: '/en/calls/:call/history',
    act: 'journal.read-call',
    listed: false,
  },
  applications: {
    fr: '/appels/:call/candidatures',
    en: '/en/calls/:call/applications',
    act: 'calls.see-applications',
    listed: false,
  },
  application: {
    fr: '/candidatures/:application',
    en: '/en/applications/:application',
    act: 'applications.write',
    listed: false,
  },
  applicationStep: {
    fr: '/candidatures/:application/etapes/:step',
    en: '/en/applications/:application/steps/:step',
    act: 'applications.write',
    listed: false,
  },
  applicationRecord: {
    fr: '/candidatures/:application/dossier',
    en: '/en/applications/:application/record',
    act: 'applications.read',
    listed: false,
  },
  jury: { fr: '/appels/:call/jury', en: '/en/calls/:call/jury', act: 'jury.see', listed: false },
  juryDeclarations: {
    fr: '/appels/:call/jury/declarations',
    en: '/en/calls/:call/jury/declarations',
    act: 'jury.see-own',
    listed: false,
  },
  juryGrid: {
    fr: '/appels/:call/jury/grille',
    en: '/en/calls/:call/jury/grid',
    act: 'jury.see-own',
    listed: false,
  },
  juryApplication: {
    fr: '/appels/:call/jury/candidatures/:application',
    en: '/en/calls/:call/jury/applications/:application',
    act: 'jury.read-application',
    listed: false,
  },
  juryDeliberation: {
    fr: '/appels/:call/jury/deliberation',
    en: '/en/calls/:call/jury/deliberation',
    act: 'jury.deliberate',
    listed: false,
  },
  jurySpread: {
    fr: '/appels/:call/jury/deliberation/:application',
    en: '/en/calls/:call/jury/deliberation/:application',
    act: 'jury.see-spread',
    listed: false,
  },
  juryRanking: {
    fr: '/appels/:call/jury/classement',
    en: '/en/calls/:call/jury/ranking',
    act: 'jury.rank',
    listed: false,
  },
  // What comes after the jury of a call.
  decisionLetters: {
    fr: '/appels/:call/lettres',
    en: '/en/calls/:call/letters',
    act: 'cohort.see',
    listed: false,
  },
  letterIntroduction: {
    fr: '/appels/:call/lettres/introduction/:outcome',
    en: '/en/calls/:call/letters/introduction/:outcome',
    act: 'cohort.write-introduction',
    listed: false,
  },
  letterPreview: {
    fr: '/appels/:call/lettres/:application',
    en: '/en/calls/:call/letters/:application',
    act: 'cohort.see',
    listed: false,
  },
  cohort: { fr: '/appels/:call/cohorte', en: '/en/calls/:call/cohort', act: 'cohort.see', listed: false },
  decisionLetter: {
    fr: '/lettres-de-decision/:decisionLetter',
    en: '/en/decision-letters/:decisionLetter',
    act: 'cohort.read-letter',
    listed: false,
  },
  placeOffer: {
    fr: '/places-offertes/:placeOffer',
    en: '/en/offered-places/:placeOffer',
    act: 'cohort.see-offer',
    listed: false,
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof sitemap
export const routeNames = Object.keys(sitemap).filter((name): name is RouteName => name in sitemap)

/** Pages that stand alone at one address, open to everybody. */
export type PlainPage = {
  [Name in RouteName]: (typeof sitemap)[Name] extends { readonly act: 'site.read'; readonly listed: true }
    ? Name
    : never
}[RouteName]
export const plainPages = routeNames.filter((name): name is PlainPage => sitemap[name].listed)

type Value = string | number | null | undefined
type Query = Readonly<Record<string, Value | readonly Value[]>>

interface AddressGiven {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Query
}

const address = (path: string, given: AddressGiven): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? ''))
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([name, values]) =>
      [values]
        .flat()
        .flatMap((value): [string, string][] =>
          value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
        ),
    ),
  ).toString()
  return query === '' ? filled : `${filled}?${query}`
}

/** Address of a page; empty query values are left out, so that equal searches have equal addresses. */
export const linkTo = (route: RouteName, language: Language, given: AddressGiven = {}): string =>
  address(sitemap[route][language], given)

/** Address of an organisation’s public page, which stands among its like. */
export const linkToOrganisation = (
  { side, slug }: { readonly side: string; readonly slug: string },
  language: Language,
  given: Pick<AddressGiven, 'query'> = {},
): string =>
  side === 'buyer'
    ? linkTo('buyer', language, { ...given, params: { buyer: slug } })
    : linkTo('supplier', language, { ...given, params: { supplier: slug } })

interface Post {
  readonly fr: string
  readonly en: string
  readonly act: ActName
  /** Most bytes of the one file that comes with the form; absent when none does. */
  readonly mostFileBytes?: number
}

/** Most bytes of an ordinary form. */
export const mostFormBytes = 262_144

/** Every address that a form is sent to. Routes, the policy and its tests come from here. */
export const posts = {
  askForLink: { fr: '/connexion/lien/demander', en: '/en/sign-in/link/ask', act: 'accounts.sign-in' },
  useLink: { fr: '/connexion/lien/utiliser', en: '/en/sign-in/link/use', act: 'accounts.sign-in' },
  signInAsFictional: {
    fr: '/connexion/demonstration',
    en: '/en/sign-in/demonstration',
    act: 'accounts.sign-in-as-fictional',
  },
  tryLettersAgain: {
    fr: '/courriels/envois/reessayer',
    en: '/en/mail/outgoing/try-again',
    act: 'mail.try-again',
  },
  nameSender: {
    fr: '/programmes/:programme/expediteur/enregistrer',
    en: '/en/programmes/:programme/sender/save',
    act: 'programme.name-sender',
  },
  clearOwnBounce: {
    fr: '/mon-compte/adresse-corrigee',
    en: '/en/my-account/address-corrected',
    act: 'mail.clear-own-bounce',
  },
  clearBounce: {
    fr: '/roles/:membership/adresse-corrigee',
    en: '/en/roles/:membership/address-corrected',
    act: 'mail.clear-bounce',
  },
  signOut: { fr: '/deconnexion', en: '/en/sign-out', act: 'accounts.sign-out' },
  actAs: { fr: '/mon-espace/agir-comme', en: '/en/my-space/act-as', act: 'accounts.act-as' },
  changeOwnAccount: {
    fr: '/mon-compte/presentation',
    en: '/en/my-account/about-me',
    act: 'accounts.change-own-account',
  },
  endSession: {
    fr: '/mon-compte/sessions/fermer',
    en: '/en/my-account/sessions/end',
    act: 'accounts.end-session',
  },
  endOtherSessions: {
    fr: '/mon-compte/sessions/fermer-les-autres',
    en: '/en/my-account/sessions/end-others',
    act: 'accounts.end-session',
  },
  renamePasskey: {
    fr: '/mon-compte/cles/nommer',
    en: '/en/my-account/passkeys/name',
    act: 'accounts.change-passkey',
  },
  removePasskey: {
    fr: '/mon-compte/cles/retirer',
    en: '/en/my-account/passkeys/remove',
    act: 'accounts.change-passkey',
  },
  removeWay: {
    fr: '/mon-compte/acces/retirer',
    en: '/en/my-account/ways/remove',
    act: 'accounts.change-own-account',
  },
  leaveForInstitution: {
    fr: '/connexion/institution',
    en: '/en/sign-in/institution',
    act: 'accounts.sign-in',
  },
  saveIdentityProvider: {
    fr: '/acheteurs/:buyer/connexion/enregistrer',
    en: '/en/buyers/:buyer/sign-in/save',
    act: 'accounts.set-up-identity-provider',
  },
  testIdentityProvider: {
    fr: '/acheteurs/:buyer/connexion/essayer',
    en: '/en/buyers/:buyer/sign-in/test',
    act: 'accounts.set-up-identity-provider',
  },
  confirmIdentityProvider: {
    fr: '/acheteurs/:buyer/connexion/confirmer',
    en: '/en/buyers/:buyer/sign-in/confirm',
    act: 'accounts.confirm-identity-provider',
  },
  removeIdentityProvider: {
    fr: '/acheteurs/:buyer/connexion/retirer',
    en: '/en/buyers/:buyer/sign-in/remove',
    act: 'accounts.set-up-identity-provider',
  },
  invite: {
    fr: '/organisations/:organisation/equipe/inviter/envoyer',
    en: '/en/organisations/:organisation/team/invite/send',
    act: 'accounts.invite',
  },
  sendInvitationAgain: {
    fr: '/invitations/:invitation/renvoyer',
    en: '/en/invitations/:invitation/send-again',
    act: 'accounts.change-invitation',
  },
  withdrawInvitation: {
    fr: '/invitations/:invitation/retirer',
    en: '/en/invitations/:invitation/withdraw',
    act: 'accounts.change-invitation',
  },
  acceptInvitation: {
    fr: '/invitation/accepter',
    en: '/en/invitation/accept',
    act: 'accounts.accept-invitation',
  },
  changeMember: {
    fr: '/roles/:membership/modifier',
    en: '/en/roles/:membership/change',
    act: 'accounts.change-member',
  },
  endMembership: {
    fr: '/roles/:membership/terminer',
    en: '/en/roles/:membership/end',
    act: 'accounts.end-membership',
  },
  restoreMembership: {
    fr: '/roles/:membership/retablir',
    en: '/en/roles/:membership/restore',
    act: 'accounts.restore-membership',
  },
  leave: {
    fr: '/roles/:membership/quitter',
    en: '/en/roles/:membership/leave',
    act: 'accounts.leave',
  },
  handOver: {
    fr: '/roles/:membership/transmettre',
    en: '/en/roles/:membership/hand-over',
    act: 'accounts.hand-over',
  },
  askToJoin: {
    fr: '/organisations/:organisation/rejoindre/demander',
    en: '/en/organisations/:organisation/join/ask',
    act: 'accounts.ask-to-join',
  },
  claim: {
    fr: '/organisations/:organisation/rejoindre/revendiquer',
    en: '/en/organisations/:organisation/join/claim',
    act: 'accounts.claim',
    mostFileBytes: 15_000_000,
  },
  joinByDomain: {
    fr: '/organisations/:organisation/rejoindre/domaine',
    en: '/en/organisations/:organisation/join/domain',
    act: 'accounts.join-by-domain',
  },
  completeRequest: {
    fr: '/demandes/:request/completer',
    en: '/en/requests/:request/complete',
    act: 'accounts.change-own-request',
    mostFileBytes: 15_000_000,
  },
  withdrawRequest: {
    fr: '/demandes/:request/retirer',
    en: '/en/requests/:request/withdraw',
    act: 'accounts.change-own-request',
  },
  decideJoin: {
    fr: '/demandes/:request/decider',
    en: '/en/requests/:request/decide',
    act: 'accounts.decide-join',
  },
  decideClaim: {
    fr: '/revendications/:claim/decider',
    en: '/en/claims/:claim/decide',
    act: 'accounts.decide-claim',
  },
  declareDomain: {
    fr: '/organisations/:organisation/domaines',
    en: '/en/organisations/:organisation/domains',
    act: 'accounts.declare-domain',
  },
  withdrawDomain: {
    fr: '/organisations/:organisation/domaines/:domain/retirer',
    en: '/en/organisations/:organisation/domains/:domain/withdraw',
    act: 'accounts.declare-domain',
  },
  confirmDomain: {
    fr: '/organisations/:organisation/domaines/:domain/confirmer',
    en: '/en/organisations/:organisation/domains/:domain/confirm',
    act: 'accounts.confirm-domain',
  },
  refuseDomain: {
    fr: '/organisations/:organisation/domaines/:domain/refuser',
    en: '/en/organisations/:organisation/domains/:domain/refuse',
    act: 'accounts.confirm-domain',
  },
  giveRole: {
    fr: '/programmes/:programme/personnes/inviter/envoyer',
    en: '/en/programmes/:programme/people/invite/send',
    act: 'programme.give-roles',
  },
  assignAdviser: {
    fr: '/programmes/:programme/accompagnement/confier',
    en: '/en/programmes/:programme/advisers/assign',
    act: 'programme.give-roles',
  },
  unassignAdviser: {
    fr: '/programmes/:programme/accompagnement/retirer',
    en: '/en/programmes/:programme/advisers/unassign',
    act: 'programme.give-roles',
  },
  appointKeeper: {
    fr: '/installation/personnes/inviter',
    en: '/en/installation/people/invite',
    act: 'accounts.appoint-keepers',
  },
  markSeen: { fr: '/mon-espace/vu', en: '/en/my-space/seen', act: 'accounts.use-own-space' },
  firstSteps: {
    fr: '/mon-espace/premiers-pas',
    en: '/en/my-space/first-steps',
    act: 'accounts.use-own-space',
  },
  createList: { fr: '/mes-listes/creer', en: '/en/my-lists/create', act: 'lists.keep' },
  keepInList: { fr: '/mes-listes/garder', en: '/en/my-lists/keep', act: 'lists.keep' },
  takeOutOfList: { fr: '/mes-listes/:list/enlever', en: '/en/my-lists/:list/take-out', act: 'lists.change' },
  putBackInList: { fr: '/mes-listes/:list/remettre', en: '/en/my-lists/:list/put-back', act: 'lists.change' },
  noteInList: { fr: '/mes-listes/:list/noter', en: '/en/my-lists/:list/note', act: 'lists.change' },
  renameList: { fr: '/mes-listes/:list/nommer', en: '/en/my-lists/:list/rename', act: 'lists.rename' },
  removeList: { fr: '/mes-listes/:list/retirer', en: '/en/my-lists/:list/remove', act: 'lists.remove' },
  restoreList: { fr: '/mes-listes/:list/retablir', en: '/en/my-lists/:list/restore', act: 'lists.restore' },
  createEdition: {
    fr: '/programmes/:programme/editions/creer',
    en: '/en/programmes/:programme/editions/create',
    act: 'programme.create-edition',
  },
  saveEdition: {
    fr: '/editions/:edition/modifier/enregistrer',
    en: '/en/editions/:edition/edit/save',
    act: 'programme.edit-edition',
  },
  saveActivity: {
    fr: '/editions/:edition/activites/:activity/enregistrer',
    en: '/en/editions/:edition/activities/:activity/save',
    act: 'programme.edit-edition',
  },
  removeActivity: {
    fr: '/editions/:edition/activites/:activity/retirer',
    en: '/en/editions/:edition/activities/:activity/remove',
    act: 'programme.edit-edition',
  },
  saveIndicator: {
    fr: '/editions/:edition/indicateurs/:indicator/enregistrer',
    en: '/en/editions/:edition/indicators/:indicator/save',
    act: 'programme.edit-edition',
  },
  removeIndicator: {
    fr: '/editions/:edition/indicateurs/:indicator/retirer',
    en: '/en/editions/:edition/indicators/:indicator/remove',
    act: 'programme.edit-edition',
  },
  joinEdition: {
    fr: '/editions/:edition/participation',
    en: '/en/editions/:edition/participation',
    act: 'programme.edit-edition',
  },
  leaveEdition: {
    fr: '/editions/:edition/depart',
    en: '/en/editions/:edition/departure',
    act: 'programme.edit-edition',
  },
  createProgramme: { fr: '/programmes/creer', en: '/en/programmes/create', act: 'programme.create' },
  changeProgramme: {
    fr: '/programmes/:programme/modifier/enregistrer',
    en: '/en/programmes/:programme/edit/save',
    act: 'programme.edit',
  },
  savePart: {
    fr: '/organisations/:organisation/modifier/:part/enregistrer',
    en: '/en/organisations/:organisation/edit/:part/save',
    act: 'directory.edit',
    mostFileBytes: 15_000_000,
  },
  shiftListed: {
    fr: '/organisations/:organisation/deplacer',
    en: '/en/organisations/:organisation/move',
    act: 'directory.edit',
  },
  publishDraft: {
    fr: '/organisations/:organisation/publier',
    en: '/en/organisations/:organisation/publish',
    act: 'directory.publish',
  },
  discardDraft: {
    fr: '/organisations/:organisation/abandonner',
    en: '/en/organisations/:organisation/discard',
    act: 'directory.edit',
  },
  bringBackVersion: {
    fr: '/organisations/:organisation/ramener',
    en: '/en/organisations/:organisation/bring-back',
    act: 'directory.publish',
  },
  confirmPage: {
    fr: '/organisations/:organisation/confirmer',
    en: '/en/organisations/:organisation/confirm',
    act: 'directory.confirm',
  },
  decideReview: {
    fr: '/organisations/:organisation/reconnaissance/decider',
    en: '/en/organisations/:organisation/recognition/decide',
    act: 'directory.review-recognition',
  },
  noteFinding: {
    fr: '/organisations/:organisation/reconnaissance/:principle/noter',
    en: '/en/organisations/:organisation/recognition/:principle/note',
    act: 'directory.review-recognition',
    mostFileBytes: 15_000_000,
  },
  setProof: {
    fr: '/organisations/:organisation/reconnaissance/:principle/document',
    en: '/en/organisations/:organisation/recognition/:principle/document',
    act: 'directory.review-recognition',
  },
  addOrganisation: {
    fr: '/organisations/ajouter/envoyer',
    en: '/en/organisations/add/send',
    act: 'directory.add',
  },
  archiveOrganisation: {
    fr: '/organisations/:organisation/retirer',
    en: '/en/organisations/:organisation/take-out',
    act: 'directory.archive',
  },
  unarchiveOrganisation: {
    fr: '/organisations/:organisation/reprendre',
    en: '/en/organisations/:organisation/take-back',
    act: 'directory.unarchive',
  },
  sendSheet: {
    fr: '/import-du-repertoire/envoyer',
    en: '/en/directory-import/send',
    act: 'directory.import',
    mostFileBytes: 4_000_000,
  },
  chooseColumns: {
    fr: '/import-du-repertoire/:upload/colonnes',
    en: '/en/directory-import/:upload/columns',
    act: 'directory.import',
  },
  bringInSheet: {
    fr: '/import-du-repertoire/:upload/importer',
    en: '/en/directory-import/:upload/import',
    act: 'directory.import',
  },
  forgetSheet: {
    fr: '/import-du-repertoire/:upload/oublier',
    en: '/en/directory-import/:upload/forget',
    act: 'directory.import',
  },
  retryQuarantined: {
    fr: '/imports/mises-de-cote/:quarantined/relire',
    en: '/en/imports/set-aside/:quarantined/retry',
    act: 'tenders.run-imports',
  },
  askEmailChange: {
    fr: '/mon-compte/adresse/demander',
    en: '/en/my-account/address/ask',
    act: 'accounts.change-own-email',
  },
  cancelEmailChange: {
    fr: '/mon-compte/adresse/garder',
    en: '/en/my-account/address/keep',
    act: 'accounts.cancel-email-change',
  },
  useEmailChange: {
    fr: '/mon-compte/adresse/confirmer',
    en: '/en/my-account/address/confirm',
    act: 'accounts.confirm-email',
  },
  askErasure: {
    fr: '/mon-compte/suppression/demander',
    en: '/en/my-account/deletion/ask',
    act: 'privacy.ask-own-erasure',
  },
  undoErasure: {
    fr: '/mon-compte/suppression/annuler',
    en: '/en/my-account/deletion/undo',
    act: 'privacy.undo-own-erasure',
  },
  recordRequest: {
    fr: '/confidentialite/demandes/consigner',
    en: '/en/privacy/requests/record',
    act: 'privacy.record-request',
  },
  undoRequest: {
    fr: '/confidentialite/demandes/:privacyRequest/annuler',
    en: '/en/privacy/requests/:privacyRequest/undo',
    act: 'privacy.undo-request',
  },
  recordIncident: {
    fr: '/confidentialite/incidents/consigner/envoyer',
    en: '/en/privacy/incidents/record/send',
    act: 'privacy.record-incident',
  },
  correctIncident: {
    fr: '/confidentialite/incidents/:incident/corriger',
    en: '/en/privacy/incidents/:incident/correct',
    act: 'privacy.correct-incident',
  },
  savePrivacy: {
    fr: '/programmes/:programme/confidentialite/enregistrer',
    en: '/en/programmes/:programme/privacy/save',
    act: 'privacy.edit-contact',
  },
  tryJobAgain: {
    fr: '/installation/taches/reessayer',
    en: '/en/installation/jobs/try-again',
    act: 'jobs.try-again',
  },
  changeNotification: {
    fr: '/mon-espace/notifications/changer',
    en: '/en/my-space/notifications/change',
    act: 'notifications.mark',
  },
  markAllNotifications: {
    fr: '/mon-espace/notifications/tout-marquer',
    en: '/en/my-space/notifications/mark-all',
    act: 'notifications.mark',
  },
  unmarkAllNotifications: {
    fr: '/mon-espace/notifications/reprendre',
    en: '/en/my-space/notifications/take-back',
    act: 'notifications.mark',
  },
  chooseNotifications: {
    fr: '/mon-compte/notifications/enregistrer',
    en: '/en/my-account/notifications/save',
    act: 'notifications.choose',
  },
  // The very address of its page: programs of mail providers post there (RFC 8058).
  withdraw: {
    fr: '/desabonnement/:token',
    en: '/en/unsubscribe/:token',
    act: 'consent.withdraw-by-link',
  },
  giveConsents: {
    fr: '/mes-communications/accepter',
    en: '/en/my-communications/agree',
    act: 'consent.change-own',
  },
  withdrawConsents: {
    fr: '/mes-communications/retirer',
    en: '/en/my-communications/withdraw',
    act: 'consent.change-own',
  },
  undoWithdrawal: {
    fr: '/mes-communications/reprendre',
    en: '/en/my-communications/undo',
    act: 'consent.change-own',
  },
  subscribe: {
    fr: '/programmes/:programme/abonnement/demander',
    en: '/en/programmes/:programme/subscription/ask',
    act: 'consent.subscribe',
  },
  confirmSubscription: {
    fr: '/abonnement/confirmer/oui',
    en: '/en/subscription/confirm/yes',
    act: 'consent.confirm-subscription',
  },
  recordImplied: {
    fr: '/programmes/:programme/consentements/inscrire/deduit',
    en: '/en/programmes/:programme/consents/record/implied',
    act: 'consent.record',
  },
  recordWithdrawal: {
    fr: '/programmes/:programme/consentements/inscrire/retrait',
    en: '/en/programmes/:programme/consents/record/withdrawal',
    act: 'consent.record',
  },
  retractImplied: {
    fr: '/programmes/:programme/consentements/annuler',
    en: '/en/programmes/:programme/consents/take-back',
    act: 'consent.record',
  },
  identifyProgramme: {
    fr: '/programmes/:programme/site-public/identite',
    en: '/en/programmes/:programme/public-site/identity',
    act: 'public-site.identify',
    mostFileBytes: 15_000_000,
  },
  saveArticle: {
    fr: '/programmes/:programme/site-public/textes/:article/enregistrer',
    en: '/en/programmes/:programme/public-site/texts/:article/save',
    act: 'public-site.write',
  },
  arrangeArticle: {
    fr: '/programmes/:programme/site-public/textes/:article/ranger',
    en: '/en/programmes/:programme/public-site/texts/:article/arrange',
    act: 'public-site.write',
  },
  publishArticle: {
    fr: '/programmes/:programme/site-public/textes/:article/publier',
    en: '/en/programmes/:programme/public-site/texts/:article/publish',
    act: 'public-site.publish',
  },
  withdrawArticle: {
    fr: '/programmes/:programme/site-public/textes/:article/depublier',
    en: '/en/programmes/:programme/public-site/texts/:article/withdraw',
    act: 'public-site.withdraw',
  },
  sendEditionSheet: {
    fr: '/editions/:edition/import/envoyer',
    en: '/en/editions/:edition/import/send',
    act: 'programme.import-edition',
    mostFileBytes: 4_000_000,
  },
  chooseEditionColumns: {
    fr: '/editions/:edition/import/:editionUpload/colonnes',
    en: '/en/editions/:edition/import/:editionUpload/columns',
    act: 'programme.import-edition',
  },
  recogniseInSheet: {
    fr: '/editions/:edition/import/:editionUpload/reconnaitre',
    en: '/en/editions/:edition/import/:editionUpload/recognise',
    act: 'programme.import-edition',
  },
  bringInEditionSheet: {
    fr: '/editions/:edition/import/:editionUpload/importer',
    en: '/en/editions/:edition/import/:editionUpload/bring-in',
    act: 'programme.import-edition',
  },
  undoEditionImport: {
    fr: '/editions/:edition/import/:editionUpload/annuler',
    en: '/en/editions/:edition/import/:editionUpload/undo',
    act: 'programme.undo-import',
  },
  forgetEditionSheet: {
    fr: '/editions/:edition/import/:editionUpload/oublier',
    en: '/en/editions/:edition/import/:editionUpload/forget',
    act: 'programme.import-edition',
  },
  skipSetUp: {
    fr: '/programmes/:programme/mise-en-place/laisser',
    en: '/en/programmes/:programme/set-up/skip',
    act: 'programme.set-up',
  },
  startImport: { fr: '/imports/lancer', en: '/en/imports/start', act: 'tenders.run-imports' },
  createCommittee: {
    fr: '/programmes/:programme/gouvernance/creer-comite',
    en: '/en/programmes/:programme/governance/create-committee',
    act: 'governance.create-committee',
  },
  saveCommittee: {
    fr: '/comites/:committee/enregistrer',
    en: '/en/committees/:committee/save',
    act: 'governance.edit-committee',
  },
  saveCommitteeMember: {
    fr: '/comites/:committee/membres/:member/enregistrer',
    en: '/en/committees/:committee/members/:member/save',
    act: 'governance.edit-committee',
  },
  removeCommitteeMember: {
    fr: '/comites/:committee/membres/:member/retirer',
    en: '/en/committees/:committee/members/:member/remove',
    act: 'governance.edit-committee',
  },
  createMeeting: {
    fr: '/comites/:committee/seances/creer',
    en: '/en/committees/:committee/meetings/create',
    act: 'governance.edit-committee',
  },
  saveMeeting: {
    fr: '/seances/:meeting/enregistrer',
    en: '/en/meetings/:meeting/save',
    act: 'governance.edit-meeting',
    mostFileBytes: 15_000_000,
  },
  setMeetingDocument: {
    fr: '/seances/:meeting/documents',
    en: '/en/meetings/:meeting/documents',
    act: 'governance.edit-meeting',
  },
  createDecision: {
    fr: '/seances/:meeting/decisions/creer',
    en: '/en/meetings/:meeting/decisions/create',
    act: 'governance.decide',
  },
  saveDecision: {
    fr: '/programmes/:programme/decisions/:decision/enregistrer',
    en: '/en/programmes/:programme/decisions/:decision/save',
    act: 'governance.edit-decision',
  },
  saveConcertation: {
    fr: '/editions/:edition/concertation/projet/enregistrer',
    en: '/en/editions/:edition/consultation/draft/save',
    act: 'concertation.write',
  },
  shareVersion: {
    fr: '/editions/:edition/concertation/partager/envoyer',
    en: '/en/editions/:edition/consultation/share/send',
    act: 'concertation.share',
  },
  commentVersion: {
    fr: '/editions/:edition/concertation/commenter',
    en: '/en/editions/:edition/consultation/comment',
    act: 'concertation.comment',
  },
  withdrawComment: {
    fr: '/editions/:edition/concertation/reprendre',
    en: '/en/editions/:edition/consultation/take-back',
    act: 'concertation.comment',
  },
  answerComment: {
    fr: '/editions/:edition/concertation/repondre',
    en: '/en/editions/:edition/consultation/answer',
    act: 'concertation.answer',
  },
  agreeToVersion: {
    fr: '/editions/:edition/concertation/donner-avis',
    en: '/en/editions/:edition/consultation/give-position',
    act: 'concertation.agree',
  },
  settleConcertation: {
    fr: '/editions/:edition/concertation/arreter',
    en: '/en/editions/:edition/consultation/settle',
    act: 'concertation.settle',
  },
  reopenConcertation: {
    fr: '/editions/:edition/concertation/rouvrir',
    en: '/en/editions/:edition/consultation/reopen',
    act: 'concertation.reopen',
  },
  createCall: {
    fr: '/editions/:edition/appels/creer',
    en: '/en/editions/:edition/calls/create',
    act: 'calls.create',
  },
  saveCall: {
    fr: '/appels/:call/modifier/enregistrer',
    en: '/en/calls/:call/edit/save',
    act: 'calls.edit',
  },
  publishCall: {
    fr: '/appels/:call/publier',
    en: '/en/calls/:call/publish',
    act: 'calls.publish',
  },
  extendCall: {
    fr: '/appels/:call/reporter',
    en: '/en/calls/:call/extend',
    act: 'calls.extend',
  },
  cancelCall: {
    fr: '/appels/:call/annuler',
    en: '/en/calls/:call/cancel',
    act: 'calls.cancel',
  },
  restoreCall: {
    fr: '/appels/:call/retablir',
    en: '/en/calls/:call/restore',
    act: 'calls.restore',
  },
  beginApplication: {
    fr: '/organisations/:organisation/candidatures/commencer',
    en: '/en/organisations/:organisation/applications/begin',
    act: 'applications.begin',
  },
  saveApplication: {
    fr: '/candidatures/:application/etapes/:step/enregistrer',
    en: '/en/applications/:application/steps/:step/save',
    act: 'applications.write',
  },
  attachDocument: {
    fr: '/candidatures/:application/documents/joindre',
    en: '/en/applications/:application/documents/attach',
    act: 'applications.write',
    mostFileBytes: 15_000_000,
  },
  setDocument: {
    fr: '/candidatures/:application/documents/retirer',
    en: '/en/applications/:application/documents/remove',
    act: 'applications.write',
  },
  submitApplication: {
    fr: '/candidatures/:application/deposer',
    en: '/en/applications/:application/submit',
    act: 'applications.submit',
  },
  withdrawApplication: {
    fr: '/candidatures/:application/retirer',
    en: '/en/applications/:application/withdraw',
    act: 'applications.withdraw',
  },
  bringBackApplication: {
    fr: '/candidatures/:application/remettre',
    en: '/en/applications/:application/bring-back',
    act: 'applications.withdraw',
  },
  checkApplication: {
    fr: '/candidatures/:application/verifier',
    en: '/en/applications/:application/check',
    act: 'applications.check',
  },
  admitApplication: {
    fr: '/candidatures/:application/admettre',
    en: '/en/applications/:application/admit',
    act: 'applications.admit',
  },
  setApartApplication: {
    fr: '/candidatures/:application/mettre-a-part',
    en: '/en/applications/:application/set-apart',
    act: 'applications.set-apart',
  },
  saveLetterIntroduction: {
    fr: '/appels/:call/lettres/introduction/:outcome/enregistrer',
    en: '/en/calls/:call/letters/introduction/:outcome/save',
    act: 'cohort.write-introduction',
  },
  sendDecisionLetters: {
    fr: '/appels/:call/lettres-envoyer',
    en: '/en/calls/:call/letters-send',
    act: 'cohort.send-letters',
  },
  saveLetterFeedback: {
    fr: '/appels/:call/lettres/:application/retroaction',
    en: '/en/calls/:call/letters/:application/feedback',
    act: 'cohort.write-feedback',
  },
  correctDecisionLetter: {
    fr: '/appels/:call/lettres/:application/corriger',
    en: '/en/calls/:call/letters/:application/correct',
    act: 'cohort.correct-letter',
  },
  publishCohort: {
    fr: '/appels/:call/cohorte/publier',
    en: '/en/calls/:call/cohort/publish',
    act: 'cohort.publish',
  },
  unpublishCohort: {
    fr: '/appels/:call/cohorte/retirer',
    en: '/en/calls/:call/cohort/take-back',
    act: 'cohort.unpublish',
  },
  recordDeparture: {
    fr: '/appels/:call/cohorte/depart',
    en: '/en/calls/:call/cohort/departure',
    act: 'cohort.record-departure',
  },
  undoDeparture: {
    fr: '/appels/:call/cohorte/depart/annuler',
    en: '/en/calls/:call/cohort/departure/undo',
    act: 'cohort.undo-departure',
  },
  offerPlace: {
    fr: '/appels/:call/cohorte/offrir',
    en: '/en/calls/:call/cohort/offer',
    act: 'cohort.offer-place',
  },
  withdrawOffer: {
    fr: '/appels/:call/cohorte/retirer-offre',
    en: '/en/calls/:call/cohort/withdraw-offer',
    act: 'cohort.withdraw-offer',
  },
  settleOffer: {
    fr: '/appels/:call/cohorte/arrivee',
    en: '/en/calls/:call/cohort/arrival',
    act: 'cohort.settle-offer',
  },
  leaveVacant: {
    fr: '/appels/:call/cohorte/laisser-libre',
    en: '/en/calls/:call/cohort/leave-free',
    act: 'cohort.leave-vacant',
  },
  reopenVacancy: {
    fr: '/appels/:call/cohorte/rouvrir',
    en: '/en/calls/:call/cohort/reopen',
    act: 'cohort.reopen-vacancy',
  },
  answerOffer: {
    fr: '/places-offertes/:placeOffer/repondre',
    en: '/en/offered-places/:placeOffer/answer',
    act: 'cohort.answer-offer',
  },
  chooseJurors: {
    fr: '/appels/:call/jury/membres/choisir',
    en: '/en/calls/:call/jury/members/choose',
    act: 'jury.choose',
  },
  takeOutJuror: {
    fr: '/appels/:call/jury/membres/retirer',
    en: '/en/calls/:call/jury/members/take-out',
    act: 'jury.take-out',
  },
  takeConflictBack: {
    fr: '/appels/:call/jury/conflits/lever',
    en: '/en/calls/:call/jury/conflicts/take-back',
    act: 'jury.take-back-conflict',
  },
  openScoring: {
    fr: '/appels/:call/jury/notation/ouvrir',
    en: '/en/calls/:call/jury/scoring/open',
    act: 'jury.open-scoring',
  },
  backToScoring: {
    fr: '/appels/:call/jury/notation/reprendre',
    en: '/en/calls/:call/jury/scoring/resume',
    act: 'jury.back-to-scoring',
  },
  declareConflicts: {
    fr: '/appels/:call/jury/declarations/enregistrer',
    en: '/en/calls/:call/jury/declarations/save',
    act: 'jury.declare',
  },
  saveScores: {
    fr: '/appels/:call/jury/grille/enregistrer',
    en: '/en/calls/:call/jury/grid/save',
    act: 'jury.score',
  },
  saveEvaluation: {
    fr: '/appels/:call/jury/candidatures/:application/enregistrer',
    en: '/en/calls/:call/jury/applications/:application/save',
    act: 'jury.score-application',
  },
  openConsensus: {
    fr: '/appels/:call/jury/deliberation-ouverte',
    en: '/en/calls/:call/jury/deliberation-opened',
    act: 'jury.open-consensus',
  },
  saveAgreed: {
    fr: '/appels/:call/jury/deliberation/:application/enregistrer',
    en: '/en/calls/:call/jury/deliberation/:application/save',
    act: 'jury.agree',
  },
  drawLine: {
    fr: '/appels/:call/jury/classement/ligne',
    en: '/en/calls/:call/jury/ranking/line',
    act: 'jury.draw-line',
  },
  settleTie: {
    fr: '/appels/:call/jury/classement/egalite',
    en: '/en/calls/:call/jury/ranking/tie',
    act: 'jury.settle-tie',
  },
  decideCall: {
    fr: '/appels/:call/jury/classement/decider',
    en: '/en/calls/:call/jury/ranking/decide',
    act: 'jury.decide',
  },
  changeOutcome: {
    fr: '/appels/:call/jury/classement/changer',
    en: '/en/calls/:call/jury/ranking/change',
    act: 'jury.change-outcome',
  },
  reopenDecision: {
    fr: '/appels/:call/jury/classement/rouvrir',
    en: '/en/calls/:call/jury/ranking/reopen',
    act: 'jury.reopen',
  },
} as const satisfies Record<string, Post>

export type PostName = keyof typeof posts
export const postNames = Object.keys(posts).filter((name): name is PostName => name in posts)

/** Most bytes of a file that may be sent to an address; an ordinary form is no longer than one. */
export const mostFileBytesOf = (name: PostName): number => {
  const post: Post = posts[name]
  return post.mostFileBytes ?? mostFormBytes
}

/** Address that a form is sent to. */
export const postTo = (name: PostName, language: Language, given: AddressGiven = {}): string =>
  address(posts[name][language], given)

/** Addresses that the pages’ own scripts send JSON to: what passkeys need, and nothing else. */
export const calls = {
  passkeyToRegister: {
    fr: '/mon-compte/cles/preparer',
    en: '/en/my-account/passkeys/prepare',
    act: 'accounts.add-passkey',
  },
  registerPasskey: {
    fr: '/mon-compte/cles/ajouter',
    en: '/en/my-account/passkeys/add',
    act: 'accounts.add-passkey',
  },
  passkeyToSignIn: {
    fr: '/connexion/cle/preparer',
    en: '/en/sign-in/passkey/prepare',
    act: 'accounts.sign-in',
  },
  signInByPasskey: { fr: '/connexion/cle/utiliser', en: '/en/sign-in/passkey/use', act: 'accounts.sign-in' },
} as const satisfies Record<string, Post>

export type CallName = keyof typeof calls
export const callNames = Object.keys(calls).filter((name): name is CallName => name in calls)

/** Address that a script sends to. */
export const callTo = (name: CallName, language: Language): string => calls[name][language]

/** Where institutions’ servers send people back to; one address for each institution. */
export const institutionReturn = {
  path: '/connexion/institution/retour/:returning',
  act: 'accounts.sign-in',
} as const

/** Files that pages offer. A slug holds no dot, so that none of these is ever taken for an organisation. */
export const files = {
  directoryCsv: { fr: '/repertoire.csv', en: '/en/directory.csv' },
  directoryXlsx: { fr: '/repertoire.xlsx', en: '/en/directory.xlsx' },
  listCsv: { fr: '/mes-listes/:list/liste.csv', en: '/en/my-lists/:list/list.csv' },
  listXlsx: { fr: '/mes-listes/:list/liste.xlsx', en: '/en/my-lists/:list/list.xlsx' },
  letterPage: {
    fr: '/courriels/modeles/:letterKind/lettre.html',
    en: '/en/mail/templates/:letterKind/letter.html',
  },
  consentsCsv: {
    fr: '/programmes/:programme/consentements/liste.csv',
    en: '/en/programmes/:programme/consents/list.csv',
  },
  supplierCard: { fr: '/repertoire/:supplier/fiche.vcf', en: '/en/directory/:supplier/card.vcf' },
  ownHeldJson: {
    fr: '/mon-compte/renseignements/renseignements.json',
    en: '/en/my-account/what-is-held/held.json',
  },
  ownHeldCsv: {
    fr: '/mon-compte/renseignements/renseignements.csv',
    en: '/en/my-account/what-is-held/held.csv',
  },
  heldForJson: {
    fr: '/confidentialite/demandes/:privacyRequest/renseignements.json',
    en: '/en/privacy/requests/:privacyRequest/held.json',
  },
  heldForCsv: {
    fr: '/confidentialite/demandes/:privacyRequest/renseignements.csv',
    en: '/en/privacy/requests/:privacyRequest/held.csv',
  },
  incidentsCsv: { fr: '/confidentialite/incidents/registre.csv', en: '/en/privacy/incidents/register.csv' },
  quarantinedText: {
    fr: '/imports/mises-de-cote/:quarantined/texte.txt',
    en: '/en/imports/set-aside/:quarantined/text.txt',
  },
  concertationCsv: {
    fr: '/editions/:edition/concertation/avis.csv',
    en: '/en/editions/:edition/consultation/positions.csv',
  },
  newsFeed: { fr: '/programmes/:programme/actualites.atom', en: '/en/programmes/:programme/news.atom' },
  applicationsCsv: {
    fr: '/appels/:call/candidatures/liste.csv',
    en: '/en/calls/:call/applications/list.csv',
  },
  applicationsXlsx: {
    fr: '/appels/:call/candidatures/liste.xlsx',
    en: '/en/calls/:call/applications/list.xlsx',
  },
  selectionPdf: { fr: '/appels/:call/dossier.pdf', en: '/en/calls/:call/file.pdf' },
  selectionXlsx: { fr: '/appels/:call/dossier.xlsx', en: '/en/calls/:call/file.xlsx' },
  document: { fr: '/fichiers/:file', en: '/en/files/:file' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Address of a file that a page offers. */
export const linkToFile = (file: keyof typeof files, language: Language, given: AddressGiven = {}): string =>
  address(files[file][language], given)

/** Address of an image that everybody may see; it changes with the image. */
export const linkToPicture = ({ digest }: Picture, form: FormName): string => `/images/${digest}-${form}.webp`

/** Address that opens one form of a file, to one person, for a short while. */
export const linkToOpened = (file: string, form: FormName, { until, signature }: Seal): string =>
  `/fichiers/${file}/${form}/${until}/${signature}`

/** Address of the sheet that says a programme’s accent: an attribute on the page would need a weaker policy. */
export const linkToAccent = (accent: string): string => `/accent/${accent.slice(1)}.css`
