import type { Both } from './finding.ts'

/** What is said of the database and of what waits in it. */
export const databaseWords = {
  reached: (engine: 'pglite' | 'postgres', version: string): Both => ({
    fr: `Base : ${engine === 'pglite' ? 'intégrée' : 'serveur PostgreSQL'}, version ${version}.`,
    en: `Database: ${engine === 'pglite' ? 'embedded' : 'PostgreSQL server'}, version ${version}.`,
  }),
  unreachable: (why: string): Both => ({
    fr: `Base : elle ne s’ouvre pas. ${why}`,
    en: `Database: it does not open. ${why}`,
  }),
  unreachableAdvice: {
    fr: 'Vérifiez DATABASE_URL ou MAILLAGE_DATA, et que le serveur PostgreSQL fonctionne.',
    en: 'Check DATABASE_URL or MAILLAGE_DATA, and that the PostgreSQL server runs.',
  },
  migrations: (count: number): Both => ({
    fr: `Schéma : les ${count} migrations de cette version sont faites.`,
    en: `Schema: the ${count} migrations of this version are applied.`,
  }),
  missing: (names: readonly string[]): Both => ({
    fr: `Schéma : il manque ${names.join(', ')}.`,
    en: `Schema: ${names.join(', ')} not applied.`,
  }),
  migrateAdvice: {
    fr: 'Arrêtez tous les programmes de l’ancienne version, puis redémarrez celui-ci.',
    en: 'Stop every program of the older version, then start this one again.',
  },
  clock: {
    fr: 'Heure : la machine et la base s’accordent.',
    en: 'Clock: the machine and the database agree.',
  },
  clockApart: (seconds: number): Both => ({
    fr: `Heure : la machine et la base diffèrent de ${seconds} s.`,
    en: `Clock: the machine and the database differ by ${seconds} s.`,
  }),
  clockBehind: {
    fr: 'Heure : le journal contient un geste plus récent que l’heure de cette machine.',
    en: 'Clock: the journal holds an act later than the time of this machine.',
  },
  clockAdvice: {
    fr: 'Réglez l’heure par le réseau (NTP) : les liens de connexion et les clés en dépendent.',
    en: 'Set the clock by the network (NTP): sign-in links and keys depend on it.',
  },
  secured: {
    fr: 'Lignes protégées : chacun n’atteint que ce qui est à sa portée, même par une requête mal filtrée.',
    en: 'Row security: everybody reaches their own rows alone, even through a query that forgot its filter.',
  },
  unsecured: {
    fr: 'Lignes protégées : non, ce serveur ne permet pas de créer le rôle maillage_member. Seules les permissions du programme protègent.',
    en: 'Row security: no, this server does not allow the role maillage_member to be made. The permissions of the program alone protect.',
  },
  securityAdvice: {
    fr: 'Faites créer le rôle par qui administre le serveur : create role maillage_member nologin; grant maillage_member to NOM; puis restaurez une sauvegarde dans une base neuve.',
    en: 'Have whoever administers the server make the role: create role maillage_member nologin; grant maillage_member to NAME; then restore a backup into a new database.',
  },
  backup: (days: number): Both => ({
    fr: days === 0 ? 'Sauvegarde : la dernière a moins d’un jour.' : `Sauvegarde : la dernière a ${days} j.`,
    en:
      days === 0 ? 'Backup: the last one is less than a day old.' : `Backup: the last one is ${days} d old.`,
  }),
  noBackup: {
    fr: 'Sauvegarde : aucune n’a été faite par « npx maillage backup ».',
    en: 'Backup: none was made by “npx maillage backup”.',
  },
  backupAdvice: {
    fr: 'Chaque nuit : npx maillage backup FICHIER, puis npx maillage verify FICHIER, et gardez-en une copie ailleurs.',
    en: 'Every night: npx maillage backup FILE, then npx maillage verify FILE, and keep a copy elsewhere.',
  },
  letters: (waiting: number, notLeft: number): Both => ({
    fr: `Courriels : ${waiting} en attente, ${notLeft} non partis ou incertains.`,
    en: `Letters: ${waiting} waiting, ${notLeft} not sent or uncertain.`,
  }),
  lettersAdvice: {
    fr: '« npx maillage letters » dit lesquels et pourquoi.',
    en: '“npx maillage letters” says which and why.',
  },
  jobs: (count: number): Both => ({
    fr: `Tâches : ${count} échouée${count < 2 ? '' : 's'}.`,
    en: `Jobs: ${count} failed.`,
  }),
  jobsAdvice: {
    fr: 'La première page de qui exploite le site y mène : raison, et nouvel essai.',
    en: 'The operator’s first page leads to them: the reason, and another try.',
  },
  journal: (entries: number): Both => ({
    fr: `Journal : ${entries} entrées, intactes.`,
    en: `Journal: ${entries} entries, intact.`,
  }),
  journalBroken: (chains: readonly string[]): Both => ({
    fr: `Journal : changé après coup (${chains.join(', ')}).`,
    en: `Journal: changed afterwards (${chains.join(', ')}).`,
  }),
  journalAdvice: {
    fr: '« npx maillage journal verify » nomme l’entrée; comparez avec une sauvegarde.',
    en: '“npx maillage journal verify” names the entry; compare with a backup.',
  },
} as const
