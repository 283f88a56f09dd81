/** Work done by the clock that did not end well. */
export const jobs = {
  title: 'Tâches échouées',
  lede: 'Ce que le site fait de lui-même, à ses heures, et qui n’a pas réussi après plusieurs essais.',
  empty: 'Aucune tâche n’a échoué.',
  emptyAdvice: 'Une tâche qui échoue est d’abord réessayée toute seule; elle ne vient ici qu’ensuite.',
  names: { 'import-tenders': 'Importer les avis publics' },
  failedAt: 'Échec du',
  askedAt: 'Demandée le',
  attempts: 'Essais',
  why: 'Raison',
  noReason: 'Le programme n’en a rien dit.',
  again: 'Réessayer',
  more: (shown: string, total: string) => `Les ${shown} plus récentes sur ${total}.`,
  done: {
    reprise: 'La tâche est remise en file; elle sera faite dans la minute.',
    partie: 'Cette tâche n’est plus parmi celles qui ont échoué. Rien n’a été fait.',
  },
} as const
