import type { Texts } from '../texts.ts'

export const identityProviders: Texts['identityProviders'] = {
  signIn: {
    title: 'Sign in with my institution',
    text: 'If your institution has its own sign-in, it can vouch for you here.',
    field: 'Your address at work, or the name of your institution',
    unknown: 'No institution of this name, or served by this address, has its sign-in here. Ask for a link.',
    go: 'Continue',
  },
  leaving: {
    title: (name) => `To the sign-in of ${name}`,
    text: (host) => `You are leaving for ${host}, and will then come back here.`,
    go: 'Go there now',
  },
  refused: {
    title: 'You are not signed in',
    trialTitle: 'The trial did not succeed',
    again: 'Back to signing in',
    back: 'Back to the settings',
    said: (email) => `Address given by the institution: ${email}`,
    because: {
      'unknown-return':
        'This return matches no departure of this browser, or it was already used, or more than five minutes have passed. Start again.',
      'no-such-provider': 'The sign-in of this institution is no longer offered here.',
      declined: 'Your institution did not recognize you, or you cancelled.',
      'wrong-issuer': 'The answer does not come from this institution’s server. Nothing was accepted.',
      unreachable: 'Your institution’s server does not answer. Try later, or ask for a link by email.',
      'wrong-token': 'The proof sent by the institution is not valid. Nothing was accepted.',
      'no-email': 'Your institution did not say your email address, which is needed here.',
      'email-unverified':
        'Your institution does not confirm that this address is yours. Ask for a link by email, which will confirm it.',
      'other-domain': 'This address is not of a domain that the institution declared here.',
      'beyond-programme':
        'Your account also has a role outside this program. To protect it, sign in by a link or a passkey.',
    },
  },
  trial: {
    title: 'The trial succeeded',
    text: (email) =>
      `The institution knows you under the address ${email}, confirmed and of a declared domain. Your session here has not changed.`,
  },
  page: {
    title: (name) => `Sign-in of ${name}`,
    lede: 'The institution’s staff can sign in here with their usual sign-in (OpenID Connect).',
    link: 'Sign-in of the institution',
    states: {
      none: 'Not set up yet',
      waiting: 'Waiting for a confirmation',
      confirmed: 'In service',
    },
    state: 'State',
    waitingText:
      'The program’s coordination must confirm that the domains are the institution’s. You can already try it.',
    returnTitle: 'To register on your side',
    returnText: 'Return address, to be given as it is to whoever manages the institution’s sign-in:',
    issuer: 'Address of the server (issuer)',
    issuerHelp: 'Like https://sign-in.institution.ca. We read /.well-known/openid-configuration there.',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    secretKept: 'Leave empty to keep the present secret. It is encrypted and never shown.',
    secretHelp: 'It is encrypted and never shown.',
    domains: 'Domains of the email addresses',
    domainsHelp: 'One per line, like institution.ca. Only these addresses will be able to sign in this way.',
    settings: 'Settings',
    acts: 'Try, confirm, remove',
    save: 'Save',
    test: 'Try it',
    testText:
      'The trial leads you to the institution’s sign-in and tells what it answers. It changes nothing here.',
    confirm: 'Confirm the domains',
    confirmText: (domains) =>
      `By confirming, you attest that these domains are the institution’s: ${domains}. Whoever has an address there will be able to sign in by its server.`,
    remove: 'Remove',
    removeTitle: 'Remove the institution’s sign-in?',
    removeText:
      'Nobody will be able to sign in this way any more. Accounts remain: everybody will sign in by a link by email.',
    done: {
      enregistre: 'Saved. The institution’s server answered.',
      confirme: 'Confirmed: the institution’s sign-in is in service.',
      retire: 'The institution’s sign-in is removed.',
    },
    errors: {
      issuer: {
        'not-an-address': 'A whole address is missing, like https://sign-in.institution.ca.',
        'not-https': 'The address must begin with https://.',
        'not-public': 'This address is that of a private network: our server does not go there.',
        unreachable: 'This server does not answer. Check the address, or try later.',
        'not-openid':
          'No complete OpenID Connect description at this address. Check it with whoever manages the server.',
        'other-issuer': 'The server gives itself another address than this one. Write its own.',
        'no-keys': 'The server publishes no readable signing key.',
      },
      clientId: 'The client ID is missing.',
      'secret-missing': 'The client secret is missing.',
      domainsMissing: 'At least one domain is missing.',
      domainWrong: (domain) => `“${domain}” is not a domain, like institution.ca.`,
      domainsTaken: (domains) => `Another institution already signs in with: ${domains}.`,
      changed: 'The settings have changed since you read them. Read them again, then confirm.',
    },
  },
}
