import type { LetterKind } from '#mail/index.ts'

interface KindWords {
  readonly name: string
  /** What it is for, said to whoever runs the programme. */
  readonly use: string
  /** Why its reader receives it, said at its foot. */
  readonly why: string
}

const asMember = 'Vous recevez ce courriel parce que vous avez un rôle ici et qu’il concerne ce rôle.'
const asAsker = 'Vous recevez ce courriel parce que vous avez fait cette demande.'
const asDecider = 'Vous recevez ce courriel parce que vous pouvez décider de cette demande.'
const asAdministrator = 'Vous recevez ce courriel parce que vous administrez cette organisation.'
const asAdviser = 'Vous recevez ce courriel parce que vous accompagnez des entreprises du programme.'
const asPartner = 'Vous recevez ce courriel parce que votre organisation est partenaire du programme.'
const asApplicant =
  'Vous recevez ce courriel parce que vous êtes d’une entreprise qui a commencé une candidature.'
const asCoordination = 'Vous recevez ce courriel parce que vous coordonnez le programme.'
const asHolder = 'Vous recevez ce courriel parce qu’il concerne la sécurité de votre compte.'

/** Each kind of letter: its name, its use, and why its reader receives it. */
export const letterKinds = {
  'sign-in-link': {
    name: 'Lien de connexion',
    use: 'Laisse entrer, une seule fois, la personne qui l’a demandé.',
    why: 'Vous recevez ce courriel parce qu’un lien de connexion a été demandé pour votre adresse.',
  },
  'new-device': {
    name: 'Nouvelle connexion',
    use: 'Avertit qu’un compte a été ouvert sur un appareil ou un réseau nouveau.',
    why: asHolder,
  },
  'passkey-added': {
    name: 'Clé d’accès ajoutée',
    use: 'Avertit qu’une façon de se connecter a été ajoutée à un compte.',
    why: asHolder,
  },
  invitation: {
    name: 'Invitation',
    use: 'Invite une personne à prendre un rôle.',
    why: 'Vous recevez ce courriel parce que la personne nommée plus haut a écrit votre adresse pour vous inviter.',
  },
  'role-changed': { name: 'Rôle changé', use: 'Dit qu’un rang ou une fonction a changé.', why: asMember },
  'role-ended': {
    name: 'Fin d’un rôle',
    use: 'Dit qu’un rôle a pris fin, et à qui écrire si c’est une erreur.',
    why: 'Vous recevez ce courriel parce que vous aviez un rôle ici.',
  },
  'role-restored': { name: 'Rôle rétabli', use: 'Dit qu’un rôle est rétabli.', why: asMember },
  'handed-over': {
    name: 'Tout transmis',
    use: 'Dit qu’une personne a transmis son rang, sa fonction et ce qui lui était confié.',
    why: asMember,
  },
  'join-asked': {
    name: 'Demande d’adhésion',
    use: 'Prévient les personnes qui administrent une organisation qu’une autre demande à s’y joindre.',
    why: asDecider,
  },
  'claim-asked': {
    name: 'Organisation revendiquée',
    use: 'Prévient la coordination qu’une personne dit agir au nom d’une organisation sans équipe.',
    why: asDecider,
  },
  'join-approved': {
    name: 'Adhésion approuvée',
    use: 'Répond oui à une demande d’adhésion.',
    why: asAsker,
  },
  'join-refused': {
    name: 'Adhésion refusée',
    use: 'Répond non à une demande d’adhésion, avec le motif.',
    why: asAsker,
  },
  'claim-approved': {
    name: 'Revendication approuvée',
    use: 'Répond oui à une revendication.',
    why: asAsker,
  },
  'claim-refused': {
    name: 'Revendication refusée',
    use: 'Répond non à une revendication, avec le motif.',
    why: asAsker,
  },
  'claim-more-asked': {
    name: 'Précision demandée',
    use: 'Demande une précision avant de décider d’une revendication.',
    why: asAsker,
  },
  'domain-joined': {
    name: 'Arrivée par le domaine',
    use: 'Prévient qu’une personne a été admise par le domaine de son adresse.',
    why: asAdministrator,
  },
  'domain-confirmed': {
    name: 'Domaine confirmé',
    use: 'Dit que la coordination a confirmé un domaine de courriel.',
    why: asAdministrator,
  },
  'domain-refused': {
    name: 'Domaine refusé',
    use: 'Dit que la coordination a refusé un domaine de courriel, avec le motif.',
    why: asAdministrator,
  },
  'adviser-assigned': {
    name: 'Accompagnement confié',
    use: 'Dit à une personne qu’elle accompagne maintenant une entreprise.',
    why: asAdviser,
  },
  'adviser-unassigned': {
    name: 'Accompagnement retiré',
    use: 'Dit à une personne qu’elle n’accompagne plus une entreprise.',
    why: asAdviser,
  },
  'concertation-shared': {
    name: 'Version à discuter',
    use: 'Dit aux partenaires qu’une version des paramètres d’une édition leur est partagée.',
    why: asPartner,
  },
  'concertation-settled': {
    name: 'Paramètres arrêtés',
    use: 'Dit aux partenaires que les paramètres d’une édition sont arrêtés.',
    why: asPartner,
  },
  digest: {
    name: 'Plusieurs courriels en un',
    use: 'Réunit en un seul courriel ceux que personne n’attend et qui s’adressent à la même personne.',
    why: 'Vous recevez ce courriel parce que chacune de ces nouvelles concerne un de vos rôles ou une de vos demandes.',
  },
  'email-to-prove': {
    name: 'Nouvelle adresse à confirmer',
    use: 'Vérifie qu’une nouvelle adresse est bien celle de la personne qui veut s’en servir.',
    why: 'Vous recevez ce courriel parce que quelqu’un a écrit cette adresse comme sa nouvelle adresse.',
  },
  'email-already-used': {
    name: 'Adresse déjà utilisée',
    use: 'Dit à qui tient un compte que son adresse a été demandée pour un autre.',
    why: asHolder,
  },
  'email-changed': {
    name: 'Adresse changée',
    use: 'Avertit l’ancienne adresse que le compte se sert d’une autre.',
    why: asHolder,
  },
  'erasure-asked': {
    name: 'Suppression demandée',
    use: 'Dit quand un compte sera supprimé, et comment l’éviter.',
    why: asHolder,
  },
  'erasure-undone': { name: 'Suppression annulée', use: 'Dit que le compte reste.', why: asHolder },
  'erasure-done': {
    name: 'Compte supprimé',
    use: 'Confirme, en dernier, qu’un compte est supprimé.',
    why: 'Vous recevez ce courriel, le dernier, parce que la suppression de votre compte a été demandée.',
  },
  'post-left': {
    name: 'Rôle sans personne',
    use: 'Dit qu’une organisation ou un programme n’a plus personne à sa tête.',
    why: 'Vous recevez ce courriel parce que vous pouvez nommer quelqu’un.',
  },
  'application-received': {
    name: 'Candidature reçue',
    use: 'Confirme à une entreprise que sa candidature est déposée, avec son numéro, le moment et une copie.',
    why: asApplicant,
  },
  'application-late': {
    name: 'Candidature reçue en retard',
    use: 'Dit à une entreprise que sa candidature est arrivée après la clôture et qu’elle est gardée à part.',
    why: asApplicant,
  },
  'application-withdrawn': {
    name: 'Candidature retirée',
    use: 'Confirme à une entreprise que sa candidature est retirée.',
    why: asApplicant,
  },
  'application-brought-back': {
    name: 'Candidature remise',
    use: 'Confirme à une entreprise que sa candidature retirée est de nouveau déposée.',
    why: asApplicant,
  },
  'application-admitted': {
    name: 'Candidature admise malgré son retard',
    use: 'Dit à une entreprise que sa candidature en retard est admise, et pourquoi.',
    why: asApplicant,
  },
  'application-set-apart': {
    name: 'Admission reprise',
    use: 'Dit à une entreprise que l’admission de sa candidature en retard a été reprise.',
    why: asApplicant,
  },
  'application-new': {
    name: 'Nouvelle candidature',
    use: 'Dit à la coordination qu’une candidature est arrivée.',
    why: asCoordination,
  },
  'application-unfinished': {
    name: 'Candidature à terminer',
    use: 'Rappelle à qui a commencé une candidature, sept jours puis deux jours avant la clôture, qu’elle n’est pas déposée.',
    why: asApplicant,
  },
  'call-extended': {
    name: 'Clôture reportée',
    use: 'Dit à qui a commencé une candidature que la clôture est reportée, et pourquoi.',
    why: asApplicant,
  },
  'call-cancelled': {
    name: 'Appel annulé',
    use: 'Dit à qui a commencé une candidature que l’appel est annulé, et pourquoi.',
    why: asApplicant,
  },
  'call-restored': {
    name: 'Appel rétabli',
    use: 'Dit à qui a commencé une candidature que l’annulation de l’appel est reprise.',
    why: asApplicant,
  },
  'subscription-to-confirm': {
    name: 'Abonnement à confirmer',
    use: 'Demande à qui tient une boîte de courriel s’il faut bien y écrire.',
    why: 'Vous recevez ce courriel parce que votre adresse a été donnée dans le formulaire d’abonnement.',
  },
  'notices-that-suit': {
    name: 'Avis qui conviennent',
    use: 'Annonce à une entreprise les avis publics qui lui conviennent.',
    why: 'Vous recevez ce courriel parce que vous avez accepté qu’on vous annonce des occasions d’affaires.',
  },
  'decision-retained': {
    name: 'Candidature retenue',
    use: 'Annonce à une entreprise que sa candidature est retenue.',
    why: asApplicant,
  },
  'decision-waiting': {
    name: 'Candidature sur la liste d’attente',
    use: 'Annonce à une entreprise qu’elle est sur la liste d’attente, avec son rang.',
    why: asApplicant,
  },
  'decision-not-retained': {
    name: 'Candidature non retenue',
    use: 'Annonce à une entreprise que sa candidature n’est pas retenue, avec ce que le jury en dit.',
    why: asApplicant,
  },
  'decision-ineligible': {
    name: 'Candidature non admissible',
    use: 'Annonce à une entreprise que sa candidature n’est pas admissible, et pourquoi.',
    why: asApplicant,
  },
  'place-offered': {
    name: 'Place offerte',
    use: 'Offre à une entreprise de la liste d’attente une place qui s’est libérée.',
    why: asApplicant,
  },
  'place-withdrawn': {
    name: 'Offre d’une place retirée',
    use: 'Dit à une entreprise que l’offre d’une place est retirée, et pourquoi.',
    why: asApplicant,
  },
} as const satisfies Readonly<Record<LetterKind, KindWords>>
