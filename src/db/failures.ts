import type { Bilingual } from '#kernel/language.ts'

type Texts = Bilingual & { readonly en: string }

/** A fault that the person who runs the program can act upon: `texts` say what happened and what to do. */
export class DatabaseFailure extends Error {
  readonly kind: DatabaseFailureKind
  readonly texts: Texts

  constructor(kind: DatabaseFailureKind, texts: Texts, cause?: unknown) {
    super(`${texts.fr}\n${texts.en}`, { cause })
    this.name = 'DatabaseFailure'
    this.kind = kind
    this.texts = texts
  }
}

type DatabaseFailureKind =
  | 'folder-in-use'
  | 'folder-lost'
  | 'statement-too-long'
  | 'transaction-too-long'
  | 'interrupted'
  | 'closed'
  | 'outer-handle'
  | 'unreachable'
  | 'too-old'
  | 'migration-changed'
  | 'migration-unknown'
  | 'no-stream'

const seconds = (milliseconds: number): string => String(milliseconds / 1000)

export const folderInUse = (folder: string, holder: { readonly pid: number; readonly host: string }) =>
  new DatabaseFailure('folder-in-use', {
    fr: `La base de données de ${folder} est déjà ouverte par le processus ${holder.pid} (machine ${holder.host}). Arrêtez-le, ou choisissez un autre dossier avec MAILLAGE_DATA.`,
    en: `The database in ${folder} is already open in process ${holder.pid} (machine ${holder.host}). Stop it, or choose another folder with MAILLAGE_DATA.`,
  })

export const folderLost = (folder: string) =>
  new DatabaseFailure('folder-lost', {
    fr: `Un autre processus a pris le verrou de ${folder} : cette base n’écrit plus, pour ne rien abîmer. Redémarrez après avoir vérifié qu’un seul processus utilise le dossier.`,
    en: `Another process took the lock of ${folder}: this database no longer writes, so as not to damage anything. Restart after checking that a single process uses the folder.`,
  })

export const statementTooLong = (limit: number) =>
  new DatabaseFailure('statement-too-long', {
    fr: `Une requête a dépassé ${seconds(limit)} s : elle a été arrêtée.`,
    en: `A statement took more than ${seconds(limit)} s: it was ended.`,
  })

export const transactionTooLong = (limit: number) =>
  new DatabaseFailure('transaction-too-long', {
    fr: `Une transaction est restée ouverte plus de ${seconds(limit)} s : elle a été annulée.`,
    en: `A transaction stayed open for more than ${seconds(limit)} s: it was rolled back.`,
  })

export const interrupted = (cause?: unknown) =>
  new DatabaseFailure(
    'interrupted',
    {
      fr: 'La base de données intégrée s’est arrêtée et se rouvre : ce qui était en cours a été annulé, recommencez.',
      en: 'The embedded database stopped and is opening again: what was under way was rolled back, try again.',
    },
    cause,
  )

export const alreadyClosed = () =>
  new DatabaseFailure('closed', {
    fr: 'La base de données est fermée.',
    en: 'The database is closed.',
  })

/** A fault of the code, met by its author: a query on `db` inside `db.transaction()`. */
export const outerHandleUsed = () =>
  new DatabaseFailure('outer-handle', {
    fr: 'Requête sur la base entière à l’intérieur d’une transaction ouverte : utilisez la poignée que la transaction donne (`tx`), sinon la requête attendrait sa propre transaction.',
    en: 'Query on the whole database inside an open transaction: use the handle that the transaction gives (`tx`), since the query would otherwise wait for its own transaction.',
  })

export const serverUnreachable = (where: string, cause: unknown) =>
  new DatabaseFailure(
    'unreachable',
    {
      fr: `PostgreSQL ne répond pas à ${where} (${reasonOf(cause)}). Vérifiez que le serveur est démarré, puis l’adresse, le nom, le mot de passe et la base écrits dans DATABASE_URL.`,
      en: `PostgreSQL does not answer at ${where} (${reasonOf(cause)}). Check that the server runs, then the address, name, password and database written in DATABASE_URL.`,
    },
    cause,
  )

const reasonOf = (cause: unknown): string => {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join(', ')
  return cause instanceof Error ? cause.message : String(cause)
}

export const serverTooOld = (version: string) =>
  new DatabaseFailure('too-old', {
    fr: `PostgreSQL ${version} est trop ancien : il faut la version 15 ou une plus récente.`,
    en: `PostgreSQL ${version} is too old: version 15 or later is needed.`,
  })

export const migrationChanged = (name: string) =>
  new DatabaseFailure('migration-changed', {
    fr: `La migration ${name} a changé depuis qu’elle a été appliquée à cette base. Remettez ce fichier dans son état d’origine et écrivez le changement dans une nouvelle migration.`,
    en: `Migration ${name} has changed since it was applied to this database. Put this file back as it was and write the change in a new migration.`,
  })

export const migrationUnknown = (name: string) =>
  new DatabaseFailure('migration-unknown', {
    fr: `Cette base a reçu la migration ${name}, que ce programme ne connaît pas : elle vient d’une version plus récente de Maillage. Installez cette version, ou restaurez une sauvegarde antérieure.`,
    en: `This database has received migration ${name}, which this program does not know: it comes from a later version of Maillage. Install that version, or restore an earlier backup.`,
  })

export const cannotStream = () =>
  new DatabaseFailure('no-stream', {
    fr: 'La lecture en continu (`stream`) n’est pas offerte : lisez par pages, avec une clé et `limit`.',
    en: 'Streaming reads (`stream`) are not offered: read page by page, with a key and `limit`.',
  })
