export const accounts = {
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  ownSpace: 'Mon espace',
  actingAs: (role: string) => `Vous agissez comme : ${role}`,
  signInPage: {
    title: 'Se connecter',
    lede: 'Écrivez votre adresse : un lien vous y attendra. Aucun mot de passe à retenir.',
    because: {
      'sign-in': 'La page demandée s’ouvre aux personnes connectées. Vous y reviendrez aussitôt.',
      'fresh-sign-in':
        'Ce geste demande une connexion récente. Connectez-vous de nouveau : vous reviendrez où vous étiez.',
    },
    email: 'Adresse de courriel',
    byLink: 'Par courriel',
    emailHelp: 'Celle à laquelle le programme ou votre organisation vous écrit.',
    emailError: 'Il manque une adresse complète, comme prenom@organisation.ca.',
    send: 'Recevoir un lien',
    demonstration: 'Essayer un rôle de la démonstration',
    demonstrationText:
      'Ces personnes sont inventées. Un clic suffit; tout ce que vous ferez reste sur cette machine.',
    noRole: 'Aucun rôle encore',
  },
  sentPage: {
    title: 'Consultez vos courriels',
    lede: (minutes: number) =>
      `Si l’adresse peut recevoir des courriels, un lien y arrive. Il sert une seule fois, pendant ${minutes} minutes.`,
    nothing: 'Rien reçu? Regardez dans les indésirables, puis demandez un autre lien.',
    again: 'Demander un autre lien',
    mailbox: 'Ouvrir la boîte de la démonstration',
  },
  linkPage: {
    title: 'Encore un clic',
    lede: 'Ce bouton vous connecte sur cet appareil. Les logiciels qui ouvrent les liens à votre place s’arrêtent ici.',
    confirm: 'Me connecter',
    unusable:
      'Ce lien ne sert plus : il a déjà été utilisé, ou le délai est passé. Demandez-en un autre, il arrive aussitôt.',
    missing: 'Ce lien est incomplet. Copiez-le en entier depuis le courriel, ou demandez-en un autre.',
  },
  space: {
    title: 'Mon espace',
    hello: (name: string) => `Bonjour ${name}`,
    today: 'Qu’est-ce qui vous attend?',
    nothing: 'Rien ne vous attend aujourd’hui.',
    roles: 'Vos rôles',
    rolesText: 'Vous voyez et faites ce que permet le rôle choisi. Vous pouvez en changer à tout moment.',
    noRole:
      'Aucune organisation et aucun programme ne vous ont encore donné de rôle. Vous pouvez consulter tout ce qui est public.',
    actAs: 'Agir comme',
    now: 'Rôle actuel',
  },
  roles: {
    public: 'Public',
    operator: 'Exploitation du site',
    coordinator: 'Coordination du programme',
    adviser: 'Accompagnement d’entreprises',
    'jury-member': 'Jury',
    'supplier-member': 'Entreprise',
    'buyer-member': 'Institution',
  },
  administrator: 'administration',
  duties: {
    champion: 'personne porteuse',
    procurement: 'approvisionnement',
    communications: 'communications',
  },
  mailbox: {
    title: 'Boîte de la démonstration',
    lede: 'Les courriels que le site aurait envoyés. Ici, aucun ne part.',
    empty: 'Aucun courriel encore. Demandez par exemple un lien de connexion.',
    to: 'À',
    about: 'Objet',
    when: 'Écrit le',
    state: 'État',
    states: { queued: 'en attente', sent: 'envoyé', failed: 'non envoyé' },
    back: 'Toute la boîte',
  },
  done: { role: 'Votre rôle a changé.' },
} as const
