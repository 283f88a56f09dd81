import type { MailServerAnswer } from '#mail/index.ts'
import type { Settings } from '../../settings.ts'
import { type Both, type Finding, good, notGood } from './finding.ts'

const words = {
  unset: {
    fr: 'Courriel : SMTP_URL n’est pas donnée; les courriels attendent sans partir.',
    en: 'Mail: SMTP_URL is not set; letters wait and do not leave.',
  },
  unsetAdvice: {
    fr: 'Donnez SMTP_URL et MAIL_FROM; sans elles personne ne peut se connecter par courriel.',
    en: 'Set SMTP_URL and MAIL_FROM; without them nobody can sign in by mail.',
  },
  ready: (host: string, signedIn: boolean): Both => ({
    fr: `Courriel : ${host} répond${signedIn ? ' et accepte la connexion' : ''}. Rien n’a été envoyé.`,
    en: `Mail: ${host} answers${signedIn ? ' and accepts the sign-in' : ''}. Nothing was sent.`,
  }),
  plain: (host: string): Both => ({
    fr: `Courriel : ${host} répond, mais sans chiffrement.`,
    en: `Mail: ${host} answers, but without encryption.`,
  }),
  plainAdvice: {
    fr: 'Prenez smtps://…:465, ou un serveur qui offre STARTTLS, sauf s’il est sur cette machine.',
    en: 'Use smtps://…:465, or a server that offers STARTTLS, unless it is on this machine.',
  },
  unreachable: (host: string, why: string): Both => ({
    fr: `Courriel : ${host} ne répond pas (${why}).`,
    en: `Mail: ${host} does not answer (${why}).`,
  }),
  unreachableAdvice: {
    fr: 'Vérifiez l’adresse et le port de SMTP_URL; bien des hébergeurs ferment le port 25, prenez 465 ou 587.',
    en: 'Check the address and port of SMTP_URL; many hosts close port 25, use 465 or 587.',
  },
  refused: (host: string): Both => ({
    fr: `Courriel : ${host} refuse le nom ou le mot de passe.`,
    en: `Mail: ${host} refuses the name or password.`,
  }),
  refusedAdvice: {
    fr: 'Corrigez-les dans SMTP_URL; un caractère spécial s’y écrit en pourcentage (@ devient %40).',
    en: 'Correct them in SMTP_URL; a special character is written there in percent (@ becomes %40).',
  },
} as const

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** Whether letters can leave: the settings, and how the server met us. `answer` is null when none is set. */
export const mailCheck = ({ smtpUrl }: Settings, answer: MailServerAnswer | null): Finding => {
  if (smtpUrl === null || answer === null)
    return notGood('mail', 'doubt', { said: words.unset, advice: words.unsetAdvice })
  const host = new URL(smtpUrl).hostname
  switch (answer.kind) {
    case 'unreachable':
      return notGood('mail', 'bad', {
        said: words.unreachable(host, answer.why),
        advice: words.unreachableAdvice,
      })
    case 'sign-in-refused':
      return notGood('mail', 'bad', { said: words.refused(host), advice: words.refusedAdvice })
    case 'ready':
      return answer.encrypted || isLocal(host)
        ? good('mail', words.ready(host, answer.signedIn))
        : notGood('mail', 'doubt', { said: words.plain(host), advice: words.plainAdvice })
  }
}
