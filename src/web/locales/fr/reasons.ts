export const reasons = {
  brings: 'Ce qui rapproche',
  holds: 'Ce qui retient',
  nothingHolds: 'Rien de connu ne retient.',
  count: (reasons: number) => (reasons === 1 ? '1 raison' : `${reasons} raisons`),
  sums: 'Comment l’ordre est calculé',
  sumsNote:
    'Les points de chaque raison s’additionnent. Ils ne valent que pour comparer les lignes de cette liste.',
  points: 'Points',
  reason: 'Raison',
  total: 'Total',
  words: (words: string) => `Mêmes mots : ${words}`,
  wordsFrom: { offer: 'Dans ses offres', achievement: 'Dans ses réalisations', name: 'Dans son nom' },
  category: (label: string) => `Même catégorie d’achat : ${label}`,
  categoryFrom: { offer: 'Déclarée dans ses offres', contract: 'Celle de ses contrats publics' },
  unspsc: {
    segment: 'Même grand domaine',
    family: 'Même famille d’achats',
    class: 'Même classe d’achats',
    commodity: 'Même produit ou service',
  },
  unspscCode: (code: string) => `Classement UNSPSC ${code}`,
  similarContract: (title: string) => `A obtenu un contrat semblable : ${title}`,
  contractNote: (buyer: string, day: string) => `${buyer}, ${day}`,
  nearbyContract: (kilometres: string) => `A fait un travail semblable à ${kilometres} de là`,
  nearbyContractNone: 'A fait un travail semblable dans la même municipalité ou le même secteur postal',
  similarBid: 'A soumissionné pour un travail semblable',
  similarBidTitled: (title: string) => `A soumissionné pour un travail semblable : ${title}`,
  sameBuyer: (buyer: string) => `Connaît déjà cet acheteur : ${buyer}`,
  sameBuyerNote: (contracts: number, bids: number) => {
    const won = contracts === 1 ? '1 contrat' : `${contracts} contrats`
    const made = bids === 1 ? '1 soumission' : `${bids} soumissions`
    return contracts === 0 ? made : bids === 0 ? won : `${won} et ${made}`
  },
  similarBuyer: (buyer: string) => `Acheteur semblable : ${buyer}`,
  tradeWords: (words: string) => `Mots d’avis classés comme ses offres ou ses contrats : ${words}`,
  nameTrade: (word: string) => `Son nom évoque ce métier : « ${word} »`,
  reach: (works: number, of: number) =>
    works === 0
      ? 'N’a encore rien fait de connu à cette distance de chez elle'
      : `${works} de ses ${of} contrats et soumissions sont à pareille distance de chez elle`,
  latestContract: (day: string) => `Dernier contrat public connu : ${day}`,
  territory: (territory: string) => `Dessert ce territoire : ${territory}`,
  outsideTerritory: 'Lieu hors du territoire déclaré',
  distanceNone: 'Dans la même municipalité ou le même secteur postal que les travaux',
  distance: (kilometres: string) => `À ${kilometres} du lieu des travaux`,
  sameRegion: (region: string) => `Établie dans la même région : ${region}`,
  relatedCategory: (label: string) => `Catégorie voisine de la sienne : ${label}`,
  relatedUnspsc: 'Classement voisin du sien',
  buyerKind: (contracts: number, of: number) =>
    `${contracts} de ses ${of} contrats publics viennent d’acheteurs du même genre`,
  constraints: {
    territory: {
      met: 'Le lieu est dans son territoire.',
      unmet: 'Le lieu est hors du territoire déclaré.',
      supplier: 'Territoire desservi non déclaré : à demander à l’entreprise.',
      notice: 'Lieu des travaux inconnu : à vérifier dans l’avis.',
    },
    capacity: {
      met: (amount: string, capacity: string) =>
        `Le montant (${amount}) est dans sa capacité déclarée (${capacity}).`,
      unmet: (amount: string, capacity: string) =>
        `Le montant (${amount}) dépasse sa capacité déclarée (${capacity}).`,
      supplier: 'Capacité par contrat non déclarée : à demander à l’entreprise.',
      notice: (capacity: string) =>
        `Montant non publié; elle déclare pouvoir porter jusqu’à ${capacity} par contrat.`,
      noticeUnknown: 'Montant non publié.',
    },
  },
} as const
