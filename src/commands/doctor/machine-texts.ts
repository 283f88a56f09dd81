import type { Both } from './finding.ts'

/** What is said of the machine and of its settings. */
export const machineWords = {
  free: (gigabytes: string): Both => ({
    fr: `Disque : ${gigabytes.replace('.', ',')} Go libres.`,
    en: `Disk: ${gigabytes} GB free.`,
  }),
  diskUnknown: {
    fr: 'Disque : la place libre n’a pas pu être lue.',
    en: 'Disk: the free space could not be read.',
  },
  diskAdvice: {
    fr: 'Gardez plusieurs gigaoctets libres : une base qui n’a plus de place refuse d’écrire.',
    en: 'Keep several gigabytes free: a database without room refuses to write.',
  },
  folder: (path: string): Both => ({
    fr: `Dossier : ${path} n’est ouvert qu’à qui exécute le programme.`,
    en: `Folder: ${path} is open to whoever runs the program alone.`,
  }),
  noFolder: (path: string): Both => ({
    fr: `Dossier : ${path} n’existe pas encore.`,
    en: `Folder: ${path} does not exist yet.`,
  }),
  notWritable: (path: string): Both => ({
    fr: `Dossier : le programme ne peut pas écrire dans ${path}.`,
    en: `Folder: the program may not write in ${path}.`,
  }),
  writableAdvice: (path: string): Both => ({
    fr: `Donnez le dossier à qui exécute le programme : chown -R UTILISATEUR ${path}`,
    en: `Give the folder to whoever runs the program: chown -R USER ${path}`,
  }),
  readByOthers: (path: string): Both => ({
    fr: `Dossier : d’autres personnes de cette machine peuvent lire ${path}.`,
    en: `Folder: other people of this machine may read ${path}.`,
  }),
  folderAdvice: (path: string): Both => ({
    fr: `Il contient des renseignements personnels : chmod 700 ${path}`,
    en: `It holds personal information: chmod 700 ${path}`,
  }),
  baseUrl: (url: string): Both => ({ fr: `Adresse : ${url}`, en: `Address: ${url}` }),
  noBaseUrl: {
    fr: 'Adresse : BASE_URL n’est pas donnée; les liens des courriels ne mèneraient nulle part.',
    en: 'Address: BASE_URL is not set; the links of letters would lead nowhere.',
  },
  baseUrlAdvice: {
    fr: 'Donnez l’adresse que les gens tapent : BASE_URL=https://votre.adresse',
    en: 'Set the address that people type: BASE_URL=https://your.address',
  },
  notSecure: (url: string): Both => ({
    fr: `Adresse : ${url} n’est pas chiffrée.`,
    en: `Address: ${url} is not encrypted.`,
  }),
  secureAdvice: {
    fr: 'Placez un mandataire qui sert en https devant le programme, puis donnez BASE_URL=https://…',
    en: 'Put a proxy that serves https before the program, then set BASE_URL=https://…',
  },
  proxies: (count: number): Both => ({
    fr: `Mandataires : ${count}, comme l’adresse le laisse attendre.`,
    en: `Proxies: ${count}, as the address lets expect.`,
  }),
  noProxy: {
    fr: 'Mandataires : l’adresse est en https et TRUST_PROXY est 0; toutes les visites semblent venir du mandataire.',
    en: 'Proxies: the address is https and TRUST_PROXY is 0; every visit seems to come from the proxy.',
  },
  proxyAdvice: {
    fr: 'Derrière un seul mandataire, donnez TRUST_PROXY=1; sinon une limite atteinte par une personne arrête tout le monde.',
    en: 'Behind a single proxy, set TRUST_PROXY=1; otherwise a limit reached by one person stops everybody.',
  },
  proxyWithout: (count: number): Both => ({
    fr: `Mandataires : TRUST_PROXY est ${count}, mais l’adresse n’est pas en https.`,
    en: `Proxies: TRUST_PROXY is ${count}, but the address is not https.`,
  }),
  proxyLess: {
    fr: 'Sans mandataire, donnez TRUST_PROXY=0 : autrement chacun peut mentir sur son adresse réseau.',
    en: 'Without a proxy, set TRUST_PROXY=0: otherwise anybody may lie about their network address.',
  },
} as const
