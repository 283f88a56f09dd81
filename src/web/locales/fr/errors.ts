export const errors = {
  'not-found': {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a peut-être changé, ou il y manque une lettre. Un avis qui n’a pas été importé n’a pas de page ici non plus.',
  },
  'bad-request': {
    title: 'Cette adresse est illisible',
    text: 'Elle contient des caractères qui ne forment pas une adresse. Copiez-la de nouveau en entier, ou partez de l’accueil.',
  },
  'wrong-method': {
    title: 'Cette page se lit, elle ne reçoit rien',
    text: 'Quelque chose y a été envoyé; rien n’a été enregistré. Ouvrez-la de nouveau à partir d’un lien.',
  },
  refused: {
    title: 'Cet envoi a été refusé',
    text: 'Rien n’indique qu’il vient d’une page de ce site. Rien n’a été enregistré : revenez à la page et essayez de nouveau.',
  },
  'not-allowed': {
    title: 'Cette page n’est pas ouverte à votre rôle',
    text: 'Rien n’a été changé.',
  },
  because: {
    'sign-in': 'Il faut d’abord vous connecter.',
    role: 'Aucune des tâches de ce rôle ne passe par ici. Si vous avez un autre rôle, choisissez-le dans votre espace; sinon, demandez à la coordination du programme.',
    relation:
      'Ceci appartient à une autre organisation ou à un autre programme que ceux de votre rôle. La coordination du programme peut vous y donner accès.',
    rank: 'Ce geste revient aux personnes qui administrent l’organisation. Demandez à l’une d’elles.',
    state: 'Ce geste n’est pas possible dans l’état où se trouvent les choses.',
    'fresh-sign-in': 'Ce geste demande une connexion récente.',
  },
  'too-large': {
    title: 'Cet envoi est trop volumineux',
    text: 'Rien n’a été enregistré. Revenez en arrière, raccourcissez le texte ou choisissez un fichier plus petit.',
  },
  'bad-form': {
    title: 'Cet envoi est illisible',
    text: 'Ce qui a été envoyé n’est pas un formulaire de ce site. Rien n’a été enregistré.',
  },
  'file-closed': {
    title: 'Cette adresse ne s’ouvre plus',
    text: 'Elle n’ouvrait son fichier que quelques minutes. Revenez à la page d’où vous venez et suivez de nouveau son lien.',
  },
  'too-often': {
    title: 'Un instant, s’il vous plaît',
    text: 'Trop de demandes sont venues de cette adresse en peu de temps. Rien n’a été perdu ni enregistré : attendez un peu, puis essayez de nouveau.',
  },
  fault: {
    title: 'Quelque chose n’a pas fonctionné',
    text: 'La faute n’est pas la vôtre, et rien de ce que vous avez consulté n’est perdu. Essayez de nouveau dans un instant. Si la page ne revient pas, donnez cette référence à la personne qui exploite le site :',
  },
  search: 'Chercher dans le répertoire',
  nearTitle: 'Cherchiez-vous plutôt ceci?',
  elsewhereTitle: 'Où aller',
} as const
