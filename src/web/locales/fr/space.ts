const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** Ce qui attend chaque rôle, ce qui a changé, les trois premiers pas. */
export const space = {
  waiting: {
    since: (day: string) => `Depuis le ${day}`,
    from: (day: string) => `À partir du ${day}`,
    lines: {
      'page-incomplete': (count: number) =>
        plural(
          count,
          'page à compléter : il y manque une offre, un territoire ou une adresse',
          'pages à compléter : il y manque une offre, un territoire ou une adresse',
        ),
      'page-to-confirm': (count: number) =>
        plural(
          count,
          'page à confirmer : rien n’y a été confirmé depuis un an',
          'pages à confirmer : rien n’y a été confirmé depuis un an',
        ),
      'recognition-ending': (count: number) =>
        plural(
          count,
          'reconnaissance qui prend fin d’ici 90 jours',
          'reconnaissances qui prennent fin d’ici 90 jours',
        ),
      'recognition-to-recheck': (count: number) =>
        plural(count, 'reconnaissance à revérifier', 'reconnaissances à revérifier'),
      'never-confirmed': (count: number) =>
        plural(
          count,
          'organisation dont la page n’a jamais été confirmée',
          'organisations dont la page n’a jamais été confirmée',
        ),
      nobody: (count: number) =>
        plural(
          count,
          'organisation où personne n’a encore de compte',
          'organisations où personne n’a encore de compte',
        ),
      'best-notices': (count: number) =>
        plural(count, 'avis ouvert qui vous ressemble', 'avis ouverts qui vous ressemblent'),
      'join-requests': (count: number) =>
        plural(count, 'personne demande à se joindre à vous', 'personnes demandent à se joindre à vous'),
      'coordination-decisions': (count: number) =>
        plural(
          count,
          'organisation revendiquée ou domaine à confirmer',
          'organisations revendiquées ou domaines à confirmer',
        ),
      'names-proposed': (count: number) =>
        plural(count, 'nom rencontré à trancher', 'noms rencontrés à trancher'),
      'imports-failed': (count: number) =>
        plural(
          count,
          'importation échouée depuis la dernière réussie',
          'importations échouées depuis la dernière réussie',
        ),
      quarantined: (count: number) => plural(count, 'publication mise de côté', 'publications mises de côté'),
      'letters-failed': (count: number) =>
        plural(count, 'courriel qui n’est pas parti', 'courriels qui ne sont pas partis'),
      'jobs-failed': (count: number) => plural(count, 'tâche du site échouée', 'tâches du site échouées'),
      'privacy-contact': () =>
        'programme sans personne responsable des renseignements personnels\u00a0: nommez-la',
      'incidents-open': (count: number) =>
        plural(count, 'incident ouvert au registre', 'incidents ouverts au registre'),
      'sender-missing': (count: number) =>
        plural(
          count,
          'programme qui ne dit pas son adresse postale : rien de commercial ne part',
          'programmes qui ne disent pas leur adresse postale : rien de commercial ne part',
        ),
      'jury-to-declare': (count: number) =>
        plural(
          count,
          'candidature attend de savoir si vous êtes en conflit',
          'candidatures attendent de savoir si vous êtes en conflit',
        ),
      'jury-to-score': (count: number) => plural(count, 'candidature à noter', 'candidatures à noter'),
      'decision-letters': (count: number) =>
        plural(count, 'lettre de décision à envoyer', 'lettres de décision à envoyer'),
      'offers-to-settle': (count: number) =>
        plural(count, 'place offerte qui attend votre suite', 'places offertes qui attendent votre suite'),
      'place-offered': (count: number) =>
        plural(
          count,
          'place dans la cohorte vous est offerte\u00a0: répondez',
          'places dans la cohorte vous sont offertes\u00a0: répondez',
        ),
      'own-notices': (count: number) =>
        plural(
          count,
          'avis de votre institution publié depuis 30 jours',
          'avis de votre institution publiés depuis 30 jours',
        ),
      'region-enterprises': (count: number) =>
        plural(
          count,
          'entreprise du répertoire établie dans votre région',
          'entreprises du répertoire établies dans votre région',
        ),
    },
    nothing: {
      default: 'Rien ne vous attend aujourd’hui.',
      'jury-member':
        'Rien ne vous attend aujourd’hui. Les candidatures à évaluer paraîtront ici dès qu’un appel vous en confiera.',
    },
    noRole: 'Vous n’avez pas encore de rôle. Trouvez votre organisation : sa page dit comment la rejoindre.',
    findOrganisation: 'Trouver mon organisation',
    rowsTitle: 'Ce qui vous attend',
    rowsNone: 'Plus rien n’attend ici.',
    back: 'Mon espace',
    lastConfirmed: (day: string) => `Confirmée le ${day}`,
    neverConfirmed: 'Jamais confirmée',
    recognitionUntil: (day: string) => `Reconnaissance jusqu’au ${day}`,
    openNotices: (count: number, written: string) =>
      plural(count, '1 avis ouvert', `${written} avis ouverts`),
  },
  changes: {
    title: 'Depuis votre dernière visite',
    firstTitle: 'Ces 30 derniers jours',
    nothing: 'Rien n’a changé.',
    newNotices: 'Nouveaux avis',
    newOrganisations: 'Nouvelles organisations',
    acts: 'Gestes',
    more: (count: string) => `Et ${count} de plus, qui resteront là pour la prochaine fois.`,
    seen: 'Tout est vu',
    seenHelp: 'La liste repart de zéro. Ce qui n’y paraît pas encore paraîtra ensuite.',
    somebody: 'Quelqu’un',
    act: {
      'accounts.appoint': 'Un rôle a été donné',
      'accounts.assign-adviser': 'Une personne accompagne désormais une entreprise',
      'directory.edit': 'Une page d’organisation a changé',
      'directory.publish': 'Une page d’organisation a été publiée',
      'directory.confirm': 'Une page d’organisation a été confirmée',
      'directory.review-recognition': 'Une reconnaissance a été examinée',
      'directory.import': 'Des organisations ont été importées',
      'programme.edit': 'La page du programme a changé',
      'programme.create': 'Un programme a été créé',
      'programme.give-roles': 'Un rôle a été donné',
    } as Readonly<Record<string, string>>,
    otherAct: 'Un changement a été fait',
    times: (count: string) => `${count} fois`,
    done: 'C’est noté : la liste repart de zéro.',
  },
  steps: {
    title: 'Trois pas pour commencer',
    at: (step: string) => `Pas ${step} de 3`,
    next: 'C’est fait',
    skip: 'Passer les premiers pas',
    resume: 'Revoir les trois premiers pas',
    go: 'Y aller',
    done: 'Les trois pas sont faits.',
    skipped: 'D’accord. Vous les retrouverez au bas de cette page.',
    byRole: {
      public: [
        'Cherchez votre organisation dans le répertoire.',
        'Lisez ce que le programme fait et ne fait jamais.',
        'Gardez dans une liste une organisation ou un avis à revoir.',
      ],
      operator: [
        'Vérifiez que la dernière importation des avis s’est bien terminée.',
        'Ouvrez la page des programmes : le nom, la raison d’être et le partage y sont justes.',
        'Lisez ce que le site garde de chaque personne.',
      ],
      coordinator: [
        'Relisez la page de votre programme : c’est elle que le public ouvre.',
        'Tranchez les premiers noms rencontrés dans les avis publics.',
        'Essayez un vrai besoin à l’essai de l’appariement.',
      ],
      adviser: [
        'Ouvrez la page de chaque entreprise que vous accompagnez.',
        'Regardez les avis ouverts qui leur ressemblent, et pourquoi.',
        'Réunissez dans une liste, avec vos notes, ce dont vous parlerez avec elles.',
      ],
      'jury-member': [
        'Lisez comment le programme rapproche les entreprises des institutions.',
        'Parcourez l’édition en cours et ses activités.',
        'Revenez ici : les candidatures à évaluer y paraîtront.',
      ],
      'supplier-member': [
        'Relisez votre page avec les yeux d’une institution.',
        'Voyez les avis ouverts qui vous ressemblent, et pourquoi.',
        'Gardez dans une liste les institutions à approcher.',
      ],
      'buyer-member': [
        'Cherchez dans le répertoire une entreprise pour votre prochain achat.',
        'Vérifiez une entreprise : est-elle de l’économie sociale?',
        'Voyez ce que votre institution a publié et adjugé.',
      ],
    },
  },
  people: { adviser: 'Entreprises que vous accompagnez' },
} as const
