import type { Texts } from '../texts.ts'

export const withdrawal: Texts['withdrawal'] = {
  purposes: {
    opportunities: 'Business opportunities',
    activities: 'Activities and training',
    news: 'News of the program',
  },
  title: 'Stop these emails',
  lede: 'No sign-in is needed. Nothing changes until you press the button.',
  sentBy: (programme) => `These emails come from the program ${programme}.`,
  about: (purpose) => `The letter that led you here was about: ${purpose}.`,
  choice: 'Your choice',
  choose: 'What do you want to stop?',
  onePurpose: (purpose) => `Only: ${purpose}`,
  onePurposeHelp: 'Other emails that you agreed to go on.',
  whole: (programme) => `All promotional emails of ${programme}`,
  wholeHelp: (purposes) => `Today you receive some for: ${purposes}.`,
  wholeHelpNone: 'No other is sent to you today, and none will be.',
  button: 'Stop these emails',
  effect: 'This takes effect at once: even a letter that is ready to leave is held back.',
  notStopped:
    'Emails that you ask for yourself, such as a sign-in link, are not promotional: they still reach you.',
  missingChoice: 'Choose what you want to stop.',
  already: (purpose) => `This is done already: nothing is sent to you any more for ${purpose}.`,
  done: 'Done',
  donePurpose: (purpose, programme) => `${programme} will no longer write to you for: ${purpose}.`,
  doneWhole: (programme) => `${programme} will send you no promotional email any more.`,
  comeBack: 'Changed your mind?',
  comeBackText:
    'Nobody but you can start these emails again. Subscribe again with the program’s form, or from the page of your communications if you have an account.',
  comeBackForm: 'Subscribe again',
  comeBackAccount: 'My communications',
  unknown: 'This link tells us nothing',
  unknownLede:
    'Its address may be cut short: some mail programs break long links over two lines. Nothing was changed.',
  unknownSteps: [
    'Open the letter again and copy the whole address of the link, to its very end.',
    'If you have an account, everything can also be stopped from the page of your communications.',
    'Or reply to the letter, or write to the program’s contact person, who will record your withdrawal.',
  ],
  unknownContact: 'Programs and contact people',
}
