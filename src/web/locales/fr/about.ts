export const about = {
  about: {
    title: 'À propos',
    description: 'Ce qu’est Maillage, d’où il vient et ce qu’il ne fait jamais.',
    sections: [
      {
        title: 'Ce que c’est',
        paragraphs: [
          'Maillage est un logiciel libre qui aide les entreprises d’économie sociale et les institutions publiques à faire affaire ensemble. Il prolonge un projet-pilote montréalais, « L’économie sociale, j’achète! », qui a réuni, à partir de 2013, des entreprises et des institutions autour de formations, d’une déclaration d’engagement et de rencontres.',
          'Cette version lit les avis publics, tient le répertoire des entreprises et explique ce qui pourrait réunir les uns et les autres. Elle présente le programme, ses éditions et leur calendrier, et mène l’appel d’intérêt\u00a0: candidatures, jury, cohorte.',
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
      'Ici, le programme, les entreprises, les institutions, les partenaires et les personnes sont inventés; leurs numéros de téléphone et leurs adresses Web ne mènent nulle part. Les avis publics sont réels, tirés de trois fichiers de juillet à septembre 2026, et l’horloge est arrêtée à la date du dernier pour que des avis soient encore ouverts. Vérifiez toujours l’état d’un avis sur le site officiel.',
  },
  privacy: {
    title: 'Confidentialité',
    description: 'Ce que ce site garde, et ce qu’il ne fait pas.',
    sections: [
      {
        title: 'Quand vous consultez ce site',
        paragraphs: [
          'Aucun traceur, aucune mesure d’audience, aucune requête vers un autre site : polices, styles et images viennent d’ici.',
          'Sans vous connecter, un seul témoin peut être déposé, et seulement si vous choisissez une apparence claire ou sombre : il retient ce choix, pendant un an, et rien d’autre. « Comme l’appareil » l’efface.',
          'Une liste d’entreprises à vérifier est lue le temps d’y répondre; rien n’en est gardé.',
          'Ce que vous cherchez est écrit dans l’adresse de la page, pour que vous puissiez la garder ou l’envoyer. Le site ne le conserve pas.',
        ],
      },
      {
        title: 'Quand vous vous connectez',
        paragraphs: [
          'Un témoin retient votre connexion, pendant trente jours au plus sans visite; un autre, pendant cinq minutes, relie votre appareil à la clé d’accès ou à l’institution par laquelle vous vous connectez; un troisième, pendant deux heures, ramène au guide de mise en place d’un programme celles et ceux qui le coordonnent. Vous déconnecter efface le premier.',
          'Le site garde votre adresse, votre nom si vous l’avez dit, votre langue, et, pour chaque connexion, la sorte d’appareil, l’adresse réseau et les moments. La page « Mon compte » vous montre tout cela et ferme ce que vous ne reconnaissez pas.',
          'D’une clé d’accès, il ne garde que la partie publique. De votre institution, il ne retient que l’adresse, le nom et un numéro qui vous y désigne; aucun mot de passe ne passe par ici.',
          'Chaque geste qui change quelque chose est inscrit dans un registre, avec qui l’a fait, dans quel rôle, quand et depuis quelle adresse réseau.',
        ],
      },
      {
        title: 'Ce qui est consigné',
        paragraphs: [
          'Quand une page échoue, le journal technique retient l’adresse demandée, le moment et une référence, jamais qui l’a demandée. Le serveur ou l’hébergeur placé devant ce site peut tenir son propre journal : l’organisme qui l’exploite en répond.',
        ],
      },
      {
        title: 'Ce qui est publié',
        paragraphs: [
          'Les pages montrent des organisations. Les personnes qui s’y trouvent sont celles qu’une organisation ou le programme a nommées pour qu’on puisse les joindre.',
          'Les noms de soumissionnaires viennent des données ouvertes du SEAO et y sont déjà publics; une personne en affaires peut y figurer sous son nom.',
          'Les coordonnées d’une entreprise sont celles qu’elle a choisi de publier. Pour les faire corriger ou retirer, écrivez à la personne-ressource.',
        ],
      },
      {
        title: 'Qui répond de vos renseignements',
        paragraphs: [
          'L’organisme qui exploite cette installation. Chaque programme nomme une personne responsable de la protection des renseignements personnels, dont la page, plus bas, donne les coordonnées; un programme qui n’a nommé personne le dit. Dans la démonstration, ces personnes sont inventées : ce qu’on y écrit reste sur la machine où elle tourne.',
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
          'Le niveau AA des règles pour l’accessibilité des contenus Web (WCAG 2.1), et trois critères de la version 2.2 : visibilité du focus, taille des cibles, authentification accessible. Ce sont les exigences de la norme québécoise SGQRI 008 3.0, en vigueur depuis le 29 avril 2024 pour les organismes publics. Nous ne nous déclarons pas conformes : aucun audit indépendant n’a été fait.',
        ],
      },
      {
        title: 'Ce qui est vérifié à chaque version',
        paragraphs: [
          'Par des essais automatiques, sur chaque page publique, en français et en anglais, claire et sombre : aucune violation relevée par axe-core 4.14; aucun défilement horizontal à 320, 768 et 1440 pixels de large; tout le contenu présent sans JavaScript; un seul titre principal; les passages en français marqués comme tels dans les pages anglaises.',
          'Au clavier seul, dans Chromium : aller de l’accueil à une entreprise et à un avis, chercher, ouvrir le menu d’un téléphone, passer directement au contenu.',
          'Les contrastes de la palette ont été calculés : au moins 4,5 pour 1 pour le texte, 3 pour 1 pour les bordures des champs.',
        ],
      },
      {
        title: 'Limites connues',
        paragraphs: [
          'Aucun essai n’a été fait avec des personnes qui utilisent un lecteur d’écran, une loupe ou une commande vocale, ni dans Firefox ou Safari.',
          'Les titres des avis sont ceux de leur source, parfois tout en capitales. Ils ne sont pas traduits : les pages anglaises les donnent en français.',
          'Les tableaux larges défilent dans leur propre cadre, que le clavier peut atteindre. Les documents d’appel d’offres sont au SEAO, hors de ce site.',
        ],
      },
      {
        title: 'Un obstacle?',
        paragraphs: [
          'Écrivez à la personne-ressource ou appelez-la : dites quelle page, ce que vous vouliez faire, et avec quel appareil. Elle vous donne le renseignement autrement et fait corriger la page. Déclaration revue le 26 novembre 2026.',
        ],
      },
    ],
  },
  legalNotice: {
    title: 'Mentions légales',
    description: 'Qui exploite ce site, ce que valent ses renseignements, et sous quelles licences.',
    sections: [
      {
        title: 'Qui exploite ce site',
        paragraphs: [
          'L’organisme qui coordonne le programme; il est nommé plus bas, avec la personne-ressource. Le logiciel Maillage lui est fourni sans garantie, comme le précise sa licence.',
        ],
      },
      {
        title: 'Ce que valent ces renseignements',
        paragraphs: [
          'Ce site informe et met en relation. Il ne publie pas d’avis officiels : le SEAO et les documents d’appel d’offres font foi, y compris pour les dates de fermeture et leurs modifications.',
          'Paraître dans le répertoire ou dans une liste n’est ni une recommandation, ni une préqualification, ni une préférence. L’ordre d’une liste ne juge aucune soumission.',
          'Ce qu’une entreprise déclare (offres, capacités, réalisations) est de sa responsabilité. Les règles citées dans les ressources sont datées et ne remplacent pas un avis juridique.',
        ],
      },
      {
        title: 'Licences',
        paragraphs: [
          'Avis publics, municipalités et régions : CC BY 4.0, avec mention de la source. Les extraits montrés ici ne prétendent pas à l’exhaustivité.',
          'Logiciel : licence publique générale GNU Affero, version 3 ou ultérieure. Quiconque se sert de ce site peut en demander le code source à l’organisme qui l’exploite.',
          'Polices : Atkinson Hyperlegible Next et Brygada 1918, licence SIL Open Font. Pictogrammes : Phosphor, licence MIT.',
          'Les textes et les logos d’une organisation lui appartiennent.',
        ],
      },
      {
        title: 'Corriger une erreur',
        paragraphs: [
          'Un avis erroné se corrige au SEAO, puis ici à l’import suivant. Une page d’entreprise se corrige auprès de la personne-ressource.',
        ],
      },
    ],
  },
  contact: {
    title: 'Joindre le programme',
    none: 'Aucune personne-ressource n’est encore nommée sur ce site.',
    coordination: 'Coordination',
    person: 'Personne-ressource',
  },
} as const
