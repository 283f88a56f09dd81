/** The words of every letter that the site writes, by its kind. */
export const letters = {
  greeting: 'Bonjour,',
  signature: (programme: string) => `${programme}, par Maillage`,
  'sign-in-link': {
    subject: 'Votre lien de connexion',
    before: (minutes: number) => `Ce lien vous connecte une seule fois, pendant ${minutes} minutes :`,
    after: 'Si vous ne l’avez pas demandé, ignorez ce courriel : rien ne se passera.',
    link: 'Se connecter',
  },
} as const
