import type { Bilingual } from '#kernel/language.ts'

export const summary: Bilingual = {
  fr: 'rattache les noms des données publiques aux organisations du répertoire',
  en: 'links the names in public data to the organisations of the directory',
}

/** Help of `npx maillage resolve`. */
export const help: Bilingual = {
  fr: `Utilisation : npx maillage resolve run [--json]
              npx maillage resolve list [--state proposed|linked|refused] [--json]
              npx maillage resolve accept|refuse|undo ID… [--json]
              npx maillage resolve evaluate --file CONTRATS.csv [--side odd|even] [--json]
              npx maillage resolve train --file CONTRATS.csv [--side even|odd]

« run » rattache les noms sûrs et propose les autres; un import le fait de lui-même. « list » montre ce qui est proposé,
avec les raisons. « accept » rattache un nom, « refuse » ne le propose plus jamais à cette organisation, « undo » défait
une décision ou un rattachement automatique. Un ID peut être abrégé à son début.
« evaluate » mesure les règles et les propositions sur des contrats publics dont le NEQ est connu : chaque nom est caché à
son tour, puis cherché parmi les autres. « train » en apprend les poids des propositions et les affiche.
Fichiers : .csv ou .csv.gz, colonnes fournisseur, fournisseur_ville, fournisseur_neq.

  --state ÉTAT   ce que « list » montre : proposed (par défaut), linked ou refused
  --file CSV     contrats publics
  --side CÔTÉ    NEQ mesurés (impairs par défaut) ou dont on apprend (pairs par défaut)
  --json         un seul document JSON

Exemple : npx maillage resolve list --state linked`,
  en: `Usage: npx maillage resolve run [--json]
       npx maillage resolve list [--state proposed|linked|refused] [--json]
       npx maillage resolve accept|refuse|undo ID… [--json]
       npx maillage resolve evaluate --file CONTRACTS.csv [--side odd|even] [--json]
       npx maillage resolve train --file CONTRACTS.csv [--side even|odd]

“run” links the names that are safe and proposes the others; an import does so by itself. “list” shows what is proposed,
with the reasons. “accept” links a name, “refuse” never proposes it to that organisation again, “undo” takes back a
decision or an automatic link. An ID may be cut short after its beginning.
“evaluate” measures the rules and the proposals on public contracts whose NEQ is known: each name is hidden in turn, then
looked for among the others. “train” learns from them the weights of proposals and prints them.
Files: .csv or .csv.gz, columns fournisseur, fournisseur_ville, fournisseur_neq.

  --state STATE  what “list” shows: proposed (by default), linked or refused
  --file CSV     public contracts
  --side SIDE    NEQs measured (odd by default) or learned from (even by default)
  --json         one JSON document

Example: npx maillage resolve list --state linked`,
}

/** What `npx maillage resolve` says. */
export const labels = {
  wrong: {
    fr: 'Il faut « run », « list », « accept ID », « refuse ID », « undo ID », « evaluate » ou « train ». Voir npx maillage resolve --help.',
    en: '“run”, “list”, “accept ID”, “refuse ID”, “undo ID”, “evaluate” or “train” is needed. See npx maillage resolve --help.',
  },
  unreadable: { fr: 'Fichier illisible :', en: 'Cannot read the file:' },
  report: {
    names: { fr: 'noms sans organisation jusqu’ici', en: 'names without an organisation so far' },
    linked: { fr: 'rattachés par une règle', en: 'linked by a rule' },
    proposed: { fr: 'proposés à une personne', en: 'proposed to a person' },
    unknown: { fr: 'inconnus du répertoire', en: 'unknown to the directory' },
  },
  none: {
    proposed: { fr: 'Aucune proposition n’attend.', en: 'No proposal is waiting.' },
    linked: { fr: 'Aucun nom n’est rattaché.', en: 'No name is linked.' },
    refused: { fr: 'Aucun rattachement n’est refusé.', en: 'No link is refused.' },
  },
  pro: { fr: 'pour :', en: 'for:' },
  con: { fr: 'à peser :', en: 'to weigh:' },
  accept: { fr: 'Rattaché :', en: 'Linked:' },
  refuse: { fr: 'Refusé :', en: 'Refused:' },
  undo: { fr: 'Défait, de nouveau à décider :', en: 'Undone, to decide again:' },
  refusals: {
    'unknown-alias': { fr: 'Aucun nom n’a cet ID :', en: 'No name has this ID:' },
    'ambiguous-alias': {
      fr: 'Plusieurs ID commencent ainsi; donnez-en plus :',
      en: 'Several IDs begin so; give more of it:',
    },
    'nothing-to-do': {
      fr: 'Rien à faire, le nom est déjà dans cet état :',
      en: 'Nothing to do, the name is in that state already:',
    },
    'linked-elsewhere': {
      fr: 'Ce nom est rattaché à une autre organisation; défaites d’abord ce rattachement :',
      en: 'This name is linked to another organisation; undo that link first:',
    },
  },
  quality: {
    hidden: { fr: 'noms cachés, dont', en: 'names hidden, of which' },
    findable: {
      fr: 'ont un autre nom sous le même NEQ',
      en: 'have another name under the same NEQ',
    },
    automatic: { fr: 'Rattachements automatiques', en: 'Automatic links' },
    right: { fr: 'justes', en: 'right' },
    wrong: { fr: 'faux', en: 'wrong' },
    missed: { fr: 'manqués', en: 'missed' },
    sameName: {
      fr: 'vers un autre NEQ du même nom (comptés à part)',
      en: 'to another NEQ of the same name (counted apart)',
    },
    precision: { fr: 'précision', en: 'precision' },
    recall: { fr: 'rappel', en: 'recall' },
    proposals: {
      fr: 'Bonne organisation parmi trois proposées',
      en: 'Right organisation among three proposed',
    },
    seconds: { fr: 'secondes', en: 'seconds' },
  },
} as const
