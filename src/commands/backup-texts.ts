import type { BackupFault, RestoreRefusal } from '#installation/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import { assertNever } from '#kernel/result.ts'

type Both = Bilingual & { readonly en: string }

export const backupHelp: Both = {
  fr: `Utilisation : npx maillage backup FICHIER [--json]

Écrit dans un nouveau fichier tout ce que la base contient à un même instant, pendant que le site reste ouvert. Le
fichier est compressé, porte ses sommes de contrôle et n’est lisible que par son propriétaire : il contient des
renseignements personnels et les clés des sessions.

Exemple : npx maillage backup sauvegarde-2026-11-26.gz`,
  en: `Usage: npx maillage backup FILE [--json]

Writes to a new file everything that the database holds at one moment, while the site stays open. The file is
compressed, carries its checksums and can be read by its owner alone: it holds personal information and the keys of
sessions.

Example: npx maillage backup backup-2026-11-26.gz`,
}

export const verifyHelp: Both = {
  fr: `Utilisation : npx maillage verify FICHIER [--json]

Lit une sauvegarde du début à la fin et recalcule toutes ses sommes de contrôle. Aucune base n’est ouverte.

Exemple : npx maillage verify sauvegarde-2026-11-26.gz`,
  en: `Usage: npx maillage verify FILE [--json]

Reads a backup from beginning to end and computes all its checksums again. No database is opened.

Example: npx maillage verify backup-2026-11-26.gz`,
}

export const restoreHelp: Both = {
  fr: `Utilisation : npx maillage restore FICHIER [--replace] [--json]

Remet une sauvegarde dans MAILLAGE_DATA ou DATABASE_URL, quel que soit celui des deux d’où elle vient. Le fichier est
vérifié en entier avant que rien ne soit touché; le site doit être arrêté. La base restaurée se dit copie : elle n’envoie
aucun courriel avant « npx maillage activate ».

  --replace   remplace ce que la base contient déjà

Exemple : npx maillage restore sauvegarde-2026-11-26.gz`,
  en: `Usage: npx maillage restore FILE [--replace] [--json]

Puts a backup into MAILLAGE_DATA or DATABASE_URL, whichever of the two it came from. The whole file is checked before
anything is touched; the site must be stopped. The restored database says that it is a copy: it sends no letter before
“npx maillage activate”.

  --replace   replaces what the database holds already

Example: npx maillage restore backup-2026-11-26.gz`,
}

export const activateHelp: Both = {
  fr: `Utilisation : npx maillage activate [--json]

Dit qu’une base restaurée prend la suite de l’original : elle envoie de nouveau les courriels. À faire seulement quand
l’original est arrêté pour de bon; sinon, les gens seraient écrits deux fois.

Exemple : npx maillage activate`,
  en: `Usage: npx maillage activate [--json]

Says that a restored database takes over from the original: it sends letters again. Only when the original is stopped
for good; people would otherwise be written to twice.

Example: npx maillage activate`,
}

export const backupLabels = {
  wrong: {
    fr: 'Écrivez le nom d’un seul fichier. « --help » donne un exemple.',
    en: 'Write the name of one file. “--help” gives an example.',
  },
  noWords: {
    fr: 'Cette commande ne prend aucun autre mot. « --help » donne un exemple.',
    en: 'This command takes no other word. “--help” gives an example.',
  },
  exists: {
    fr: 'Ce fichier existe déjà; choisissez un autre nom :',
    en: 'This file exists already; choose another name:',
  },
  written: { fr: 'Sauvegarde écrite :', en: 'Backup written:' },
  contentsHere: { fr: 'contenus de fichiers, dans la sauvegarde', en: 'contents of files, in the backup' },
  contentsInBucket: {
    fr: 'contenus de fichiers qui restent dans leur compartiment S3 : ils y étaient, la sauvegarde ne les contient pas',
    en: 'contents of files that stay in their S3 bucket: they were there, the backup does not hold them',
  },
  sound: { fr: 'Sauvegarde intacte, faite le', en: 'The backup is sound, made at' },
  restored: {
    fr: 'Restauré. Cette base est une copie : elle n’envoie aucun courriel. « npx maillage activate » quand elle prend la suite de l’original.',
    en: 'Restored. This database is a copy: it sends no letter. “npx maillage activate” when it takes over from the original.',
  },
  activated: {
    fr: 'Cette base prend la suite : elle envoie les courriels.',
    en: 'This database takes over: it sends letters.',
  },
  noCopy: {
    fr: 'Cette base n’est pas une copie : il n’y avait rien à faire.',
    en: 'This database is no copy: there was nothing to do.',
  },
  brokenChain: {
    fr: 'Le journal restauré est brisé : « npx maillage journal verify » dit où.',
    en: 'The restored journal is broken: “npx maillage journal verify” says where.',
  },
} as const satisfies Record<string, Both>

/** What is wrong with the content of a file. */
export const contentFaults = {
  missing: { fr: 'Contenu absent :', en: 'Missing content:' },
  changed: { fr: 'Contenu changé :', en: 'Changed content:' },
} as const satisfies Record<string, Both>

/** Why a file cannot be used, or was not restored, and what to do. */
export const refusalWords = (refusal: BackupFault | RestoreRefusal): Both => {
  switch (refusal.kind) {
    case 'unreadable':
      return { fr: `Fichier illisible (${refusal.why}).`, en: `The file cannot be read (${refusal.why}).` }
    case 'no-backup':
      return {
        fr: 'Ce fichier n’est pas une sauvegarde de Maillage.',
        en: 'This file is no backup of Maillage.',
      }
    case 'newer-format':
      return {
        fr: `Cette sauvegarde est d’une forme plus récente (${refusal.format}) : installez la version de Maillage qui l’a faite.`,
        en: `This backup has a later form (${refusal.format}): install the version of Maillage that made it.`,
      }
    case 'truncated':
      return {
        fr: 'Ce fichier est coupé avant sa fin : prenez une autre sauvegarde.',
        en: 'This file is cut before its end: take another backup.',
      }
    case 'damaged':
      return {
        fr: `Ce fichier est abîmé (${refusal.where}) : prenez une autre sauvegarde.`,
        en: `This file is damaged (${refusal.where}): take another backup.`,
      }
    case 'newer-program':
      return {
        fr: `Cette sauvegarde vient d’une version plus récente de Maillage (${refusal.migration}) : installez-la, puis restaurez.`,
        en: `This backup comes from a later version of Maillage (${refusal.migration}): install it, then restore.`,
      }
    case 'other-history':
      return {
        fr: `La migration ${refusal.migration} de cette sauvegarde n’est pas celle de ce programme : restaurez avec la version qui l’a faite.`,
        en: `Migration ${refusal.migration} of this backup is not this program’s: restore with the version that made it.`,
      }
    case 'not-empty':
      return {
        fr: 'Cette base contient déjà quelque chose. Choisissez-en une vide, ou --replace pour le remplacer.',
        en: 'This database holds something already. Choose an empty one, or --replace to replace it.',
      }
    case 'in-use':
      return {
        fr: 'Un autre programme Maillage utilise cette base. Arrêtez le site, puis recommencez.',
        en: 'Another Maillage program uses this database. Stop the site, then try again.',
      }
    default:
      return assertNever(refusal)
  }
}
