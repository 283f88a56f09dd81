/** The words of every letter that the site writes, by its kind. */
export const letters = {
  greeting: 'Bonjour,',
  signature: (programme: string) => `${programme}, par Maillage`,
  sender: 'Qui vous écrit',
  withdraw: 'Ne plus recevoir ces courriels',
  withdrawNote: 'Un clic suffit, sans vous connecter.',
  digest: {
    subject: (first: string, others: number) =>
      others === 1 ? `${first}, et 1 autre nouvelle` : `${first}, et ${others} autres nouvelles`,
    lede: (count: number) => `Voici ${count} nouvelles en un seul courriel.`,
  },
  'sign-in-link': {
    subject: 'Votre lien de connexion',
    before: (minutes: number) => `Ce lien vous connecte une seule fois, pendant ${minutes} minutes :`,
    after: 'Si vous ne l’avez pas demandé, ignorez ce courriel : rien ne se passera.',
    link: 'Se connecter',
  },
  'new-device': {
    subject: 'Nouvelle connexion à votre compte',
    before: (when: string) => `Votre compte a été ouvert sur un appareil ou un réseau nouveau, le ${when}.`,
    device: (device: string, from: string) => `Appareil : ${device}. Adresse réseau : ${from}.`,
    unknown: 'inconnu',
    after: 'C’était vous? Rien à faire. Sinon, ouvrez votre compte et fermez cette connexion.',
    link: 'Voir mes connexions',
  },
  'passkey-added': {
    subject: 'Une clé d’accès a été ajoutée à votre compte',
    before: (when: string) => `Elle vient d’un appareil où vous étiez connecté, le ${when}.`,
    device: (device: string) => `Appareil : ${device}.`,
    after: 'Ce n’était pas vous? Retirez-la de votre compte et fermez toutes les autres connexions.',
    link: 'Voir mes clés d’accès',
  },
} as const
