export const buyers = {
  title: 'Qui achète',
  description:
    'Les institutions qui publient des avis au SEAO : ce qu’elles achètent, pour combien, et à qui elles l’ont déjà confié.',
  lede: (count: string) =>
    `${count} institutions ont publié un avis parmi ceux que nous avons lus. Ouvrez-en une pour voir ce qu’elle achète.`,
  searchLabel: 'Nom de l’institution',
  results: (count: number, formatted: string) =>
    count === 0 ? 'Aucune institution' : count === 1 ? '1 institution' : `${formatted} institutions`,
  empty: 'Aucune institution ne porte ces mots.',
  emptyAdvice: 'Essayez une partie du nom : « laval » plutôt que « Ville de Laval, service de l’eau ».',
  programmeTitle: 'Institutions du programme',
  programmeNote: 'Celles qui ont une page au répertoire.',
  name: 'Institution',
  notices: 'Avis lus',
  open: 'Ouverts',
  latest: 'Dernier avis',
  buyer: {
    kicker: 'Institution',
    description: (name: string) => `Ce que ${name} achète, d’après les avis publics lus.`,
    extent: (from: string, to: string) =>
      from === to
        ? `D’après les avis publiés le ${from} que nous avons lus. Extrait du SEAO, sans prétention à l’exhaustivité.`
        : `D’après les avis publiés du ${from} au ${to} que nous avons lus. Extrait du SEAO, sans prétention à l’exhaustivité.`,
    noDates: 'D’après les avis que nous avons lus, dont la date n’est pas publiée.',
    none: 'Aucun avis public de cette institution parmi ceux que nous avons lus.',
    noneNext: 'Voir les autres institutions',
    figuresTitle: 'En chiffres',
    figures: {
      notices: (count: number) => (count < 2 ? 'avis lu' : 'avis lus'),
      open: (count: number) => (count < 2 ? 'avis ouvert' : 'avis ouverts'),
      median: 'montant médian',
      openRows: (count: number, formatted: string) =>
        count === 1 ? 'Ouvrir la ligne' : `Ouvrir les ${formatted} lignes`,
      seeCategories: 'Voir par catégorie',
      seeOpen: 'Ouvrir les avis ouverts',
      medianNote: 'Adjugé ou payé.',
      lacks: (known: string, unknown: number, formatted: string) =>
        unknown === 0
          ? `D’après ${known} avis.`
          : unknown === 1
            ? `D’après ${known} avis. Le montant d’un autre est inconnu.`
            : `D’après ${known} avis. Le montant de ${formatted} autres est inconnu.`,
      period: (from: string, to: string) => (from === to ? `Le ${from}.` : `Du ${from} au ${to}.`),
      noPeriod: 'Dates non publiées.',
      source: 'SEAO, avis importés',
      openNote: (day: string) => `Dont la fermeture suit le ${day}.`,
    },
    categoriesTitle: 'Ce qu’elle achète',
    category: 'Catégorie',
    noCategory: 'catégorie non publiée',
    count: 'Avis',
    typical: 'Montant médian',
    largest: 'Le plus grand',
    unknownAmounts: 'Montant inconnu',
    categoriesNote:
      'Montants adjugés ou payés, tels que publiés. Un avis sans montant n’y compte pas pour zéro.',
    recentTitle: 'Avis récents',
    allNotices: 'Tous ses avis',
    suppliersTitle: 'À qui elle a confié des contrats',
    suppliersNote: (shown: string, total: string) =>
      shown === total
        ? 'Tous les adjudicataires publiés, par nombre d’adjudications.'
        : `Les ${shown} premiers des ${total} adjudicataires publiés, par nombre d’adjudications.`,
    supplier: 'Adjudicataire',
    awards: 'Adjudications',
    awardCount: (count: number) => (count === 1 ? '1 adjudication' : `${count} adjudications`),
    relation: 'Relation',
    relations: {
      returning: 'déjà connue',
      new: 'nouvelle',
      once: 'une seule fois',
      unknown: 'les données ne remontent pas assez loin',
    },
    relationNote:
      'Nouvelle : une première adjudication dans l’année, alors que les avis lus remontent au moins un an plus tôt.',
    inDirectory: 'au répertoire',
    noSupplier: 'Aucune adjudication publiée parmi les avis lus.',
    contact: 'Joindre l’institution',
  },
} as const
