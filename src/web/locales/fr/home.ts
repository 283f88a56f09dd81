export const home = {
  title: 'Vos achats ont des voisins.',
  description:
    'Trouvez les entreprises d’économie sociale qui pourraient répondre aux avis publics du Québec, avec les raisons.',
  lede: 'Des entreprises d’économie sociale font déjà ce que les institutions achètent. Maillage lit les avis publics, dit quelles entreprises pourraient y répondre, pourquoi, et ce qui reste à vérifier.',
  edition: (name: string, start: string, end: string) => `${name}, de ${start} à ${end}`,
  findSupplier: 'Chercher une entreprise',
  seeTenders: 'Voir les avis ouverts',
  searchLabel: 'Que voulez-vous faire faire?',
  searchHint: 'Par exemple : déneigement, traiteur, impression',
  waysTitle: 'Par où commencer',
  buyer: {
    title: 'J’achète pour une institution',
    text: 'Décrivez un besoin avec vos mots. Le répertoire montre qui peut répondre, ce que chaque entreprise a déjà fait et la taille des contrats qu’elle dit pouvoir porter.',
    link: 'Chercher dans le répertoire',
    more: 'Règles et guides pour acheter',
  },
  supplier: {
    title: 'Je dirige une entreprise d’économie sociale',
    text: 'La page de chaque entreprise mène à ses « Occasions » : les avis ouverts, du plus proche au moins proche, chacun avec ses raisons.',
    link: 'Trouver votre page au répertoire',
    more: 'Ce qu’il faut pour soumissionner',
  },
  public: {
    title: 'Je veux comprendre',
    text: 'Chaque chiffre s’ouvre sur ses lignes et chaque avis renvoie à sa page officielle. Ce qui n’est pas connu est écrit comme tel.',
    link: 'Comment fonctionne l’appariement',
    more: 'Le programme et son calendrier',
  },
  figuresTitle: 'Où nous en sommes',
  figures: {
    participants: (count: number) =>
      count === 1 ? 'entreprise participe à l’édition' : 'entreprises participent à l’édition',
    participantsPeriod: (day: string, retained: string) => `Au ${day}, sur ${retained} retenues.`,
    institutions: (count: number) => (count === 1 ? 'institution y participe' : 'institutions y participent'),
    institutionsPeriod: (day: string) => `Au ${day}.`,
    programmeSource: 'le programme',
    suppliers: (count: number) => (count === 1 ? 'entreprise au répertoire' : 'entreprises au répertoire'),
    suppliersPeriod: (day: string) => `Celles qui ont une page au ${day}.`,
    suppliersSource: 'le répertoire du programme',
    open: (count: number) => (count < 2 ? 'avis ouvert' : 'avis ouverts'),
    openPeriod: (day: string, all: string) => `Fermeture après le ${day}, parmi ${all} avis importés.`,
    tendersSource: 'SEAO, extrait importé',
    openRows: (count: number, formatted: string) =>
      count === 1 ? 'Ouvrir la ligne' : `Ouvrir les ${formatted} lignes`,
  },
  upcomingTitle: 'À venir',
  upcomingAll: 'Tout le calendrier de l’édition',
  closingTitle: 'Ferment bientôt',
  closingNone: 'Aucun avis ouvert pour l’instant.',
  closingNoneOperator:
    'À la personne qui exploite le site : « npx maillage import --seao » fait entrer les avis récents.',
  closingAll: 'Tous les avis ouverts',
} as const
