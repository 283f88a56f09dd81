export const files = {
  problems: {
    'empty-file': 'Ce fichier est vide\u00a0: choisissez-en un autre.',
    'too-large-file': 'Ce fichier dépasse 15 Mo. Réduisez-le, puis choisissez-le de nouveau.',
    svg: 'Un dessin SVG peut contenir un programme\u00a0: enregistrez-le en PNG, puis choisissez ce PNG.',
    'type-not-accepted':
      'Ce fichier n’est pas de ceux que nous acceptons\u00a0: PDF, PNG, JPEG, WebP, Word, Excel ou OpenDocument. C’est son contenu qui compte, pas son nom.',
    'image-not-accepted':
      'Ce fichier n’est pas une image PNG, JPEG ou WebP. C’est son contenu qui compte, pas son nom.',
    'damaged-file':
      'Ce fichier est abîmé ou incomplet. Ouvrez-le chez vous, enregistrez-le de nouveau, puis recommencez.',
    'too-many-pixels': 'Cette image compte plus de 60 millions de points. Réduisez-la, puis recommencez.',
    'two-kinds':
      'Ce fichier cache un autre fichier. Enregistrez-le en PDF depuis votre logiciel, puis recommencez.',
    macros: 'Ce document contient des macros. Enregistrez-le sans elles, ou en PDF.',
    'archive-bomb':
      'Ce document se déplierait en un volume démesuré. Enregistrez-le en PDF, puis recommencez.',
    'archive-within': 'Ce document en contient un autre. Enregistrez-le en PDF, puis recommencez.',
    'encrypted-file': 'Ce document est protégé par un mot de passe. Enregistrez-le sans, puis recommencez.',
    'organisation-full':
      'L’organisation n’a plus de place pour ce fichier. Choisissez-en un plus petit, ou écrivez à la coordination.',
    'programme-full': 'Le programme n’a plus de place pour ce fichier. Écrivez à la coordination.',
  },
  megabytes: (amount: string) => `${amount} Mo`,
  kilobytes: (amount: string) => `${amount} ko`,
  room: (used: string, of: string) => `Vos fichiers occupent ${used} sur ${of}.`,
  imageHelp:
    'PNG, JPEG ou WebP, au plus 15 Mo. L’image est redessinée\u00a0: le lieu, la date et l’appareil qu’elle contient sont effacés.',
  documentHelp: 'PDF, image, Word, Excel ou OpenDocument, au plus 15 Mo.',
} as const
