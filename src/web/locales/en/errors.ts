import type { Texts } from '../texts.ts'

export const errors: Texts['errors'] = {
  'not-found': {
    title: 'This page does not exist',
    text: 'The address may have changed, or a letter may be missing. A notice that was not imported has no page here either.',
  },
  'bad-request': {
    title: 'This address cannot be read',
    text: 'It holds characters that do not make an address. Copy it again in full, or start from the home page.',
  },
  'wrong-method': {
    title: 'This page is for reading; it receives nothing',
    text: 'Something was sent to it; nothing was recorded. Open it again from a link.',
  },
  refused: {
    title: 'This was refused',
    text: 'Nothing shows that it came from a page of this site. Nothing was recorded: go back to the page and try again.',
  },
  'not-allowed': {
    title: 'This page is not open to your role',
    text: 'Nothing was changed.',
  },
  because: {
    'sign-in': 'You need to sign in first.',
    role: 'None of the tasks of this role go through here. If you hold another role, choose it in your space; otherwise, ask the program’s coordinator.',
    relation:
      'This belongs to another organization or program than those of your role. The program’s coordinator can give you access.',
    rank: 'This is for the people who administer the organization. Ask one of them.',
    state: 'This cannot be done in the present state of things.',
    'fresh-sign-in': 'This asks for a recent sign-in.',
  },
  'too-large': {
    title: 'This is too large to send',
    text: 'Nothing was saved. Go back and shorten the text or choose a smaller file.',
  },
  'bad-form': {
    title: 'What was sent cannot be read',
    text: 'It is not a form of this site. Nothing was saved.',
  },
  'too-often': {
    title: 'One moment, please',
    text: 'Too many requests came from this address in a short time. Nothing was lost or saved: wait a little, then try again.',
  },
  fault: {
    title: 'Something did not work',
    text: 'It is not your fault, and nothing that you were reading is lost. Try again in a moment. If the page does not come back, give this reference to the person who runs the site:',
  },
  search: 'Search the directory',
  nearTitle: 'Were you looking for this?',
  elsewhereTitle: 'Where to go',
}
