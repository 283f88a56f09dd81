export const matching = {
  fits: { strong: 'Lien solide', plausible: 'Lien plausible', 'long-shot': 'Lien ténu' },
  legendTitle: 'Ce que disent ces mots',
  legend: (fit: string, share: string, year: number) =>
    `${fit} : en ${year}, ${share} des rapprochements de ce genre étaient l’entreprise gagnante.`,
  share: (fit: string, share: string) => `${fit} : ${share}`,
  legendDeclared: (shares: string) =>
    `Pour une entreprise sans contrat public, les seuils viennent des mêmes gagnantes, connues par leur seule inscription (nom, ville, catégories et codes de deux contrats). ${shares}.`,
  legendLimits:
    'Une entreprise qui aurait convenu sans avoir gagné compte comme une erreur. Ce qu’une entreprise écrit d’elle-même aide à la classer, mais aucun contrat public ne permet d’en mesurer la justesse.',
  longShots: (count: number) => (count === 1 ? '1 lien ténu' : `${count} liens ténus`),
  onlyLongShots: 'Aucun lien solide ni plausible.',
  experience: {
    unmet: (amount: string, largest: string) =>
      `Aucun contrat public de cette taille : le montant est de ${amount}, son plus grand contrat connu de ${largest}.`,
    unknown: (amount: string) =>
      `Expérience d’un contrat de ${amount} inconnue : aucun montant public n’est rattaché à l’entreprise.`,
  },
  bench: {
    title: 'Banc d’essai',
    short: 'Banc d’essai',
    lede: 'Collez un avis ou décrivez un besoin : vous verrez qui pourrait répondre, pourquoi, et qui n’est pas montré. Rien de ce que vous écrivez n’est gardé.',
    text: 'Titre ou description du besoin',
    textHelp: 'Comme dans un avis : ce qu’il faut faire, et où. Deux mille caractères au plus.',
    category: 'Catégorie SEAO',
    anyCategory: 'Inconnue',
    unspsc: 'Code UNSPSC',
    unspscHelp: 'De deux à huit chiffres, par exemple 72102902.',
    place: 'Lieu des travaux',
    placeHelp: 'Municipalité, MRC ou région. Laissé vide, il est lu dans le titre, puis chez l’acheteur.',
    buyer: 'Acheteur',
    amount: 'Montant estimé',
    notice: 'Numéro d’un avis déjà importé',
    noticeHelp: 'Ses renseignements remplacent ce que vous laissez vide.',
    try: 'Voir qui pourrait répondre',
    clear: 'Recommencer',
    errors: {
      texte: 'Il manque le besoin. Décrivez-le, ou donnez le numéro d’un avis.',
      long: 'Le texte dépasse deux mille caractères. Gardez-en l’essentiel.',
      categorie: 'Cette catégorie n’est pas une de celles du SEAO. Choisissez-la dans la liste.',
      unspsc: 'Ce code UNSPSC n’a pas de deux à huit chiffres.',
      lieu: 'Aucune municipalité, MRC ou région du Québec ne porte ce nom, ou plusieurs le portent. Précisez-le.',
      montant: 'Ce montant ne se lit pas. Écrivez-le en dollars, par exemple 25 000.',
      acheteur: 'Le nom de l’acheteur dépasse trois cents caractères.',
      avis: 'Aucun avis importé ne porte ce numéro.',
    },
    understoodTitle: 'Ce qui a été compris',
    typedText: 'Besoin',
    shownTitle: 'Qui pourrait répondre',
    shownCount: (count: number) =>
      count === 0 ? 'Personne' : count === 1 ? '1 entreprise' : `${count} entreprises`,
    leftOutTitle: 'Qui n’est pas montré, et pourquoi',
    leftOutNote: (shown: number, all: number) =>
      shown < all ? `Les ${shown} plus proches, sur ${all}.` : 'Toutes les autres entreprises du répertoire.',
    enterprise: 'Entreprise',
    why: 'Raison',
    score: 'Points',
    unscored: 'sans points',
    whys: {
      'nothing-in-common': 'Rien de son métier ne se trouve dans le besoin.',
      'too-little': 'Trop peu en commun : le lieu, un grand domaine ou un seul mot ne suffisent pas.',
      'far-below': 'En commun, mais bien moins que les premières.',
    },
  },
  exposure: {
    title: 'Qui est montré, et combien de fois',
    short: 'Exposition',
    lede: (places: number) =>
      `Pour chaque avis, les ${places} premières entreprises sont vues. Cette page compte les places de chacune, et dit pourquoi certaines n’en ont aucune.`,
    scopes: { open: 'Avis ouverts', all: 'Tous les avis' },
    scopeLabel: 'Avis comptés',
    counted: (notices: string, withMatches: string) =>
      `${notices} avis regardés, dont ${withMatches} pour lesquels au moins une entreprise est montrée.`,
    capped: (most: string) => `Au plus ${most} avis sont regardés ici; la commande les regarde tous.`,
    conclusion: (never: string, all: string) => `${never} entreprises sur ${all} ne sont jamais montrées.`,
    half: (count: string, all: string) =>
      `${count} entreprises sur ${all} suffisent à occuper la moitié des places.`,
    enterprise: 'Entreprise',
    seen: 'Fois montrée',
    first: 'Fois première',
    share: 'Part des places',
    why: 'Jamais montrée',
    whys: {
      'nothing-known': 'Rien n’est déclaré : ni offre, ni réalisation, ni contrat public.',
      'too-little': 'Trop peu en commun avec ces avis. Compléter les offres peut aider.',
      'others-first': 'Convient à des avis, où d’autres conviennent mieux.',
    },
    turnsTitle: 'À égalité, on passe à tour de rôle',
    turns:
      'Les entreprises dont le lien porte le même mot et dont les points sont à égalité changent d’ordre d’un avis à l’autre, par un tirage que le numéro de l’avis détermine. Personne n’est toujours première, et l’ordre d’un avis ne change pas quand on recharge la page.',
  },
} as const
