import type { Both } from './finding.ts'

const about =
  (fr: (name: string) => string, en: (name: string) => string) =>
  (name: string): Both => ({ fr: fr(name), en: en(name) })

/** What is said of the records of a sender’s domain. */
export const senderWords = {
  notAsked: about(
    (name) => `Le DNS n’a pas répondu pour ${name} : rien ne peut en être dit.`,
    (name) => `DNS gave no answer for ${name}: nothing can be said of it.`,
  ),
  askAgain: {
    fr: 'Recommencez d’une machine qui joint Internet, ou nommez un résolveur avec --resolver ADRESSE.',
    en: 'Try again from a machine that reaches the Internet, or name a resolver with --resolver ADDRESS.',
  },
  noSelector: {
    fr: 'DKIM : sans son sélecteur, la clé ne peut pas être cherchée.',
    en: 'DKIM: without its selector, the key cannot be looked for.',
  },
  giveSelector: {
    fr: 'Ajoutez --dkim SÉLECTEUR; votre service de courriel le donne, et il figure dans l’en-tête « DKIM-Signature » (s=) d’un courriel reçu.',
    en: 'Add --dkim SELECTOR; your mail service tells it, and it stands in the “DKIM-Signature” header (s=) of a letter received.',
  },
  spf: {
    kept: (domain: string, strict: boolean): Both => ({
      fr: `SPF : ${domain} dit qui peut envoyer en son nom (${strict ? 'les autres sont refusés' : 'les autres sont suspects'}).`,
      en: `SPF: ${domain} says who may send for it (${strict ? 'others are refused' : 'others are suspect'}).`,
    }),
    none: about(
      (domain) => `SPF : ${domain} ne dit pas qui peut envoyer en son nom.`,
      (domain) => `SPF: ${domain} does not say who may send for it.`,
    ),
    several: about(
      (domain) => `SPF : ${domain} a plusieurs enregistrements, ce qui les annule tous.`,
      (domain) => `SPF: ${domain} has several records, which cancels them all.`,
    ),
    everybody: about(
      (domain) => `SPF : ${domain} permet à n’importe qui d’envoyer en son nom (+all).`,
      (domain) => `SPF: ${domain} lets anybody send for it (+all).`,
    ),
    'open-ended': about(
      (domain) => `SPF : ${domain} ne dit rien de ceux qui n’y sont pas nommés.`,
      (domain) => `SPF: ${domain} says nothing of those that it does not name.`,
    ),
    unclear: about(
      (domain) => `SPF : ${domain} renvoie à un autre domaine, qui n’a pas été lu.`,
      (domain) => `SPF: ${domain} refers to another domain, which was not read.`,
    ),
  },
  spfAdvice: about(
    (domain) =>
      `Mettez un seul enregistrement TXT à ${domain}, qui nomme votre service de courriel et finit par -all ou ~all : v=spf1 include:SERVICE -all`,
    (domain) =>
      `Put one TXT record at ${domain} that names your mail service and ends with -all or ~all: v=spf1 include:SERVICE -all`,
  ),
  dkim: {
    key: about(
      (name) => `DKIM : une clé est publiée à ${name}.`,
      (name) => `DKIM: a key is published at ${name}.`,
    ),
    none: about(
      (name) => `DKIM : rien n’est publié à ${name}.`,
      (name) => `DKIM: nothing is published at ${name}.`,
    ),
    revoked: about(
      (name) => `DKIM : la clé publiée à ${name} a été révoquée (p= vide).`,
      (name) => `DKIM: the key published at ${name} was revoked (empty p=).`,
    ),
    unreadable: about(
      (name) => `DKIM : ce qui est publié à ${name} n’est pas une clé.`,
      (name) => `DKIM: what is published at ${name} is no key.`,
    ),
  },
  dkimAdvice: {
    fr: 'Copiez l’enregistrement que votre service de courriel donne pour ce sélecteur.',
    en: 'Copy the record that your mail service gives for this selector.',
  },
  dmarc: {
    policy: (name: string, policy: 'quarantine' | 'reject'): Both => ({
      fr: `DMARC : ${name} demande de ${policy === 'reject' ? 'refuser' : 'mettre à part'} ce qui n’est pas de lui.`,
      en: `DMARC: ${name} asks to ${policy === 'reject' ? 'refuse' : 'set aside'} what is not its own.`,
    }),
    watching: about(
      (name) => `DMARC : ${name} observe sans rien demander (p=none).`,
      (name) => `DMARC: ${name} watches and asks for nothing (p=none).`,
    ),
    none: about(
      (name) => `DMARC : ni ${name} ni ses domaines parents n’ont de politique.`,
      (name) => `DMARC: neither ${name} nor its parent domains have a policy.`,
    ),
    several: about(
      (name) => `DMARC : ${name} a plusieurs politiques, ce qui les annule toutes.`,
      (name) => `DMARC: ${name} has several policies, which cancels them all.`,
    ),
    unreadable: about(
      (name) => `DMARC : la politique de ${name} ne se lit pas.`,
      (name) => `DMARC: the policy of ${name} cannot be read.`,
    ),
  },
  dmarcAdvice: about(
    (domain) =>
      `Mettez un enregistrement TXT à _dmarc.${domain} : v=DMARC1; p=none; rua=mailto:ADRESSE pour commencer, puis p=quarantine.`,
    (domain) =>
      `Put a TXT record at _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:ADDRESS to begin with, then p=quarantine.`,
  ),
  dmarcTighten: {
    fr: 'Quand les rapports ne montrent plus que vos propres courriels, passez à p=quarantine.',
    en: 'Once the reports show your own letters alone, go on to p=quarantine.',
  },
} as const
