export const opportunities = {
  short: 'Occasions',
  title: (name: string) => `Occasions pour ${name}`,
  lede: 'Les avis ouverts qui ressemblent à ce que l’entreprise offre, du plus proche au moins proche. La décision de soumissionner lui appartient; l’avis officiel fait foi.',
  none: 'Aucun avis ouvert n’a assez en commun avec cette entreprise pour l’instant.',
  noneAdvice:
    'Des offres qui disent ce qu’elle fait, où et pour combien donnent plus de prise à l’appariement.',
  allOpen: 'Voir tous les avis ouverts',
  back: 'Page de l’entreprise',
} as const
