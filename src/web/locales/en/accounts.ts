import type { Texts } from '../texts.ts'

export const accounts: Texts['accounts'] = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  ownSpace: 'My space',
  actingAs: (role) => `You are acting as: ${role}`,
  signInPage: {
    title: 'Sign in',
    lede: 'Write your address: a link will be waiting there. No password to remember.',
    because: {
      'sign-in':
        'The page you asked for is open to people who are signed in. You will come straight back to it.',
      'fresh-sign-in': 'This asks for a recent sign-in. Sign in again: you will come back to where you were.',
    },
    email: 'Email address',
    byLink: 'By email',
    emailHelp: 'The one at which the program or your organization writes to you.',
    emailError: 'A whole address is missing, like name@organization.ca.',
    send: 'Get a link',
    demonstration: 'Try a role of the demonstration',
    demonstrationText:
      'These people are invented. One click is enough; whatever you do stays on this machine.',
    noRole: 'No role yet',
  },
  sentPage: {
    title: 'Check your email',
    lede: (minutes) =>
      `If the address can receive email, a link is on its way. It works once, for ${minutes} minutes.`,
    kept: 'This site has no mail server yet: the link waits and will not leave by itself. Whoever operates the site can hand you one.',
    nothing: 'Nothing received? Look among the unwanted messages, then ask for another link.',
    again: 'Ask for another link',
    mailbox: 'Open the demonstration’s mailbox',
  },
  linkPage: {
    title: 'One more click',
    lede: 'This button signs you in on this device. Software that opens links on your behalf stops here.',
    confirm: 'Sign me in',
    unusable:
      'This link no longer works: it has been used, or its time has passed. Ask for another, it comes at once.',
    missing: 'This link is incomplete. Copy the whole of it from the email, or ask for another.',
  },
  space: {
    title: 'My space',
    hello: (name) => `Hello ${name}`,
    today: 'What is waiting for you?',
    nothing: 'Nothing is waiting for you today.',
    roles: 'Your roles',
    rolesText: 'You see and do what the chosen role allows. You can change it at any time.',
    noRole:
      'No organization and no program has given you a role yet. You can read everything that is public.',
    actAs: 'Act as',
    now: 'Present role',
  },
  roles: {
    public: 'Public',
    operator: 'Site operation',
    coordinator: 'Program coordination',
    adviser: 'Support to enterprises',
    'jury-member': 'Jury',
    'supplier-member': 'Enterprise',
    'buyer-member': 'Institution',
  },
  administrator: 'administration',
  duties: {
    champion: 'champion',
    procurement: 'procurement',
    communications: 'communications',
  },
  mailbox: {
    title: 'The demonstration’s mailbox',
    lede: 'The emails that the site would have sent. None of them leaves from here.',
    empty: 'No email yet. Ask for a sign-in link, for instance.',
    to: 'To',
    about: 'Subject',
    when: 'Written on',
    state: 'State',
    states: {
      queued: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      failed: 'not sent',
      unknown: 'may have been sent',
      withheld: 'withheld: its reader does not want it',
      gathered: 'gathered in another one',
    },
    back: 'The whole mailbox',
  },
  done: { role: 'Your role has changed.' },
}
