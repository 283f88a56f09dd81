/** Signing in at one’s institution, and setting it up. */
export const identityProviders = {
  signIn: {
    title: 'Se connecter avec mon institution',
    text: 'Si votre institution a sa propre connexion, elle vous reconnaît ici.',
    field: 'Votre adresse au travail, ou le nom de votre institution',
    unknown:
      'Aucune institution de ce nom, ou servie par cette adresse, n’a sa connexion ici. Demandez un lien.',
    go: 'Continuer',
  },
  leaving: {
    title: (name: string) => `Vers la connexion de ${name}`,
    text: (host: string) => `Vous partez vers ${host}, puis vous reviendrez ici.`,
    go: 'Y aller maintenant',
  },
  refused: {
    title: 'Vous n’êtes pas connecté',
    trialTitle: 'L’essai n’a pas réussi',
    again: 'Revenir à la connexion',
    back: 'Revenir aux réglages',
    said: (email: string) => `Adresse donnée par l’institution : ${email}`,
    because: {
      'unknown-return':
        'Ce retour ne correspond à aucun départ de ce navigateur, ou il a déjà servi, ou plus de cinq minutes ont passé. Recommencez.',
      'no-such-provider': 'La connexion de cette institution n’est plus offerte ici.',
      declined: 'Votre institution ne vous a pas reconnu, ou vous avez annulé.',
      'wrong-issuer': 'La réponse ne vient pas du serveur de cette institution. Rien n’a été accepté.',
      unreachable:
        'Le serveur de votre institution ne répond pas. Essayez plus tard, ou demandez un lien par courriel.',
      'wrong-token': 'La preuve envoyée par l’institution n’est pas valable. Rien n’a été accepté.',
      'no-email': 'Votre institution n’a pas dit votre adresse de courriel, qui est nécessaire ici.',
      'email-unverified':
        'Votre institution ne confirme pas que cette adresse est la vôtre. Demandez un lien par courriel, qui le confirmera.',
      'other-domain': 'Cette adresse n’est pas d’un domaine que l’institution a déclaré ici.',
      'beyond-programme':
        'Votre compte a aussi un rôle hors de ce programme. Pour le protéger, connectez-vous par un lien ou une clé d’accès.',
    },
  },
  trial: {
    title: 'L’essai a réussi',
    text: (email: string) =>
      `L’institution vous reconnaît sous l’adresse ${email}, confirmée et d’un domaine déclaré. Votre connexion ici n’a pas changé.`,
  },
  page: {
    title: (name: string) => `Connexion de ${name}`,
    lede: 'Le personnel de l’institution peut se connecter ici avec sa connexion habituelle (OpenID Connect).',
    link: 'Connexion de l’institution',
    states: {
      none: 'Pas encore réglée',
      waiting: 'Attend une confirmation',
      confirmed: 'En service',
    },
    state: 'État',
    waitingText:
      'La coordination du programme doit confirmer que les domaines sont ceux de l’institution. Vous pouvez déjà l’essayer.',
    returnTitle: 'À inscrire chez vous',
    returnText: 'Adresse de retour, à donner telle quelle à qui gère la connexion de l’institution :',
    issuer: 'Adresse du serveur (issuer)',
    issuerHelp: 'Comme https://connexion.institution.ca. Nous y lisons /.well-known/openid-configuration.',
    clientId: 'Identifiant du client (client ID)',
    clientSecret: 'Secret du client (client secret)',
    secretKept: 'Laissez vide pour garder le secret actuel. Il est chiffré et ne s’affiche jamais.',
    secretHelp: 'Il est chiffré et ne s’affiche jamais.',
    domains: 'Domaines des adresses de courriel',
    domainsHelp: 'Un par ligne, comme institution.ca. Seules ces adresses pourront se connecter ainsi.',
    settings: 'Réglages',
    acts: 'Essayer, confirmer, retirer',
    save: 'Enregistrer',
    test: 'Essayer',
    testText:
      'L’essai vous mène à la connexion de l’institution et dit ce qu’elle répond. Il ne change rien ici.',
    confirm: 'Confirmer les domaines',
    confirmText: (domains: string) =>
      `En confirmant, vous attestez que ces domaines sont ceux de l’institution : ${domains}. Quiconque y a une adresse pourra se connecter par son serveur.`,
    remove: 'Retirer',
    removeTitle: 'Retirer la connexion de l’institution?',
    removeText:
      'Personne ne pourra plus se connecter ainsi. Les comptes restent : chacun se connectera par un lien de courriel.',
    done: {
      enregistre: 'Enregistré. Le serveur de l’institution a répondu.',
      confirme: 'Confirmé : la connexion de l’institution est en service.',
      retire: 'La connexion de l’institution est retirée.',
    },
    errors: {
      issuer: {
        'not-an-address': 'Il manque une adresse complète, comme https://connexion.institution.ca.',
        'not-https': 'L’adresse doit commencer par https://.',
        'not-public': 'Cette adresse est celle d’un réseau privé : notre serveur ne s’y rend pas.',
        unreachable: 'Ce serveur ne répond pas. Vérifiez l’adresse, ou essayez plus tard.',
        'not-openid':
          'Aucune description OpenID Connect complète à cette adresse. Vérifiez-la auprès de qui gère le serveur.',
        'other-issuer': 'Le serveur se donne une autre adresse que celle-ci. Écrivez la sienne.',
        'no-keys': 'Le serveur ne publie aucune clé de signature lisible.',
      },
      clientId: 'Il manque l’identifiant du client.',
      'secret-missing': 'Il manque le secret du client.',
      domainsMissing: 'Il manque au moins un domaine.',
      domainWrong: (domain: string) => `« ${domain} » n’est pas un domaine, comme institution.ca.`,
      domainsTaken: (domains: string) => `Une autre institution se connecte déjà avec : ${domains}.`,
      changed: 'Les réglages ont changé depuis que vous les avez lus. Relisez-les, puis confirmez.',
    },
  },
} as const
