export const opportunities = {
  short: 'Occasions',
  title: (name: string) => `Occasions pour ${name}`,
  lede: 'Les avis ouverts qui ressemblent à ce que l’entreprise offre, du plus proche au moins proche. La décision de soumissionner lui appartient.',
  none: 'Aucun avis ouvert n’a assez en commun avec cette entreprise pour l’instant.',
  noneAdvice: 'Plus ses offres disent ce qu’elle fait, où, et pour combien, plus l’appariement a prise.',
  back: 'Page de l’entreprise',
} as const
