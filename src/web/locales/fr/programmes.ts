export const programmes = {
  title: 'Programmes',
  description:
    'Les programmes que ce site réunit, chacun avec ses éditions, ses partenaires et son répertoire.',
  lede: (count: number, written: string) =>
    count === 0
      ? 'Aucun programme n’est encore ouvert ici.'
      : count === 1
        ? 'Ce site sert un programme.'
        : `Ce site réunit ${written} programmes.`,
  enterprises: (count: number, written: string) =>
    count === 0 ? 'Aucune entreprise' : count === 1 ? '1 entreprise' : `${written} entreprises`,
  territories: 'Territoires',
  coordinating: 'Coordination',
  contact: 'Personne-ressource',
  noContact: 'Aucune personne nommée encore.',
  editions: 'Éditions',
  noEdition: 'Aucune édition n’est encore annoncée.',
  partners: 'Partenaires',
  noPartner: 'Aucun partenaire n’est encore nommé.',
  directory: 'Répertoire',
  directoryText: {
    shares: (own: string, shared: string) =>
      `${own} de ce programme, et ${shared} que d’autres programmes partagent.`,
    alone: (own: string) => `${own} de ce programme. Il ne partage pas son répertoire avec d’autres.`,
  },
  openDirectory: 'Ouvrir le répertoire',
  fictional: 'Fictif',
  editPage: {
    title: 'Modifier le programme',
    lede: 'Ce que le public lit du programme. Chaque changement reste dans l’historique.',
    link: 'Modifier ce programme',
    nameFr: 'Nom',
    nameEn: 'Nom en anglais',
    purposeFr: 'Raison d’être',
    purposeEn: 'Raison d’être, en anglais',
    purposeHelp: 'Une ou deux phrases.',
    territories: 'Territoires',
    everywhere: 'Tout le Québec',
    contact: 'Personne-ressource',
    contactName: 'Nom de la personne',
    contactRoleFr: 'Fonction',
    contactRoleEn: 'Fonction, en anglais',
    contactEmail: 'Courriel',
    contactPhone: 'Téléphone',
    coordinating: 'Organisme qui coordonne',
    nobody: 'Aucun encore',
    partners: 'Partenaires',
    partnersHelp: 'Ceux du répertoire. Ajoutez d’abord au répertoire un partenaire qui n’y est pas.',
    noPartners:
      'Pour nommer un organisme coordonnateur et des partenaires, ajoutez-les d’abord au répertoire.',
    shares: 'Partager le répertoire',
    sharesHelp:
      'Vos organisations paraissent dans le répertoire des autres programmes qui partagent, et les leurs dans le vôtre. Sans partage, elles ne sont proposées, cherchées et comptées que chez vous.',
    save: 'Enregistrer',
    history: 'Historique',
    historyNone: 'Aucun changement encore.',
    historyLine: (day: string) => `Modifié le ${day}. Auparavant :`,
    errors: {
      'nom-fr': 'Il manque un nom, d’au plus 200 caractères.',
      'nom-en': 'Le nom anglais dépasse 200 caractères.',
      'but-fr': 'Il manque une raison d’être, d’au plus 2\u00a0000 caractères.',
      'but-en': 'La raison d’être en anglais dépasse 2\u00a0000 caractères.',
      territoires: 'Choisissez au moins un territoire.',
      partenaires: 'Choisissez parmi les partenaires proposés.',
      'contact-nom': 'Donnez le nom de la personne, ou videz les champs qui la concernent.',
      'contact-fonction-fr': 'Donnez la fonction de la personne.',
      'contact-courriel': 'Il manque une adresse complète, comme prenom@organisation.ca.',
      'contact-telephone': 'Le téléphone dépasse 40 caractères.',
    },
    conflict:
      'Quelqu’un a modifié le programme pendant que vous écriviez. Voici votre texte; rien n’en est perdu. Relisez la page publique, puis enregistrez de nouveau si vous voulez remplacer ce qui s’y trouve.',
  },
  newPage: {
    title: 'Nouveau programme',
    lede: 'Il aura sa page et son répertoire. Ses éditions et ses rôles se donnent ensuite.',
    link: 'Créer un programme',
    save: 'Créer le programme',
  },
  inDirectory: {
    of: (programme: string) => `Répertoire du programme «\u00a0${programme}\u00a0»`,
    choose: 'Programme',
    origin: 'Provenance',
    own: 'De ce programme',
    shared: 'Partagées par d’autres',
    from: (programme: string) => `Programme «\u00a0${programme}\u00a0»`,
  },
  done: { programme: 'Le programme est à jour.', nouveau: 'Le programme est créé.' },
} as const
