export const siteMap = {
  title: 'Plan du site',
  description: 'Toutes les pages du site, avec ce que chacune contient.',
  pagesTitle: 'Pages',
  editionsTitle: 'Éditions du programme',
  everySupplier: (count: string) => `Chacune des ${count} entreprises du répertoire a aussi sa page.`,
  pages: {
    home: { name: 'Accueil', about: 'Le programme en un coup d’œil.' },
    directory: { name: 'Répertoire', about: 'Qui offre quoi, où, et pour quelle taille de contrat.' },
    verification: {
      name: 'Vérifier une entreprise',
      about: 'Est-elle de l’économie sociale? Un nom, un NEQ ou une liste.',
    },
    buyers: { name: 'Acheteurs', about: 'Ce que chaque institution achète, d’après les avis publics.' },
    partners: { name: 'Partenaires', about: 'Qui porte, finance et accompagne le programme.' },
    calls: {
      name: 'Appels d’intérêt',
      about: 'Les appels auxquels les entreprises répondent, leurs critères et leurs dates.',
    },
    programmes: {
      name: 'Programmes',
      about: 'Les programmes que ce site réunit, avec leurs éditions et leurs partenaires.',
    },
    search: { name: 'Recherche', about: 'Chercher partout à la fois.' },
    tenders: { name: 'Avis publics', about: 'Les appels d’offres et les contrats publiés au SEAO.' },
    resources: {
      name: 'Ressources',
      about: 'Règles, guides et chiffres utiles, chacun avec sa source et sa date.',
    },
    about: { name: 'À propos', about: 'Ce qu’est Maillage, d’où il vient, ce qu’il ne fait jamais.' },
    howMatching: {
      name: 'Comment fonctionne l’appariement',
      about: 'Ce qui rapproche une entreprise d’un avis, et les limites du calcul.',
    },
    privacy: { name: 'Confidentialité', about: 'Ce que le site garde de vous, et pourquoi.' },
    retention: {
      name: 'Combien de temps nous gardons quoi',
      about: 'Le terme de chaque sorte de renseignement, et ce qui est fait ensuite.',
    },
    accessibility: {
      name: 'Accessibilité',
      about: 'Ce qui a été vérifié, comment, et ce qui reste à faire.',
    },
    legalNotice: {
      name: 'Mentions légales',
      about: 'Qui exploite le site, licences, portée des renseignements.',
    },
    siteMap: { name: 'Plan du site', about: 'Cette page.' },
  },
} as const
