import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import type { Bilingual } from '#kernel/language.ts'

/** Everything the operator can set, parsed once when the program starts. */
export interface Settings {
  /** PostgreSQL server; null means the embedded database. */
  readonly databaseUrl: string | null
  /** Folder of the embedded database and of files; null means that the command chooses its default. */
  readonly dataFolder: string | null
  readonly host: string
  readonly port: number
  /** Address that people type, without final slash; null means http://HOST:PORT. */
  readonly baseUrl: string | null
  /** Mail server; null keeps letters in the outbox. */
  readonly smtpUrl: string | null
  /** Address that letters come from. */
  readonly mailFrom: string | null
  /** How many proxies stand before the site. */
  readonly trustedProxies: number
  /** Bucket of an S3-compatible service that keeps files; null keeps them in the data folder. */
  readonly bucket: BucketSettings | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Where files lie when it is not in a folder. */
export interface BucketSettings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  readonly addressing: 'path' | 'host'
}

/** A variable with a value that cannot be used, and what to write instead. */
export interface BadSetting {
  readonly variable: string
  readonly advice: Bilingual
}

interface Variable {
  readonly name: string
  readonly meaning: Bilingual
  readonly example: string
  readonly otherwise: Bilingual
  readonly schema: z.ZodType<string>
  readonly advice: Bilingual
}

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** Every variable that Maillage reads; docs/guides/operate.md is checked against this list. */
export const variables = [
  {
    name: 'DATABASE_URL',
    meaning: {
      fr: 'Adresse d’un serveur PostgreSQL, version 15 ou plus récente.',
      en: 'Address of a PostgreSQL server, version 15 or later.',
    },
    example: 'postgres://maillage:secret@localhost:5432/maillage',
    otherwise: {
      fr: 'la base de données intégrée, dans MAILLAGE_DATA',
      en: 'the embedded database, in MAILLAGE_DATA',
    },
    schema: url(['postgres:', 'postgresql:']),
    advice: {
      fr: 'écrivez une adresse comme postgres://nom:motdepasse@serveur:5432/base, ou retirez la variable pour la base intégrée',
      en: 'write an address like postgres://name:password@server:5432/database, or remove the variable to use the embedded database',
    },
  },
  {
    name: 'MAILLAGE_DATA',
    meaning: {
      fr: 'Dossier de la base intégrée et des fichiers. Créé s’il n’existe pas.',
      en: 'Folder of the embedded database and of files. Created when missing.',
    },
    example: '/srv/maillage',
    otherwise: {
      fr: './data/demonstration sous npm start, sinon ./data/production',
      en: './data/demonstration under npm start, otherwise ./data/production',
    },
    schema: z.string().min(1),
    advice: { fr: 'écrivez le chemin d’un dossier', en: 'write the path of a folder' },
  },
  {
    name: 'HOST',
    meaning: {
      fr: 'Adresse réseau où le serveur écoute. La démonstration n’écoute jamais que sur cette machine.',
      en: 'Network address on which the server listens. The demonstration only ever listens on this machine.',
    },
    example: '0.0.0.0',
    otherwise: { fr: '127.0.0.1', en: '127.0.0.1' },
    schema: z.string().regex(/^[\w.:-]+$/),
    advice: {
      fr: 'écrivez une adresse comme 127.0.0.1 (cette machine) ou 0.0.0.0 (toutes)',
      en: 'write an address like 127.0.0.1 (this machine) or 0.0.0.0 (all)',
    },
  },
  {
    name: 'PORT',
    meaning: { fr: 'Port du serveur Web.', en: 'Port of the web server.' },
    example: '8080',
    otherwise: { fr: '3000', en: '3000' },
    schema: z.string().refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535),
    advice: {
      fr: 'écrivez un nombre entier de 0 à 65535, par exemple 3000 (0 laisse la machine choisir)',
      en: 'write a whole number from 0 to 65535, for instance 3000 (0 lets the machine choose)',
    },
  },
  {
    name: 'BASE_URL',
    meaning: {
      fr: 'Adresse publique du site, telle que les gens la tapent.',
      en: 'Public address of the site, as people type it.',
    },
    example: 'https://maillage.example',
    otherwise: { fr: 'http://HOST:PORT', en: 'http://HOST:PORT' },
    schema: url(['http:', 'https:']).refine((text) => URL.canParse(text) && new URL(text).pathname === '/'),
    advice: {
      fr: 'écrivez une adresse complète sans chemin, comme https://maillage.example',
      en: 'write a whole address without a path, like https://maillage.example',
    },
  },
  {
    name: 'SMTP_URL',
    meaning: {
      fr: 'Serveur qui envoie les courriels. La démonstration n’envoie jamais rien.',
      en: 'Server that sends the letters. The demonstration never sends anything.',
    },
    example: 'smtps://name:secret@mail.example:465',
    otherwise: { fr: 'les courriels attendent dans la boîte d’envoi', en: 'letters wait in the outbox' },
    schema: url(['smtp:', 'smtps:']).refine((text) => URL.canParse(text) && new URL(text).hostname !== ''),
    advice: {
      fr: 'écrivez une adresse comme smtps://nom:motdepasse@serveur:465, ou smtp://serveur:587; avec elle, MAIL_FROM est nécessaire',
      en: 'write an address like smtps://name:password@server:465, or smtp://server:587; with it, MAIL_FROM is needed',
    },
  },
  {
    name: 'MAIL_FROM',
    meaning: {
      fr: 'Adresse d’où partent les courriels; nécessaire avec SMTP_URL.',
      en: 'Address that letters come from; needed with SMTP_URL.',
    },
    example: 'programme@maillage.example',
    otherwise: { fr: 'aucune', en: 'none' },
    schema: z.email(),
    advice: {
      fr: 'écrivez une adresse de courriel, comme programme@maillage.example',
      en: 'write an e-mail address, like programme@maillage.example',
    },
  },
  {
    name: 'TRUST_PROXY',
    meaning: {
      fr: 'Nombre de serveurs mandataires devant le site : l’adresse réseau des visites est lue à cette distance de la fin de X-Forwarded-For. 0 ne croit que la connexion elle-même.',
      en: 'How many proxies stand before the site: the network address of a visit is read so far from the end of X-Forwarded-For. 0 believes the connection alone.',
    },
    example: '1',
    otherwise: { fr: '0', en: '0' },
    schema: z.string().regex(/^\d$/),
    advice: {
      fr: 'écrivez un nombre de 0 à 9 : 1 derrière un seul mandataire',
      en: 'write a number from 0 to 9: 1 behind a single proxy',
    },
  },
  {
    name: 'S3_ENDPOINT',
    meaning: {
      fr: 'Adresse d’un service compatible S3 qui garde les fichiers, sans le nom du compartiment. La démonstration ne s’en sert jamais.',
      en: 'Address of an S3-compatible service that keeps the files, without the bucket. The demonstration never uses it.',
    },
    example: 'https://s3.ca-central-1.amazonaws.com',
    otherwise: { fr: 'les fichiers sont gardés dans MAILLAGE_DATA', en: 'files are kept in MAILLAGE_DATA' },
    schema: url(['http:', 'https:']),
    advice: {
      fr: 'écrivez une adresse comme https://s3.ca-central-1.amazonaws.com; avec elle, S3_BUCKET, S3_KEY_ID et S3_SECRET sont nécessaires',
      en: 'write an address like https://s3.ca-central-1.amazonaws.com; with it, S3_BUCKET, S3_KEY_ID and S3_SECRET are needed',
    },
  },
  {
    name: 'S3_BUCKET',
    meaning: {
      fr: 'Compartiment des fichiers, pour cette installation seule; nécessaire avec S3_ENDPOINT.',
      en: 'Bucket of the files, of this installation alone; needed with S3_ENDPOINT.',
    },
    example: 'maillage-files',
    otherwise: { fr: 'aucun', en: 'none' },
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    advice: {
      fr: 'écrivez le nom d’un compartiment, de 3 à 63 lettres minuscules, chiffres et traits d’union',
      en: 'write the name of a bucket, 3 to 63 small letters, digits and hyphens',
    },
  },
  {
    name: 'S3_KEY_ID',
    meaning: {
      fr: 'Identifiant de la clé du service; nécessaire avec S3_ENDPOINT.',
      en: 'Identifier of the service’s key; needed with S3_ENDPOINT.',
    },
    example: 'AKIA0EXAMPLE',
    otherwise: { fr: 'aucun', en: 'none' },
    schema: z.string().min(1),
    advice: { fr: 'écrivez l’identifiant de la clé', en: 'write the identifier of the key' },
  },
  {
    name: 'S3_SECRET',
    meaning: {
      fr: 'Secret de la clé du service; nécessaire avec S3_ENDPOINT.',
      en: 'Secret of the service’s key; needed with S3_ENDPOINT.',
    },
    example: 'secret',
    otherwise: { fr: 'aucun', en: 'none' },
    schema: z.string().min(1),
    advice: { fr: 'écrivez le secret de la clé', en: 'write the secret of the key' },
  },
  {
    name: 'S3_REGION',
    meaning: { fr: 'Région du service.', en: 'Region of the service.' },
    example: 'ca-central-1',
    otherwise: { fr: 'us-east-1', en: 'us-east-1' },
    schema: z.string().regex(/^[a-z0-9-]+$/),
    advice: { fr: 'écrivez une région comme ca-central-1', en: 'write a region like ca-central-1' },
  },
  {
    name: 'S3_ADDRESSING',
    meaning: {
      fr: 'Où les adresses portent le compartiment : path (après le serveur) ou host (devant son nom).',
      en: 'Where addresses bear the bucket: path (after the host) or host (before its name).',
    },
    example: 'host',
    otherwise: { fr: 'path', en: 'path' },
    schema: z.enum(['path', 'host']),
    advice: { fr: 'écrivez path ou host', en: 'write path or host' },
  },
  {
    name: 'LOG_LEVEL',
    meaning: {
      fr: 'Quantité de messages dans le journal technique (JSON, sortie d’erreur).',
      en: 'How much the technical log says (JSON, standard error).',
    },
    example: 'debug',
    otherwise: { fr: 'info', en: 'info' },
    schema: z.enum(logLevels),
    advice: { fr: `écrivez ${logLevels.join(', ')}`, en: `write ${logLevels.join(', ')}` },
  },
] as const satisfies readonly Variable[]

const neededWithBucket = ['S3_BUCKET', 'S3_KEY_ID', 'S3_SECRET'] as const

type Environment = Readonly<Record<string, string | undefined>>

type Value = (name: (typeof variables)[number]['name']) => string | null

const bucketIn = (value: Value): BucketSettings | null => {
  const endpoint = value('S3_ENDPOINT')
  if (endpoint === null) return null
  return {
    endpoint,
    bucket: value('S3_BUCKET') ?? '',
    keyId: value('S3_KEY_ID') ?? '',
    secret: value('S3_SECRET') ?? '',
    region: value('S3_REGION') ?? 'us-east-1',
    addressing: value('S3_ADDRESSING') === 'host' ? 'host' : 'path',
  }
}

/** Settings read from `environment`, or every variable that holds an unusable value. */
export const parseSettings = (
  environment: Environment,
):
  | { readonly settings: Settings; readonly bad: null }
  | { readonly settings: null; readonly bad: readonly BadSetting[] } => {
  const value: Value = (name) => environment[name]?.trim() || null
  const bad = variables
    .filter((variable) => {
      const text = value(variable.name)
      if (text !== null) return !variable.schema.safeParse(text).success
      return (
        (variable.name === 'MAIL_FROM' && value('SMTP_URL') !== null) ||
        (neededWithBucket.some((name) => name === variable.name) && value('S3_ENDPOINT') !== null)
      )
    })
    .map(({ name, advice }) => ({ variable: name, advice }))
  if (bad.length > 0) return { settings: null, bad }
  const folder = value('MAILLAGE_DATA')
  const level = logLevels.find((each) => each === value('LOG_LEVEL')) ?? 'info'
  return {
    bad: null,
    settings: {
      databaseUrl: value('DATABASE_URL'),
      dataFolder: folder === null || isAbsolute(folder) ? folder : resolve(folder),
      host: value('HOST') ?? '127.0.0.1',
      port: Number(value('PORT') ?? 3000),
      baseUrl: value('BASE_URL')?.replace(/\/$/, '') ?? null,
      smtpUrl: value('SMTP_URL'),
      mailFrom: value('MAIL_FROM'),
      trustedProxies: Number(value('TRUST_PROXY') ?? 0),
      bucket: bucketIn(value),
      logLevel: level,
    },
  }
}
