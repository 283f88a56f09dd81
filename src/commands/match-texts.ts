import type { Bilingual } from '#kernel/language.ts'
import type { JudgedQuality } from '#programme/matching/index.ts'
import { featureNames } from '#programme/matching/index.ts'

/** Help of `npx maillage match`. */
export const help: Bilingual = {
  fr: `Utilisation : npx maillage match evaluate --profiles A.csv --queries B.csv [--before JOUR] [--from JOUR] [--bids DOSSIER] [--cold] [--without INDICES] [--learn ANNÉES] [--json]
              npx maillage match evaluate --judged JUGEMENTS.csv [--json]
              npx maillage match train [--profiles A.csv [--bids DOSSIER]] [--seed N] [--dry-run] [--json]
              npx maillage match weights [--use NUMÉRO|shipped] [--json]
              npx maillage match calibrate --profiles A.csv [--json]
              npx maillage match exposure [--all] [--json]

« evaluate » mesure le classement des fournisseurs sur des contrats réellement adjugés : les profils viennent de A, les
avis à classer de B; avec --judged, il compare ce que le site montre à ce qu’une personne a jugé. « train » apprend le
poids de chaque sorte d’indice des adjudications importées (ou de A), garde ces poids et les met en vigueur, sauf s’ils
classent moins bien la dernière année que ceux en vigueur. « weights » montre les poids appris et permet d’y revenir.
« calibrate » choisit où commencent les mots « solide », « plausible » et « ténu » sur l’avant-dernière année et les
vérifie sur la dernière. « exposure » compte combien de fois chaque entreprise du répertoire est parmi les dix premières.
Fichiers : .csv ou .csv.gz, colonnes id, organisme, titre, categorie_seao, unspsc, date, fournisseur,
fournisseur_ville, fournisseur_neq. Seules comptent les lignes dont le NEQ a dix chiffres.

  --profiles A   contrats d’où viennent les profils
  --queries B    contrats à prédire
  --before JOUR  ne garder de A que les contrats d’avant ce jour (AAAA-MM-JJ)
  --from JOUR    ne garder de B que les contrats de ce jour et d’après
  --bids DOSSIER soumissions gagnées ou perdues (avis.csv.gz, soumissions.csv.gz), d’avant les avis à classer seulement
  --cold         mesurer aussi des fournisseurs sans historique : nom, ville, codes d’au plus deux contrats
  --without X,Y  sans ces sortes d’indice (${featureNames.join(', ')})
  --learn A-B    avec des poids appris des années A à B de ces profils seulement, au lieu de ceux du programme
  --judged F     jugements : colonnes notice, suitable, arguable (noms séparés par « ; »), why
  --seed N       graine : mêmes adjudications et même graine, mêmes poids (1)
  --dry-run      apprendre et montrer sans rien garder
  --use N        mettre en vigueur les poids N, ou ceux du programme avec « shipped »
  --all          compter tous les avis, ouverts ou fermés (exposure)
  --json         un seul document JSON

Exemple : npx maillage match evaluate --profiles contrats.csv --queries contrats.csv --before 2016-01-01 --from 2016-01-01`,
  en: `Usage: npx maillage match evaluate --profiles A.csv --queries B.csv [--before DAY] [--from DAY] [--bids FOLDER] [--cold] [--without EVIDENCE] [--learn YEARS] [--json]
       npx maillage match evaluate --judged JUDGEMENTS.csv [--json]
       npx maillage match train [--profiles A.csv [--bids FOLDER]] [--seed N] [--dry-run] [--json]
       npx maillage match weights [--use NUMBER|shipped] [--json]
       npx maillage match calibrate --profiles A.csv [--json]
       npx maillage match exposure [--all] [--json]

“evaluate” measures the ranking of suppliers on contracts that were really awarded: profiles come from A, notices to
rank from B; with --judged it compares what the site shows with what a person judged. “train” learns how much each sort
of evidence counts from the imported awards (or from A), keeps these weights and puts them in force, unless they rank
the last year worse than those in force. “weights” shows the learned weights and goes back to earlier ones.
“calibrate” chooses where the words “strong”, “plausible” and “long shot” begin on the last year but one, and checks them
on the last. “exposure” counts how often each enterprise of the directory is among the first ten.
Files: .csv or .csv.gz, columns id, organisme, titre, categorie_seao, unspsc, date, fournisseur, fournisseur_ville,
fournisseur_neq. Only rows with a ten-digit NEQ count.

  --profiles A   contracts that profiles come from
  --queries B    contracts to predict
  --before DAY   keep only the contracts of A from before that day (YYYY-MM-DD)
  --from DAY     keep only the contracts of B of that day and after
  --bids FOLDER  bids won or lost (avis.csv.gz, soumissions.csv.gz), only from before the notices to rank
  --cold         measure suppliers without history too: name, town, codes of at most two contracts
  --without X,Y  without these sorts of evidence (${featureNames.join(', ')})
  --learn A-B    with weights learned from years A to B of these profiles only, instead of those of the program
  --judged F     judgements: columns notice, suitable, arguable (names set apart by “;”), why
  --seed N       same awards and same seed, same weights (1)
  --dry-run      learn and show, keep nothing
  --use N        put weights N in force, or those of the program with “shipped”
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
    fr: 'Il faut « evaluate » avec --profiles et --queries (ou --judged), « train », « weights », « calibrate » ou « exposure ». Voir npx maillage match --help.',
    en: '“evaluate” with --profiles and --queries (or --judged), “train”, “weights”, “calibrate” or “exposure” is needed. See npx maillage match --help.',
  },
  wrongUse: {
    train: {
      fr: '« train » : --seed veut un nombre entier, 0 ou plus; --bids ne va qu’avec --profiles. Voir npx maillage match --help.',
      en: '“train”: --seed takes a whole number, 0 or more; --bids goes with --profiles only. See npx maillage match --help.',
    },
    weights: {
      fr: '« weights » : --use veut le numéro de poids déjà appris, ou « shipped ». Voir npx maillage match --help.',
      en: '“weights”: --use takes the number of weights already learned, or “shipped”. See npx maillage match --help.',
    },
  },
  unreadable: (why: string): Bilingual => ({
    fr: `Fichier illisible : ${why}`,
    en: `Cannot read the file: ${why}`,
  }),
  noSuchFile: (path: string): Bilingual => ({
    fr: `Fichier introuvable : ${path}`,
    en: `No such file: ${path}`,
  }),
  wrongTable: (path: string, missing: readonly string[]): Bilingual => ({
    fr: `${path} n’est pas un tableau lisible ici : colonnes absentes : ${missing.join(', ')}`,
    en: `${path} is not a table that can be read here: missing columns: ${missing.join(', ')}`,
  }),
  worse: {
    fr: 'Refusé : les poids appris classent moins bien l’année mise de côté que les poids en vigueur, qui restent.',
    en: 'Refused: the learned weights rank the year held back worse than the weights in force, which stay.',
  },
  strong: { fr: 'solide', en: 'strong' },
  plausible: { fr: 'plausible', en: 'plausible' },
  'long-shot': { fr: 'ténu', en: 'long shot' },
  matchesWon: { fr: 'rapprochements, dont gagnants', en: 'matches, of which winners' },
  given: { fr: 'chance donnée', en: 'chance given' },
  tooLittle: ({
    learnedFrom,
    heldBack,
    fewest,
  }: {
    readonly learnedFrom: number
    readonly heldBack: number
    readonly fewest: number
  }): Bilingual => ({
    fr: `Trop peu d’adjudications pour apprendre; les poids en vigueur restent. Il faut au moins trois années, et ${fewest} avis gagnés par des entreprises déjà connues dans la dernière (ici ${heldBack}) comme dans celles d’avant (ici ${learnedFrom}).`,
    en: `Too few awards to learn from; the weights in force stay. At least three years are needed, and ${fewest} notices won by enterprises already known in the last one (here ${heldBack}) and in those before (here ${learnedFrom}).`,
  }),
  present: { fr: 'Poids en vigueur', en: 'Weights in force' },
  learned: { fr: 'Poids appris', en: 'Learned weights' },
  heldBack: (year: number): Bilingual => ({
    fr: `Année mise de côté pour juger : ${year}`,
    en: `Year held back to judge by: ${year}`,
  }),
  kept: (id: number): Bilingual => ({
    fr: `Poids ${id} gardés et mis en vigueur. Pour revenir en arrière : npx maillage match weights --use shipped`,
    en: `Weights ${id} kept and put in force. To go back: npx maillage match weights --use shipped`,
  }),
  noSuchWeights: { fr: 'Aucuns poids de ce numéro.', en: 'No weights of that number.' },
  shipped: { fr: 'Poids fournis avec le programme', en: 'Weights that the program ships' },
  judged: ({ notices, r3, r5, precision, shown, unsuited, falseAlarms }: JudgedQuality): Bilingual => {
    const percent = (share: number | null): string =>
      share === null ? '–' : `${(100 * share).toFixed(1)}\u00a0%`
    return {
      fr: `${notices} avis jugés : R@3 ${percent(r3)}, R@5 ${percent(r5)}; ${shown} fournisseurs montrés, précision ${percent(precision)}; fausses alertes pour ${falseAlarms} des ${unsuited} avis qui ne conviennent à personne`,
      en: `${notices} judged notices: R@3 ${percent(r3)}, R@5 ${percent(r5)}; ${shown} suppliers shown, precision ${percent(precision)}; false alarms for ${falseAlarms} of the ${unsuited} notices that nobody suits`,
    }
  },
} as const
