export const home = {
  title: 'Vos achats ont des voisins.',
  description:
    'Trouvez les entreprises d’économie sociale qui peuvent répondre aux avis publics du Québec, avec les raisons.',
  lede: 'Des entreprises d’économie sociale peuvent répondre à des avis publics que personne n’avait rapprochés d’elles. Maillage lit les avis, connaît les entreprises, et dit ce qui les rapproche et ce qui les retient.',
  findSupplier: 'Chercher une entreprise',
  seeTenders: 'Voir les avis ouverts',
  searchLabel: 'Que voulez-vous faire faire?',
  searchHint: 'Par exemple : déneigement, traiteur, impression',
  waysTitle: 'Par où commencer',
  buyer: {
    title: 'J’achète pour une institution',
    text: 'Cherchez qui peut répondre près de chez vous, voyez ce que chaque entreprise a déjà fait et la taille des contrats qu’elle peut porter.',
    link: 'Chercher dans le répertoire',
  },
  supplier: {
    title: 'Je dirige une entreprise d’économie sociale',
    text: 'Ouvrez la page d’une entreprise, puis « Occasions » : les avis ouverts qui lui ressemblent, du plus proche au moins proche, chacun avec ses raisons.',
    link: 'Voir un exemple d’occasions',
  },
  public: {
    title: 'Je veux comprendre',
    text: 'Chaque avis garde son historique et renvoie à la page officielle. Ce qui n’est pas connu est écrit comme tel.',
    link: 'Comment fonctionne l’appariement',
  },
  figuresTitle: 'Où en sommes-nous',
  figures: {
    suppliers: 'entreprises au répertoire',
    suppliersPeriod: 'Toutes celles qui ont une page aujourd’hui.',
    suppliersSource: 'le répertoire du programme',
    open: 'avis ouverts',
    openPeriod: (day: string) => `Dont la fermeture suit le ${day}.`,
    tenders: 'avis importés',
    tendersPeriod: 'Ouverts, fermés, adjugés ou annulés.',
    tendersSource: 'SEAO, extrait importé',
    openRows: (count: string) => `Ouvrir les ${count} lignes`,
  },
  closingTitle: 'Ferment bientôt',
  closingNone:
    'Aucun avis ouvert pour l’instant. Importez les avis récents avec « npx maillage import --seao ».',
  closingAll: 'Tous les avis ouverts',
} as const
