/** What the letters about people are told. */
export interface PeopleLetterFacts {
  /** Name of the organisation or programme. */
  readonly place: string
  readonly role: string
  /** Who did it; empty when nobody is named. */
  readonly by: string
  /** Who asks. */
  readonly person: string
  readonly email: string
  readonly note: string
  readonly reason: string
  readonly domain: string
  readonly days: string
}

type Facts = PeopleLetterFacts

/** The letters about the people of organisations and programmes. One paragraph a line. */
export const peopleLetters = {
  invitation: {
    subject: ({ place }: Facts) => `Invitation : ${place}`,
    text: ({ by, place, role, days }: Facts) =>
      `${by} vous invite à agir ici au nom de : ${place}.\nRôle proposé : ${role}.\nCe lien sert une seule fois, pendant ${days} jours, pour votre adresse seulement.`,
    link: 'Voir l’invitation',
    after: 'Si vous n’attendiez pas cette invitation, ignorez ce courriel : rien ne se passera.',
  },
  'role-changed': {
    subject: ({ place }: Facts) => `Votre rôle a changé : ${place}`,
    text: ({ by, place }: Facts) => `${by} a changé votre rang ou votre fonction : ${place}.`,
    link: 'Voir votre espace',
    after: '',
  },
  'role-ended': {
    subject: ({ place }: Facts) => `Votre rôle a pris fin : ${place}`,
    text: ({ by, place, role }: Facts) =>
      `${by} a mis fin à votre rôle (${role}) : ${place}.\nCe que vous avez fait reste. Si c’est une erreur, écrivez à cette personne : elle peut rétablir votre rôle.`,
    link: 'Voir votre espace',
    after: '',
  },
  'role-restored': {
    subject: ({ place }: Facts) => `Votre rôle est rétabli : ${place}`,
    text: ({ by, place, role }: Facts) => `${by} a rétabli votre rôle (${role}) : ${place}.`,
    link: 'Voir votre espace',
    after: '',
  },
  'handed-over': {
    subject: ({ place }: Facts) => `On vous a tout transmis : ${place}`,
    text: ({ by, place }: Facts) =>
      `${by} vous a transmis son rang, sa fonction et ce qui lui était confié : ${place}.`,
    link: 'Voir votre espace',
    after: '',
  },
  'join-asked': {
    subject: ({ person, place }: Facts) => `${person} demande à se joindre à : ${place}`,
    text: ({ person, email, note }: Facts) => `${person} (${email}) écrit :\n${note}`,
    link: 'Décider',
    after: '',
  },
  'claim-asked': {
    subject: ({ place }: Facts) => `Organisation revendiquée : ${place}`,
    text: ({ person, email, place, note }: Facts) =>
      `${person} (${email}) dit agir au nom de : ${place}. Personne ne le fait encore.\n${note}`,
    link: 'Lire la demande et décider',
    after: '',
  },
  'join-approved': {
    subject: ({ place }: Facts) => `Votre demande est approuvée : ${place}`,
    text: ({ place, reason }: Facts) => `Vous pouvez maintenant agir au nom de : ${place}.\n${reason}`,
    link: 'Voir votre espace',
    after: '',
  },
  'join-refused': {
    subject: ({ place }: Facts) => `Votre demande n’est pas approuvée : ${place}`,
    text: ({ reason }: Facts) => `Voici le motif :\n${reason}`,
    link: 'Revoir votre demande',
    after: '',
  },
  'claim-approved': {
    subject: ({ place }: Facts) => `L’organisation est à vous : ${place}`,
    text: ({ place, reason }: Facts) =>
      `Vous administrez maintenant : ${place}. Invitez au moins une autre personne, pour ne pas être seul·e à en avoir la clé.\n${reason}`,
    link: 'Voir votre espace',
    after: '',
  },
  'claim-refused': {
    subject: ({ place }: Facts) => `Votre demande n’est pas approuvée : ${place}`,
    text: ({ reason }: Facts) => `Voici le motif :\n${reason}`,
    link: 'Revoir votre demande',
    after: '',
  },
  'claim-more-asked': {
    subject: ({ place }: Facts) => `Une précision sur votre demande : ${place}`,
    text: ({ reason }: Facts) => `La coordination vous demande :\n${reason}`,
    link: 'Compléter votre demande',
    after: '',
  },
  'domain-joined': {
    subject: ({ person, place }: Facts) => `${person} s’est joint·e à l’équipe : ${place}`,
    text: ({ person, email, domain }: Facts) =>
      `${person} (${email}) a été admis·e par le domaine @${domain}, en approvisionnement. Si cette personne n’est pas des vôtres, retirez-la dans la page de l’équipe.`,
    link: 'Voir l’équipe',
    after: '',
  },
  'domain-confirmed': {
    subject: ({ domain }: Facts) => `Domaine confirmé : ${domain}`,
    text: ({ domain, place }: Facts) =>
      `Toute personne dont l’adresse se termine par @${domain} peut maintenant se joindre à l’équipe : ${place}.`,
    link: 'Voir l’équipe',
    after: '',
  },
  'domain-refused': {
    subject: ({ domain }: Facts) => `Domaine refusé : ${domain}`,
    text: ({ reason }: Facts) => `Voici le motif :\n${reason}`,
    link: 'Voir l’équipe',
    after: '',
  },
  'adviser-assigned': {
    subject: ({ place }: Facts) => `Vous accompagnez maintenant : ${place}`,
    text: ({ by, place }: Facts) => `${by} vous confie l’accompagnement de : ${place}.`,
    link: 'Voir votre espace',
    after: '',
  },
  'adviser-unassigned': {
    subject: ({ place }: Facts) => `Vous n’accompagnez plus : ${place}`,
    text: ({ by, place }: Facts) => `${by} vous a retiré l’accompagnement de : ${place}.`,
    link: 'Voir votre espace',
    after: '',
  },
} as const
