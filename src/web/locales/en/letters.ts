import type { Texts } from '../texts.ts'

export const letters: Texts['letters'] = {
  greeting: 'Hello,',
  signature: (programme) => `${programme}, by Maillage`,
  'sign-in-link': {
    subject: 'Your sign-in link',
    before: (minutes) => `This link signs you in once, for ${minutes} minutes:`,
    after: 'If you did not ask for it, ignore this email: nothing will happen.',
    link: 'Sign in',
  },
}
