import type { Bilingual } from '#kernel/language.ts'

/** Help of `npx maillage match`. */
export const help: Bilingual = {
  fr: `Utilisation : npx maillage match evaluate --profiles A.csv --queries B.csv [--before JOUR] [--from JOUR] [--bids DOSSIER] [--cold] [--json]
              npx maillage match train --profiles A.csv [--json]
              npx maillage match calibrate --profiles A.csv [--json]
              npx maillage match exposure [--all] [--json]

« evaluate » mesure le classement des fournisseurs sur des contrats réellement adjugés : les profils viennent de A, les
avis à classer de B. « train » apprend des contrats de A le poids de chaque sorte d’indice et l’affiche; il échoue si les
poids appris de toutes les années sauf la dernière y classent moins bien que les poids fournis. « calibrate » choisit
les seuils des mots « solide », « plausible » et « ténu » sur l’avant-dernière année et les vérifie sur la dernière. « exposure » compte combien de fois chaque entreprise du
répertoire est parmi les dix premières des avis ouverts.
Fichiers : .csv ou .csv.gz, colonnes id, organisme, titre, categorie_seao, unspsc, date, fournisseur,
fournisseur_ville, fournisseur_neq. Seules comptent les lignes dont le NEQ a dix chiffres.

  --profiles A   contrats d’où viennent les profils
  --queries B    contrats à prédire
  --before JOUR  ne garder de A que les contrats d’avant ce jour (AAAA-MM-JJ)
  --from JOUR    ne garder de B que les contrats de ce jour et d’après
  --bids DOSSIER soumissions gagnées ou perdues (avis.csv.gz, soumissions.csv.gz), d’avant les avis à classer seulement
  --cold         mesurer aussi des fournisseurs sans historique : nom, ville, codes d’au plus deux contrats
  --all          compter tous les avis, ouverts ou fermés (exposure)
  --json         un seul document JSON

Exemple : npx maillage match evaluate --profiles contrats.csv --queries contrats.csv --before 2016-01-01 --from 2016-01-01`,
  en: `Usage: npx maillage match evaluate --profiles A.csv --queries B.csv [--before DAY] [--from DAY] [--bids FOLDER] [--cold] [--json]
       npx maillage match train --profiles A.csv [--json]
       npx maillage match calibrate --profiles A.csv [--json]
       npx maillage match exposure [--all] [--json]

“evaluate” measures the ranking of suppliers on contracts that were really awarded: profiles come from A, notices to
rank from B. “train” learns from the contracts of A how much each sort of evidence counts and prints it; it fails when
the weights learned from all years but the last rank that year worse than the shipped ones. “calibrate” chooses where
the words “strong”, “plausible” and “long shot” begin on the last year but one, and checks them on the last. “exposure” counts how often each enterprise of the directory is
among the first ten of open notices.
Files: .csv or .csv.gz, columns id, organisme, titre, categorie_seao, unspsc, date, fournisseur, fournisseur_ville,
fournisseur_neq. Only rows with a ten-digit NEQ count.

  --profiles A   contracts that profiles come from
  --queries B    contracts to predict
  --before DAY   keep only the contracts of A from before that day (YYYY-MM-DD)
  --from DAY     keep only the contracts of B of that day and after
  --bids FOLDER  bids won or lost (avis.csv.gz, soumissions.csv.gz), only from before the notices to rank
  --cold         measure suppliers without history too: name, town, codes of at most two contracts
  --all          count all notices, open or closed (exposure)
  --json         one JSON document

Example: npx maillage match evaluate --profiles contracts.csv --queries contracts.csv --before 2016-01-01 --from 2016-01-01`,
}

/** What `npx maillage match` says. */
export const labels = {
  all: { fr: 'Toutes les relations', en: 'All relations' },
  new: { fr: 'Relations nouvelles', en: 'New relations' },
  strictNew: { fr: 'Jamais vues, même en soumission', en: 'Never met, not even in a bid' },
  cold: { fr: 'Sans historique', en: 'Without history' },
  queries: { fr: 'avis', en: 'notices' },
  perNotice: { fr: 'ms par avis', en: 'ms per notice' },
  wrong: {
    fr: 'Il faut « evaluate », --profiles et --queries, ou « train » et --profiles. Voir npx maillage match --help.',
    en: '“evaluate”, --profiles and --queries are needed, or “train” or “calibrate” and --profiles. See npx maillage match --help.',
  },
  unreadable: { fr: 'Fichier illisible :', en: 'Cannot read the file:' },
  worse: {
    fr: 'Les poids appris classent moins bien la dernière année que les poids fournis.',
    en: 'The learned weights rank the last year worse than the shipped ones.',
  },
  strong: { fr: 'solide', en: 'strong' },
  plausible: { fr: 'plausible', en: 'plausible' },
  'long-shot': { fr: 'ténu', en: 'long shot' },
  matchesWon: { fr: 'rapprochements, dont gagnants', en: 'matches, of which winners' },
  given: { fr: 'chance donnée', en: 'chance given' },
  short: {
    fr: 'Il faut au moins deux années de contrats.',
    en: 'At least two years of contracts are needed.',
  },
} as const satisfies Record<string, Bilingual>
