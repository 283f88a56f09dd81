import type { Texts } from '../texts.ts'

export const privacyLetters: Texts['privacyLetters'] = {
  'email-to-prove': {
    subject: 'Confirm your new address',
    text: (hours: number) =>
      `Somebody, probably you, wants to use this address to sign in here.\nOpen the link and confirm; it works once, for ${hours} hours.`,
    link: 'Confirm this address',
    after: 'You asked for nothing? Ignore this letter: nothing will change.',
  },
  'email-already-used': {
    subject: 'Your address already belongs to an account',
    text: 'Somebody asked to use this address for another account.\nIt already belongs to an account here: nothing changed, and nobody else learned of it.',
    link: 'Sign in to that account',
    after: 'You asked for nothing? There is nothing to do.',
  },
  'email-changed': {
    subject: 'The address of your account has changed',
    text: (when: string) =>
      `Since ${when}, your account uses another address. This one no longer signs you in.\nWas it you? There is nothing to do.`,
    link: 'Whom to write to',
    after:
      'It was not you? Write at once to the person in charge of personal information, whose page says how to reach them.',
  },
  'erasure-asked': {
    subject: 'Your account will be deleted',
    self: (day: string) => `You asked for your account to be deleted. It takes effect on ${day}.`,
    other: (day: string) =>
      `The deletion of your account was recorded at your request. It takes effect on ${day}.`,
    text: 'Until then, one click undoes it.',
    link: 'See or undo',
    after: 'You asked for nothing? Undo it, and end the sessions that you do not recognize.',
  },
  'erasure-undone': {
    subject: 'The deletion of your account is undone',
    text: 'Your account stays as it is.',
    link: 'See what is held about me',
    after: '',
  },
  'erasure-done': {
    subject: 'Your account is deleted',
    text: 'What was held about you has been deleted or no longer names you. This is the last letter that you will receive.\nThis address itself will be wiped tomorrow from the list of letters sent. Backups keep it until they expire themselves.',
    link: 'What is kept, and for how long',
    after: '',
  },
  'post-left': {
    subject: (place: string) =>
      place === '' ? 'A role has nobody left' : `Nobody administers any more: ${place}`,
    text: (role: string, place: string) =>
      `Somebody had their account deleted. They were the last to hold this role: ${role}${place === '' ? '' : `, ${place}`}.\nYou can appoint somebody. An organization without administrator can also be claimed.`,
    link: 'Appoint somebody',
    after: '',
  },
}
