import type { Texts } from '../texts.ts'

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

export const mail: Texts['mail'] = {
  templates: {
    title: 'Mail',
    lede: 'Everything that the site writes, with invented facts: each kind can be read in both languages, as a page and as text.',
    list: 'The kinds of letters',
    kind: 'Kind',
    use: 'Use',
    treatment: 'Treatment',
    haste: 'Leaves',
    service: 'Service',
    commercial: (purpose) => `Commercial: ${purpose}`,
    optional: 'Its reader may do without it by mail',
    always: 'Always leaves',
    consent: 'Leaves only with a consent',
    hastes: {
      now: 'At once',
      waking: 'Not at night',
      digest: 'Not at night, gathered with others',
    },
    rules: 'When they leave',
    quiet: (from, until) =>
      `From ${from} to ${until}, Québec time, only what somebody waits for leaves, such as a sign-in link.`,
    gathered: (minutes) =>
      `Those that can be gathered wait for each other for ${minutes} minutes, then leave as one letter. Commercial letters stay alone: each has its own consent and its own withdrawal.`,
    paced: (hour, week) =>
      `One address receives at most ${hour} letters an hour that nobody waits for, and at most ${week} commercial letters in seven days.`,
    outgoing: 'See what leaves',
    back: 'All kinds of letters',
    subject: 'Subject',
    from: 'From',
    page: 'As a page',
    pageOf: (subject) => `Letter: ${subject}`,
    open: 'Open it alone',
    text: 'As text',
    noSender:
      'This program does not say yet who writes. Nothing commercial leaves: the foot shown here is an example.',
    nameSender: 'Say who writes',
    sampleSender: {
      name: 'Name of the organization that writes (example)',
      address: '1 Example Street\nTown, Québec  H0H 0H0',
      contact: 'write@exemple.example',
    },
  },
  outgoing: {
    title: 'Outgoing letters',
    lede: 'The letters that wait, leave or do not leave. What they say is not shown here.',
    states: {
      queued: 'Waiting',
      sending: 'Being sent',
      sent: 'Sent',
      failed: 'Not sent',
      unknown: 'May have been sent',
      withheld: 'Withheld',
      gathered: 'Gathered in another one',
    },
    stateHelp: {
      queued: 'They will leave by themselves.',
      sending: 'A program holds them right now.',
      sent: 'The mail server took them. A letter may still come back afterwards.',
      failed: 'They did not leave and will not leave by themselves.',
      unknown:
        'The line was cut at the wrong moment: they may have arrived. Trying again may send them twice.',
      withheld: 'They will not leave: their reader does not want them.',
      gathered: 'They left with others; the state is that of the letter that gathers them.',
    },
    counts: 'How many in each state',
    none: 'No letter in this state.',
    kind: 'Letter',
    to: 'To',
    written: 'Written on',
    tries: 'Tries',
    why: 'What happened',
    act: 'What to do',
    due: (when) => `Next try: ${when}`,
    sentAt: (when) => `Left on ${when}`,
    served: (answer) => `The mail server answered: ${answer}`,
    unreached: (why) => `The mail server did not take the letter: ${why}`,
    unsignedRow: 'Waits for the program to say who writes',
    failures: {
      expired: 'The time passed before it could be sent: nobody needed it any more.',
      interrupted: 'The program stopped while sending it.',
      restored: 'It was waiting in the backup: the original may have sent it.',
      withdrawn: 'Consent was withdrawn.',
      'not-wanted': 'The person does not want this kind of letter.',
    },
    tryAgain: 'Try again',
    tryAgainNamed: (kind, to) => `Try again: ${kind}, ${to}`,
    tryAll: 'Try all those of this page again',
    wiped: 'It held a secret link, now wiped. The person asks for another one.',
    done: (count) => `${count} ${plural(count, 'letter', 'letters')} queued again.`,
    doneNone: 'Nothing was queued again: these letters already left or cannot be tried again.',
    kept: (count) =>
      `No mail server is set: ${count === 0 ? 'letters will wait' : `${count} ${plural(count, 'letter waits', 'letters wait')}`}, and nobody receives them.`,
    keptHow:
      'Set SMTP_URL and MAIL_FROM, then start again: those still needed will leave by themselves. To let somebody in meanwhile: npx maillage operator link.',
    copied: (day) =>
      `This is a copy, restored from a backup on ${day}: it writes to nobody, so that nobody receives the same letter twice.`,
    copiedHow:
      'If it replaces the original, stop that one, then type: npx maillage activate. Letters that were waiting in the backup are shown as uncertain; try again those that had not left.',
    demonstration: 'The demonstration sends nothing: its letters stay in its mailbox.',
    mailbox: 'Open the demonstration’s mailbox',
    unsigned: (count, programme) =>
      `${count} commercial ${plural(count, 'letter waits', 'letters wait')}: the program ${programme} has no postal address.`,
    templates: 'See the kinds of letters',
  },
  sender: {
    title: 'Who writes',
    lede: 'What stands at the foot of each commercial letter of the program. Without it, none leaves.',
    why: 'Canada’s anti-spam law asks for the name of whoever sends, their postal address and a way to reach them, right for at least 60 days after sending.',
    link: 'Say who writes the commercial emails',
    name: 'Name of the organization that writes',
    address: 'Postal address',
    addressHelp: 'As on an envelope, with the postal code.',
    contact: 'How to reach it',
    contactHelp: 'An email address, a telephone number or a web address. Answers go to that email address.',
    save: 'Save',
    done: 'Saved. The commercial emails that were waiting will leave.',
    missing: 'Nothing commercial leaves yet: the postal address is missing.',
    waiting: (count) => `${count} commercial ${plural(count, 'letter waits', 'letters wait')}.`,
    errors: {
      nom: 'A name is missing, of at most 200 characters.',
      adresse: 'An address of at least two lines is missing, with a postal code like H2X 1Y4.',
      contact:
        'An email address like name@organization.ca, a telephone number of ten digits or an address like https://organization.ca is missing.',
    },
    conflict:
      'Somebody changed the program while you were writing. Here is your text; nothing of it is lost. Save again to keep it.',
  },
  refusal: {
    tag: 'address that refuses our letters',
    bounced: (email, day) => `The address ${email} has refused our letters since ${day}.`,
    complained: (email, day) => `The address ${email} reported our letters as spam on ${day}.`,
    bouncedOwn: 'Nothing commercial is sent there. Other letters are still tried.',
    bouncedHow:
      'Check the address with the person or their IT service. Once it is corrected, say so here: sending goes on.',
    complainedHow: 'Nothing commercial is sent there until the person agrees to it again themselves.',
    clear: 'It is corrected: write again',
    cleared: 'Noted: letters go to this address again.',
    nothing: 'This address refuses nothing any more.',
  },
  ownSpace: {
    ways: 'Mail',
  },
}
