export const partners = {
  title: 'Partenaires',
  description: 'Les organisations qui portent, financent et accompagnent le programme.',
  lede: 'Des organisations portent le programme, le financent, accompagnent les entreprises ou font le lien avec les réseaux.',
  kinds: {
    lead: 'Porte le programme',
    funder: 'Finance',
    adviser: 'Accompagne les entreprises',
    network: 'Réseau ou regroupement',
    research: 'Recherche',
    training: 'Formation',
    other: 'Autre partenaire',
  },
  unknownKind: 'Rôle non précisé',
  none: 'Aucun partenaire n’a encore de page.',
  noneAdvice: 'Un partenaire s’ajoute par le tableur du répertoire, colonne « Côté ».',
} as const
