/** What the command says, in both languages. */
export const importTexts = {
  summary: {
    fr: 'fait entrer des avis et contrats publics (fichiers OCDS, SEAO)',
    en: 'brings in public notices and contracts (OCDS files, SEAO)',
  },
  help: {
    fr: `Utilisation : npx maillage import FICHIER…|DOSSIER|ADRESSE [--json]
              npx maillage import --seao [--since AAAA-MM-JJ] [--json]
              npx maillage import --quarantine [--retry [ID…]] [--json]

Lit des publications OCDS : lots de publications ou de dossiers, tableaux, JSON Lines, chacun compressé (.gz) ou non. Ce
qui est déjà là ne change pas; une publication illisible va en quarantaine et le reste entre.

  --seao            suit les données ouvertes du SEAO (Données Québec) : télécharge ce qui n’est pas encore entré
  --since JOUR      premier jour voulu; par défaut, il y a douze mois
  --catalogue URL   autre adresse de la fiche du catalogue
  --quarantine      montre les publications mises en quarantaine
  --retry [ID…]     essaie de nouveau de les lire, toutes ou celles nommées
  --json            rend le bilan en un seul document JSON

Codes de sortie : 0 fait (même avec des publications en quarantaine), 1 un fichier n’a pu être lu, 2 mauvais usage.

Exemple : npx maillage import hebdo_20260914_20260920.json`,
    en: `Usage: npx maillage import FILE…|DIRECTORY|URL [--json]
       npx maillage import --seao [--since YYYY-MM-DD] [--json]
       npx maillage import --quarantine [--retry [ID…]] [--json]

Reads OCDS releases: release or record packages, arrays, JSON Lines, each compressed (.gz) or not. What is there already
does not change; a release that cannot be read goes to quarantine and the rest comes in.

  --seao            follows SEAO’s open data (Données Québec): downloads what has not come in yet
  --since DAY       first day wanted; twelve months ago by default
  --catalogue URL   another address of the catalogue entry
  --quarantine      shows the quarantined releases
  --retry [ID…]     tries to read them again, all or those named
  --json            gives the summary as one JSON document

Exit codes: 0 done (even with quarantined releases), 1 a file could not be read, 2 wrong usage.

Example: npx maillage import hebdo_20260914_20260920.json`,
  },
  counts: {
    files: { fr: 'fichiers', en: 'files' },
    read: { fr: 'publications lues', en: 'releases read' },
    new: { fr: 'nouveaux dossiers', en: 'new processes' },
    updated: { fr: 'mises à jour', en: 'updates' },
    unchanged: { fr: 'inchangées', en: 'unchanged' },
    quarantined: { fr: 'en quarantaine', en: 'quarantined' },
    warned: { fr: 'hors du schéma OCDS', en: 'off the OCDS schema' },
    seconds: { fr: 'secondes', en: 'seconds' },
    peakRssMb: { fr: 'Mo de mémoire au plus', en: 'MB of memory at most' },
  },
  names: {
    fr: 'Noms : {linked} rattachés au répertoire, {proposed} proposés (« npx maillage resolve list »).',
    en: 'Names: {linked} linked to the directory, {proposed} proposed (“npx maillage resolve list”).',
  },
  namesFailed: {
    fr: 'Les avis sont entrés, mais leurs noms n’ont pas pu être rattachés; « npx maillage resolve run » essaie de nouveau.',
    en: 'The notices came in, but their names could not be linked; “npx maillage resolve run” tries again.',
  },
  seeQuarantine: {
    fr: '« npx maillage import --quarantine » les montre.',
    en: '“npx maillage import --quarantine” shows them.',
  },
  quarantineEmpty: { fr: 'La quarantaine est vide.', en: 'The quarantine is empty.' },
  skipped: { fr: 'Laissé de côté :', en: 'Passed over:' },
  unreadable: { fr: 'Illisible :', en: 'Cannot be read:' },
  at: { fr: 'octet', en: 'byte' },
  phases: {
    downloading: { fr: 'Téléchargement', en: 'Downloading' },
    reading: { fr: 'Lecture', en: 'Reading' },
  },
  releases: { fr: 'publications', en: 'releases' },
  megabytes: { fr: 'Mo', en: 'MB' },
  remaining: { fr: 'reste', en: 'left' },
  faults: {
    'not-found': { fr: 'ce fichier n’existe pas', en: 'there is no such file' },
    'not-readable': { fr: 'le fichier ne peut être ouvert', en: 'the file cannot be opened' },
    empty: { fr: 'le fichier est vide', en: 'the file is empty' },
    'not-json': { fr: 'ce n’est pas du JSON', en: 'it is not JSON' },
    'no-release': { fr: 'il n’y a pas de publication OCDS', en: 'it holds no OCDS release' },
    'wrong-encoding': {
      fr: 'le texte n’est pas en UTF-8; convertissez le fichier',
      en: 'the text is not UTF-8; convert the file',
    },
    truncated: {
      fr: 'le fichier s’arrête avant sa fin; ce qui précède est entré',
      en: 'the file stops before its end; what comes before is in',
    },
    'corrupt-archive': {
      fr: 'l’archive .gz est abîmée; ce qui précède est entré',
      en: 'the .gz archive is damaged; what comes before is in',
    },
    'not-downloaded': { fr: 'le téléchargement a échoué', en: 'the download failed' },
  },
  failures: {
    'disk-full': {
      fr: 'Le disque est plein : libérez de l’espace, puis relancez. Ce qui est entré est en sûreté.',
      en: 'The disk is full: free some space, then run it again. What came in is safe.',
    },
    database: {
      fr: 'La base de données a refusé de continuer. Ce qui est entré est en sûreté; relancez.',
      en: 'The database refused to go on. What came in is safe; run it again.',
    },
    cancelled: {
      fr: 'Interrompu. Ce qui est entré est en sûreté; relancez pour la suite.',
      en: 'Interrupted. What came in is safe; run it again for the rest.',
    },
    'catalogue-unreachable': {
      fr: 'Le catalogue de données ouvertes ne répond pas. Réessayez plus tard.',
      en: 'The open-data catalogue does not answer. Try again later.',
    },
  },
  reasons: {
    'invalid-json': { fr: 'JSON invalide', en: 'invalid JSON' },
    'not-a-release': { fr: 'ce n’est pas une publication', en: 'not a release' },
    'no-ocid': { fr: 'aucun identifiant (ocid)', en: 'no identifier (ocid)' },
    truncated: { fr: 'texte coupé', en: 'text cut short' },
    'too-large': { fr: 'publication trop grande', en: 'release too large' },
    'wrong-encoding': { fr: 'le texte n’est pas en UTF-8', en: 'the text is not UTF-8' },
    'refused-by-database': { fr: 'refusée par la base de données', en: 'refused by the database' },
  },
} as const
