export const noticesLetter = {
  subject: (count: number, place: string) =>
    count === 1 ? `1 avis public pour ${place}` : `${count} avis publics pour ${place}`,
  before: (count: number, place: string) =>
    count === 1
      ? `Voici un avis encore ouvert qui peut convenir à votre entreprise, ${place}, avec nos raisons. Lisez-le en entier avant d’y répondre.`
      : `Voici ${count} avis encore ouverts qui peuvent convenir à votre entreprise, ${place}, avec nos raisons. Lisez chacun en entier avant d’y répondre.`,
  all: 'Voir tous les avis qui conviennent',
  buyer: (name: string) => `Acheteur\u00a0: ${name}`,
  closes: (moment: string) => `Fermeture\u00a0: ${moment}`,
  noClosing: 'Fermeture\u00a0: inconnue',
  suits: (supplier: string) => `Convient à\u00a0: ${supplier}`,
  reasons: (reasons: readonly string[]) => `Pourquoi\u00a0: ${reasons.join('; ')}.`,
  open: 'Lire l’avis',
} as const
