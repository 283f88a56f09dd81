export const about = {
  about: {
    title: 'À propos',
    description: 'Ce qu’est Maillage, d’où il vient et ce qu’il ne fait jamais.',
    sections: [
      {
        title: 'Ce que c’est',
        paragraphs: [
          'Maillage est un logiciel libre qui aide les entreprises d’économie sociale et les institutions publiques à faire affaire ensemble. Il prolonge un projet-pilote montréalais, « L’économie sociale, j’achète! », qui a réuni des entreprises et des institutions autour de formations, d’une déclaration d’engagement et de rencontres.',
          'Cette première version fait une chose du début à la fin : elle lit les avis publics, connaît les entreprises d’un répertoire, et explique ce qui pourrait les réunir.',
        ],
      },
      {
        title: 'Ce qu’il ne fait jamais',
        paragraphs: [
          'Il n’évalue aucune soumission et n’attribue aucun contrat : les règles en vigueur et la décision de l’acheteur s’appliquent entièrement.',
          'Il n’invente rien. Ce qui n’est pas connu est écrit comme tel, et chaque montant garde le sens que lui donne sa source : le montant adjugé n’est pas celui du contrat.',
        ],
      },
      {
        title: 'Les données',
        paragraphs: [
          'Les avis viennent des données ouvertes du Système électronique d’appel d’offres (SEAO), publiées par le Secrétariat du Conseil du trésor sur Données Québec, licence CC BY 4.0. Les municipalités et les régions viennent de l’Institut de la statistique du Québec et du ministère des Affaires municipales et de l’Habitation, même licence.',
          'Le site officiel fait foi. Chaque avis y renvoie.',
        ],
      },
    ],
    demonstrationTitle: 'La démonstration',
    demonstration:
      'Ici, les entreprises, les institutions et les partenaires du répertoire sont inventés; leurs numéros de téléphone et leurs adresses Web ne mènent nulle part. Les avis publics sont réels, tirés de trois fichiers de juillet à septembre 2026, et l’horloge est arrêtée à la date du dernier pour que des avis soient encore ouverts. Vérifiez toujours l’état d’un avis sur le site officiel.',
  },
  howMatching: {
    title: 'Comment fonctionne l’appariement',
    description: 'Ce que l’appariement regarde, ce qu’il ne regarde jamais, et ses limites.',
    sections: [
      {
        title: 'Ce qu’il regarde',
        paragraphs: [
          'Du côté de l’avis : son titre, sa catégorie SEAO, son classement UNSPSC, son lieu, son acheteur, et son montant quand il est publié.',
          'Du côté de l’entreprise : ce qu’elle dit offrir, ses réalisations, son nom, son adresse, les territoires et les capacités qu’elle déclare, et les contrats publics que son NEQ permet de lui rattacher.',
        ],
      },
      {
        title: 'Comment il classe',
        paragraphs: [
          'Chaque point commun donne des points : les mots rares comptent plus que les mots courants, un contrat semblable plus qu’une catégorie partagée, un travail voisin plus qu’un travail lointain. Les points s’additionnent et l’addition est montrée sous chaque résultat.',
          'Le lieu seul ne suffit jamais. Une entreprise n’est montrée que si elle a en commun avec l’avis un classement proche, un contrat semblable, deux mots, ou un mot dans la même catégorie, et si cela pèse au moins le quart de ce qui rapproche la première.',
          'Le territoire et la capacité ne sont pas des filtres cachés : l’entreprise reste dans la liste et l’on dit si la condition est remplie, ne l’est pas, ou si personne ne peut le savoir.',
        ],
      },
      {
        title: 'Ce qu’il ne regarde jamais',
        paragraphs: [
          'Rien de ce qui est inconnu au moment de la publication : ni qui a gagné, ni à quel prix, ni combien ont soumissionné. Aucun renseignement sur des personnes. Aucun paiement, aucune préférence achetée.',
        ],
      },
      {
        title: 'Ce qu’on en a mesuré, et ses limites',
        paragraphs: [
          'L’appariement est mesuré sur des contrats réellement adjugés : on lui cache une année, on lui demande de classer toutes les entreprises connues pour chaque avis, et l’on regarde si l’entreprise qui a gagné est parmi les dix premières. Les chiffres et les commandes pour les refaire sont dans la documentation du projet (docs/benchmarks.md).',
          'Cette mesure compare des méthodes; elle ne dit pas qu’une entreprise conviendra. Une bonne entreprise qui n’a jamais soumissionné compte comme une erreur. Le français des titres est court et inégal, et une entreprise qui se décrit en trois mots sera mal servie.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Confidentialité',
    description: 'Ce que ce site garde, et ce qu’il ne fait pas.',
    sections: [
      {
        title: 'Quand vous consultez ce site',
        paragraphs: [
          'Aucun traceur, aucune mesure d’audience, aucune requête vers un autre site : polices, styles et images viennent d’ici.',
          'Un seul témoin peut être déposé, et seulement si vous choisissez une apparence claire ou sombre : il retient ce choix, pendant un an, et rien d’autre.',
        ],
      },
      {
        title: 'Ce qui est publié',
        paragraphs: [
          'Les pages montrent des organisations, pas des personnes. Les noms de soumissionnaires viennent des données ouvertes du SEAO et y sont déjà publics; une personne en affaires peut y figurer sous son nom.',
          'Les coordonnées d’une entreprise sont celles qu’elle a choisi de publier.',
        ],
      },
      {
        title: 'Qui répond de vos renseignements',
        paragraphs: [
          'L’organisme qui exploite cette installation. Il nomme une personne responsable de la protection des renseignements personnels et publie ici le moyen de la joindre avant d’ouvrir le site au public. Dans la démonstration, personne : rien n’y est recueilli.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    description: 'Ce qui a été vérifié, comment, et ce qui ne l’a pas encore été.',
    sections: [
      {
        title: 'Ce que nous visons',
        paragraphs: [
          'Le niveau AA des règles pour l’accessibilité des contenus Web (WCAG 2.1), et trois critères de la version 2.2 : visibilité du focus, taille des cibles, authentification accessible. Ce sont les exigences de la norme québécoise SGQRI 008 3.0 pour les organismes publics.',
        ],
      },
      {
        title: 'Ce qui est vérifié à chaque version',
        paragraphs: [
          'Chaque page, en français et en anglais, claire et sombre, passe axe-core sans violation. Chaque page est complète sans JavaScript, tient à 320 pixels de large sans défilement horizontal, et se parcourt au clavier.',
        ],
      },
      {
        title: 'Ce qui ne l’est pas encore',
        paragraphs: [
          'Aucun essai n’a été fait avec des personnes qui utilisent un lecteur d’écran. Les titres des avis sont ceux de leur source, parfois tout en capitales, et ne sont pas traduits : les pages anglaises les donnent en français, signalés comme tels aux lecteurs d’écran.',
        ],
      },
      {
        title: 'Un obstacle?',
        paragraphs: [
          'Écrivez à la personne responsable du programme, par le moyen qui vous convient : elle doit pouvoir vous donner le renseignement autrement et faire corriger la page.',
        ],
      },
    ],
  },
} as const
