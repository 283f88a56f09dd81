import type { Texts } from '../texts.ts'

export const letters: Texts['letters'] = {
  greeting: 'Hello,',
  signature: (programme) => `${programme}, by Maillage`,
  sender: 'Who writes to you',
  withdraw: 'Stop receiving these letters',
  withdrawNote: 'One click is enough, without signing in.',
  digest: {
    subject: (first, others) =>
      others === 1 ? `${first}, and 1 more piece of news` : `${first}, and ${others} more pieces of news`,
    lede: (count) => `Here are ${count} pieces of news in one letter.`,
  },
  'sign-in-link': {
    subject: 'Your sign-in link',
    before: (minutes) => `This link signs you in once, for ${minutes} minutes:`,
    after: 'If you did not ask for it, ignore this email: nothing will happen.',
    link: 'Sign in',
  },
  'new-device': {
    subject: 'New sign-in to your account',
    before: (when) => `Your account was opened on a new device or network, on ${when}.`,
    device: (device, from) => `Device: ${device}. Network address: ${from}.`,
    unknown: 'unknown',
    after: 'Was it you? There is nothing to do. If not, open your account and end that session.',
    link: 'See where I am signed in',
  },
  'passkey-added': {
    subject: 'A passkey was added to your account',
    before: (when) => `It comes from a device where you were signed in, on ${when}.`,
    device: (device) => `Device: ${device}.`,
    after: 'Was it not you? Remove it from your account and end all other sessions.',
    link: 'See my passkeys',
  },
}
