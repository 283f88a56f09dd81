const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many)

/** The pages about letters: their templates, what leaves and what does not, who writes, addresses that refuse. */
export const mail = {
  templates: {
    title: 'Courriels',
    lede: 'Tout ce que le site écrit, avec des faits inventés\u00a0: chaque sorte se lit dans les deux langues, comme une page et comme du texte.',
    list: 'Les sortes de courriels',
    kind: 'Sorte',
    use: 'Utilité',
    treatment: 'Traitement',
    haste: 'Départ',
    service: 'Service',
    commercial: (purpose: string) => `Commercial\u00a0: ${purpose}`,
    optional: 'On peut s’en passer par courriel',
    always: 'Part toujours',
    consent: 'Part seulement avec un consentement',
    hastes: {
      now: 'Tout de suite',
      waking: 'Hors de la nuit',
      digest: 'Hors de la nuit, réuni avec d’autres',
    },
    rules: 'Quand ils partent',
    quiet: (from: string, until: string) =>
      `De ${from} à ${until}, heure du Québec, seul part ce que quelqu’un attend, comme un lien de connexion.`,
    gathered: (minutes: string) =>
      `Ceux que l’on peut réunir s’attendent ${minutes} minutes, puis partent en un seul courriel. Les courriels commerciaux restent seuls\u00a0: chacun a son consentement et son retrait.`,
    paced: (hour: string, week: string) =>
      `Une même adresse reçoit au plus ${hour} courriels par heure que personne n’attend, et au plus ${week} courriels commerciaux en sept jours.`,
    outgoing: 'Voir les envois',
    back: 'Toutes les sortes de courriels',
    subject: 'Objet',
    from: 'De',
    page: 'Comme une page',
    pageOf: (subject: string) => `Courriel\u00a0: ${subject}`,
    open: 'Ouvrir seul',
    text: 'Comme du texte',
    noSender:
      'Ce programme ne dit pas encore qui écrit. Rien de commercial ne part\u00a0: le pied montré ici est un exemple.',
    nameSender: 'Dire qui écrit',
    sampleSender: {
      name: 'Nom de l’organisation qui écrit (exemple)',
      address: '1, rue de l’Exemple\nVille (Québec)  H0H 0H0',
      contact: 'ecrire@exemple.example',
    },
  },
  outgoing: {
    title: 'Envois',
    lede: 'Les courriels qui attendent, partent ou ne partent pas. Leur contenu ne paraît pas ici.',
    states: {
      queued: 'En attente',
      sending: 'En cours d’envoi',
      sent: 'Envoyés',
      failed: 'Non envoyés',
      unknown: 'Envoi incertain',
      withheld: 'Retenus',
      gathered: 'Réunis dans un autre',
    },
    stateHelp: {
      queued: 'Ils partiront d’eux-mêmes.',
      sending: 'Un programme les tient en ce moment.',
      sent: 'Le serveur d’envoi les a pris. Il arrive qu’un courriel revienne ensuite.',
      failed: 'Ils ne sont pas partis et ne partiront pas d’eux-mêmes.',
      unknown:
        'La ligne a été coupée au mauvais moment\u00a0: ils sont peut-être arrivés. Réessayer peut les envoyer deux fois.',
      withheld: 'Ils ne partiront pas\u00a0: leur destinataire n’en veut pas.',
      gathered: 'Ils sont partis avec d’autres; l’état est celui du courriel qui les réunit.',
    },
    counts: 'Combien dans chaque état',
    none: 'Aucun courriel dans cet état.',
    kind: 'Courriel',
    to: 'À',
    written: 'Écrit le',
    tries: 'Essais',
    why: 'Ce qui est arrivé',
    act: 'Que faire',
    due: (when: string) => `Prochain essai\u00a0: ${when}`,
    sentAt: (when: string) => `Parti le ${when}`,
    served: (answer: string) => `Le serveur de courriel a répondu\u00a0: ${answer}`,
    unreached: (why: string) => `Le serveur de courriel n’a pas pris le courriel\u00a0: ${why}`,
    unsignedRow: 'Attend que le programme dise qui écrit',
    failures: {
      expired: 'Le délai est passé avant l’envoi\u00a0: il ne servait plus.',
      interrupted: 'Le programme s’est arrêté pendant l’envoi.',
      restored: 'Il attendait dans la sauvegarde\u00a0: l’original l’a peut-être envoyé.',
      withdrawn: 'Le consentement a été retiré.',
      'not-wanted': 'La personne ne veut pas de cette sorte de courriel.',
    },
    tryAgain: 'Réessayer',
    tryAgainNamed: (kind: string, to: string) => `Réessayer\u00a0: ${kind}, ${to}`,
    tryAll: 'Réessayer tous ceux de cette page',
    wiped: 'Il contenait un lien secret, effacé. La personne en demande un autre.',
    done: (count: number) => `${count} ${plural(count, 'courriel remis', 'courriels remis')} en file.`,
    doneNone:
      'Rien n’a été remis en file\u00a0: ces courriels sont déjà partis ou ne peuvent pas être réessayés.',
    kept: (count: number) =>
      `Aucun serveur d’envoi n’est réglé\u00a0: ${count === 0 ? 'les courriels attendront' : `${count} ${plural(count, 'courriel attend', 'courriels attendent')}`}, et personne ne les reçoit.`,
    keptHow:
      'Réglez SMTP_URL et MAIL_FROM, puis redémarrez\u00a0: ceux qui servent encore partiront d’eux-mêmes. Pour faire entrer une personne en attendant\u00a0: npx maillage operator link.',
    copied: (day: string) =>
      `Ceci est une copie, rétablie d’une sauvegarde le ${day}\u00a0: elle n’écrit à personne, pour que personne ne reçoive deux fois le même courriel.`,
    copiedHow:
      'Si elle remplace l’original, arrêtez celui-ci puis tapez\u00a0: npx maillage activate. Les courriels qui attendaient dans la sauvegarde sont montrés comme incertains; réessayez ceux qui n’étaient pas partis.',
    demonstration: 'La démonstration n’envoie rien\u00a0: ses courriels restent dans sa boîte.',
    mailbox: 'Ouvrir la boîte de la démonstration',
    unsigned: (count: number, programme: string) =>
      `${count} ${plural(count, 'courriel commercial attend', 'courriels commerciaux attendent')}\u00a0: le programme ${programme} n’a pas d’adresse postale.`,
    templates: 'Voir les sortes de courriels',
  },
  sender: {
    title: 'Qui écrit',
    lede: 'Ce qui paraît au pied de chaque courriel commercial du programme. Sans cela, aucun ne part.',
    why: 'La loi canadienne anti-pourriel demande le nom de qui envoie, son adresse postale et une façon de le joindre, exacts pendant au moins 60 jours après l’envoi.',
    link: 'Dire qui écrit les courriels commerciaux',
    name: 'Nom de l’organisation qui écrit',
    address: 'Adresse postale',
    addressHelp: 'Comme sur une enveloppe, avec le code postal.',
    contact: 'Pour la joindre',
    contactHelp: 'Un courriel, un téléphone ou une adresse Web. Les réponses vont à ce courriel.',
    save: 'Enregistrer',
    done: 'C’est enregistré. Les courriels commerciaux qui attendaient partiront.',
    missing: 'Rien de commercial ne part encore\u00a0: il manque une adresse postale.',
    waiting: (count: number) =>
      `${count} ${plural(count, 'courriel commercial attend', 'courriels commerciaux attendent')}.`,
    errors: {
      nom: 'Il manque un nom, d’au plus 200 caractères.',
      adresse: 'Il manque une adresse d’au moins deux lignes, avec un code postal comme H2X 1Y4.',
      contact:
        'Il manque un courriel comme prenom@organisation.ca, un téléphone de dix chiffres ou une adresse comme https://organisation.ca.',
    },
    conflict:
      'Quelqu’un a modifié le programme pendant que vous écriviez. Voici votre texte; rien n’en est perdu. Enregistrez de nouveau pour le garder.',
  },
  refusal: {
    tag: 'adresse qui refuse nos courriels',
    bounced: (email: string, day: string) => `L’adresse ${email} refuse nos courriels depuis le ${day}.`,
    complained: (email: string, day: string) =>
      `L’adresse ${email} a signalé nos courriels comme indésirables le ${day}.`,
    bouncedOwn: 'Rien de commercial n’y est envoyé. Les autres courriels sont encore essayés.',
    bouncedHow:
      'Vérifiez l’adresse avec la personne ou son service informatique. Une fois corrigée, dites-le ici\u00a0: l’envoi reprend.',
    complainedHow:
      'Rien de commercial n’y est envoyé, jusqu’à ce que la personne y consente de nouveau elle-même.',
    clear: 'C’est corrigé\u00a0: écrire de nouveau',
    cleared: 'C’est noté\u00a0: l’envoi reprend vers cette adresse.',
    nothing: 'Cette adresse ne refuse plus rien.',
  },
  ownSpace: {
    ways: 'Courriels',
  },
} as const
