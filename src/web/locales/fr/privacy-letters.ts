/** Les courriels au sujet des renseignements d’une personne. Un paragraphe par ligne. */
export const privacyLetters = {
  'email-to-prove': {
    subject: 'Confirmez votre nouvelle adresse',
    text: (hours: number) =>
      `Quelqu’un, sans doute vous, veut se servir de cette adresse pour se connecter ici.\nOuvrez le lien et confirmez; il sert une seule fois, pendant ${hours} heures.`,
    link: 'Confirmer cette adresse',
    after: 'Vous n’avez rien demandé? Ignorez ce courriel : rien ne changera.',
  },
  'email-already-used': {
    subject: 'Votre adresse sert déjà à un compte',
    text: 'Quelqu’un a demandé à se servir de cette adresse pour un autre compte.\nElle sert déjà à un compte ici : rien n’a changé, et personne d’autre ne l’a appris.',
    link: 'Se connecter à ce compte',
    after: 'Vous n’avez rien demandé? Il n’y a rien à faire.',
  },
  'email-changed': {
    subject: 'L’adresse de votre compte a changé',
    text: (when: string) =>
      `Depuis le ${when}, votre compte se sert d’une autre adresse. Celle-ci ne vous connecte plus.\nC’était vous? Il n’y a rien à faire.`,
    link: 'Qui joindre',
    after:
      'Ce n’était pas vous? Écrivez sans attendre à la personne responsable des renseignements personnels, dont la page donne les coordonnées.',
  },
  'erasure-asked': {
    subject: 'Votre compte sera supprimé',
    self: (day: string) => `Vous avez demandé la suppression de votre compte. Elle prendra effet le ${day}.`,
    other: (day: string) =>
      `La suppression de votre compte a été consignée à votre demande. Elle prendra effet le ${day}.`,
    text: 'D’ici là, un clic l’annule.',
    link: 'Voir ou annuler',
    after: 'Vous n’avez rien demandé? Annulez et fermez les connexions que vous ne reconnaissez pas.',
  },
  'erasure-undone': {
    subject: 'La suppression de votre compte est annulée',
    text: 'Votre compte reste tel qu’il est.',
    link: 'Voir mes renseignements',
    after: '',
  },
  'erasure-done': {
    subject: 'Votre compte est supprimé',
    text: 'Vos renseignements ont été supprimés ou ne vous nomment plus. C’est le dernier courriel que vous recevrez.\nCette adresse elle-même sera effacée demain de la liste des courriels envoyés. Les copies de sauvegarde la gardent jusqu’à leur propre échéance.',
    link: 'Ce qui est gardé, et combien de temps',
    after: '',
  },
  'post-left': {
    subject: (place: string) =>
      place === '' ? 'Un rôle n’a plus personne' : `Plus personne n’administre : ${place}`,
    text: (role: string, place: string) =>
      `Une personne a fait supprimer son compte. Elle était la dernière à tenir ce rôle : ${role}${place === '' ? '' : `, ${place}`}.\nVous pouvez nommer quelqu’un. Une organisation sans administration peut aussi être revendiquée.`,
    link: 'Nommer quelqu’un',
    after: '',
  },
} as const
