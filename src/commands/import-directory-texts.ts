/** What the command says, in both languages. */
export const importDirectoryTexts = {
  summary: {
    fr: 'fait entrer un tableur d’organisations dans le répertoire',
    en: 'brings a spreadsheet of organisations into the directory',
  },
  help: {
    fr: `Utilisation : npx maillage import-directory FICHIER.csv|.xlsx [options]

Une organisation par ligne. Les titres de colonnes sont reconnus en français et en anglais : Nom, NEQ, Forme juridique,
Localité, Résumé, Description, Offre 1 – titre, Offre 1 – catégories SEAO, Offre 1 – territoires, Réalisation 1 – client…
(docs/guides/directory-sheet.md les donne tous). Une ligne en erreur est laissée de côté; les autres entrent.

  --dry-run               dit ce qui se passerait, sans rien changer
  --map "Votre titre=Nom" fait lire une colonne sous un autre titre; peut se répéter
  --json                  rend le bilan en JSON

Exemple : npx maillage import-directory entreprises.xlsx --dry-run --map "Raison sociale=Nom"`,
    en: `Usage: npx maillage import-directory FILE.csv|.xlsx [options]

One organisation a row. Column headings are recognised in French and English: Name, NEQ, Legal form, City, Summary,
Description, Offer 1 – title, Offer 1 – SEAO categories, Offer 1 – territories, Achievement 1 – client…
(docs/guides/directory-sheet.md gives them all). A row with an error is left out; the others come in.

  --dry-run                 says what would happen and changes nothing
  --map "Your heading=Name" reads a column under another heading; may be repeated
  --json                    gives the report as JSON

Example: npx maillage import-directory enterprises.xlsx --dry-run --map "Trade name=Name"`,
  },
  line: { fr: 'Ligne', en: 'Line' },
  present: { fr: 'Colonnes du fichier :', en: 'Columns of the file:' },
  unknownColumns: {
    fr: 'Colonnes non reconnues, laissées de côté (--map les fait lire) :',
    en: 'Columns not recognised, left out (--map has them read):',
  },
  dryRun: { fr: 'Essai : rien n’a été changé.', en: 'Trial: nothing was changed.' },
  counts: {
    read: { fr: 'lignes lues :', en: 'rows read:' },
    new: { fr: 'nouvelles :', en: 'new:' },
    updated: { fr: 'mises à jour :', en: 'updated:' },
    unchanged: { fr: 'inchangées :', en: 'unchanged:' },
    refused: { fr: 'refusées :', en: 'refused:' },
  },
  refusals: {
    'file-not-found': { fr: 'Fichier introuvable :', en: 'File not found:' },
    'unknown-format': {
      fr: 'Format non reconnu; enregistrez en .csv ou en .xlsx :',
      en: 'Format not recognised; save it as .csv or .xlsx:',
    },
    unreadable: { fr: 'Fichier illisible :', en: 'File cannot be read:' },
    empty: { fr: 'Fichier vide :', en: 'Empty file:' },
    'columns-missing': { fr: 'Il manque une colonne obligatoire :', en: 'A required column is missing:' },
    'columns-repeated': {
      fr: 'Deux colonnes disent la même chose; gardez-en une :',
      en: 'Two columns say the same thing; keep one:',
    },
  },
  problems: {
    'empty-name': { fr: 'il manque le nom', en: 'the name is missing' },
    'unknown-side': {
      fr: 'écrivez fournisseur, acheteur ou partenaire',
      en: 'write supplier, buyer or partner',
    },
    'unknown-legal-form': {
      fr: 'forme juridique inconnue; par exemple OBNL, coopérative de solidarité, municipalité',
      en: 'unknown legal form; for instance non-profit, solidarity cooperative, municipality',
    },
    'bad-neq': {
      fr: 'un NEQ a dix chiffres et commence par 11, 22, 33 ou 88',
      en: 'a NEQ has ten digits and begins with 11, 22, 33 or 88',
    },
    'bad-postal-code': { fr: 'écrivez un code postal comme H2K 1B3', en: 'write a postal code like H2K 1B3' },
    'bad-email': {
      fr: 'écrivez une adresse comme nom@organisme.ca',
      en: 'write an address like name@organisation.ca',
    },
    'bad-website': {
      fr: 'écrivez une adresse comme https://organisme.ca',
      en: 'write an address like https://organisation.ca',
    },
    'bad-number': { fr: 'écrivez un nombre, par exemple 25000', en: 'write a number, for instance 25000' },
    'bad-year': { fr: 'écrivez une année de quatre chiffres', en: 'write a four-digit year' },
    'bad-date': { fr: 'écrivez une date AAAA-MM-JJ', en: 'write a date YYYY-MM-DD' },
    'bad-yes-no': { fr: 'écrivez oui ou non', en: 'write yes or no' },
    'bad-seao-category': {
      fr: 'écrivez des codes SEAO comme S9 ou G15, séparés par des points-virgules',
      en: 'write SEAO codes like S9 or G15, separated by semicolons',
    },
    'bad-unspsc': {
      fr: 'écrivez des codes UNSPSC de huit chiffres, séparés par des points-virgules',
      en: 'write eight-digit UNSPSC codes, separated by semicolons',
    },
    'unknown-territory': {
      fr: 'écrivez des régions, des MRC ou « tout le Québec », séparés par des points-virgules',
      en: 'write regions, MRCs or “all of Québec”, separated by semicolons',
    },
    'english-without-french': { fr: 'il manque le texte français', en: 'the French text is missing' },
    'title-missing': { fr: 'il manque le titre', en: 'the title is missing' },
    'client-missing': { fr: 'il manque le client', en: 'the client is missing' },
    'unknown-partner-kind': {
      fr: 'genre inconnu; écrivez porteur, bailleur de fonds, accompagnement, réseau, recherche, formation ou autre',
      en: 'unknown kind; write lead, funder, adviser, network, research, training or other',
    },
    'unknown-verdict': {
      fr: 'écrivez respecté, non respecté ou à vérifier',
      en: 'write met, not met or unverified',
    },
    'reviewer-missing': {
      fr: 'il manque la personne ou le comité qui a fait la vérification (Reconnaissance – par)',
      en: 'the person or committee who did the review is missing (Recognition – by)',
    },
    'impossible-order': {
      fr: 'ces dates ne peuvent pas se suivre : une reconnaissance se retire seulement si elle a été donnée',
      en: 'these days cannot follow each other: a recognition is withdrawn only after it was given',
    },
    'days-out-of-order': {
      fr: 'les dates de la reconnaissance ne sont pas dans l’ordre',
      en: 'the days of the recognition are out of order',
    },
    'incomplete-checklist': {
      fr: 'une reconnaissance demande une preuve pour chacun des six principes, tous respectés',
      en: 'a recognition needs evidence for each of the six principles, all met',
    },
    'no-expiry': {
      fr: 'il manque la date de fin (Reconnaissance – valide jusqu’au), après la dernière vérification',
      en: 'the last day is missing (Recognition – valid until), after the latest review',
    },
    'no-reason': {
      fr: 'il manque le motif du refus ou du retrait',
      en: 'the reason of the refusal or withdrawal is missing',
    },
    'bad-logo': {
      fr: 'nommez un fichier PNG, WebP ou JPEG du même dossier que le tableur, d’au plus 15 Mo',
      en: 'name a PNG, WebP or JPEG file of the sheet’s own folder, at most 15 MB',
    },
    archived: {
      fr: 'cette organisation a quitté le répertoire : ramenez-la d’abord',
      en: 'this organization has left the directory: bring it back first',
    },
    'of-another-programme': {
      fr: 'un autre programme s’occupe de cette organisation',
      en: 'another programme looks after this organization',
    },
    'repeated-in-sheet': {
      fr: 'cette organisation est déjà plus haut dans le fichier',
      en: 'this organisation is already higher up in the file',
    },
  },
} as const
