export const ui = {
  optional: 'facultatif',
  errorPrefix: 'Erreur :',
  errorTitle: (errors: number) =>
    errors === 1 ? 'Une réponse est à corriger' : `${errors} réponses sont à corriger`,
  errorAdvice: 'Rien de ce que vous avez écrit n’est perdu.',
  savedAt: (time: string) => `Enregistré à ${time}. Vous pouvez fermer et revenir.`,
  removeFile: 'Retirer',
  fileReceived: (name: string) =>
    `Fichier reçu\u00a0: ${name}. Il sera gardé avec le reste, à moins d’en choisir un autre.`,
  close: 'Fermer',
  tones: { done: 'C’est fait :', alert: 'À lire avec prudence :', refused: 'Refusé :' },
  steps: { done: ', étape faite', now: ', étape en cours', later: ', étape à venir' },
  progress: (done: string, of: string) => `${done} sur ${of}`,
  source: (source: string) => `Source : ${source}.`,
  more: (count: number) => (count === 1 ? 'Une autre' : `Les ${count} autres`),
  facetChosen: 'filtre choisi, à retirer',
  exportTable: 'Télécharger (CSV)',
  chartTable: 'Le tableau',
  matrixTooLarge: (enterprises: number, institutions: number) =>
    `Une toile de ${enterprises} entreprises par ${institutions} institutions ne se lit plus : voici le tableau.`,
  readOn: (day: string) => `Page lue le ${day}.`,
  gallery: {
    title: 'Pièces du site',
    lede: 'Chaque pièce dont les pages sont faites, avec tous ses états. Les noms et les chiffres des exemples sont inventés.',
    triedTitle: 'Essayée avec',
    next: 'Pièce suivante :',
    states: (count: number) => (count === 1 ? '1 exemple' : `${count} exemples`),
  },
} as const
