const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** What waits for each role, what changed, the first three steps. */
export const space = {
  waiting: {
    since: (day: string) => `Since ${day}`,
    from: (day: string) => `From ${day}`,
    lines: {
      'page-incomplete': (count: number) =>
        plural(
          count,
          'page to complete: an offer, a territory or an address is missing',
          'pages to complete: an offer, a territory or an address is missing',
        ),
      'page-to-confirm': (count: number) =>
        plural(
          count,
          'page to confirm: nothing was confirmed on it for a year',
          'pages to confirm: nothing was confirmed on them for a year',
        ),
      'recognition-ending': (count: number) =>
        plural(count, 'recognition that ends within 90 days', 'recognitions that end within 90 days'),
      'recognition-to-recheck': (count: number) =>
        plural(count, 'recognition to check again', 'recognitions to check again'),
      'never-confirmed': (count: number) =>
        plural(
          count,
          'organization whose page was never confirmed',
          'organizations whose page was never confirmed',
        ),
      nobody: (count: number) =>
        plural(
          count,
          'organization where nobody has an account yet',
          'organizations where nobody has an account yet',
        ),
      'best-notices': (count: number) =>
        plural(count, 'open notice that looks like yours', 'open notices that look like yours'),
      'join-requests': (count: number) => plural(count, 'person asks to join you', 'people ask to join you'),
      'coordination-decisions': (count: number) =>
        plural(
          count,
          'claimed organization or domain to confirm',
          'claimed organizations or domains to confirm',
        ),
      'names-proposed': (count: number) => plural(count, 'met name to decide', 'met names to decide'),
      'imports-failed': (count: number) =>
        plural(
          count,
          'import that failed since the last good one',
          'imports that failed since the last good one',
        ),
      quarantined: (count: number) => plural(count, 'publication put aside', 'publications put aside'),
      'letters-failed': (count: number) =>
        plural(count, 'email that did not leave', 'emails that did not leave'),
      'jobs-failed': (count: number) => plural(count, 'failed job of the site', 'failed jobs of the site'),
      'privacy-contact': () => 'program without a person in charge of personal information: name one',
      'incidents-open': (count: number) =>
        plural(count, 'incident open in the register', 'incidents open in the register'),
      'sender-missing': (count: number) =>
        plural(
          count,
          'program that does not give its postal address: nothing commercial leaves',
          'programs that do not give their postal address: nothing commercial leaves',
        ),
      'jury-to-declare': (count: number) =>
        plural(
          count,
          'application waits to know whether you are in conflict',
          'applications wait to know whether you are in conflict',
        ),
      'jury-to-score': (count: number) => plural(count, 'application to score', 'applications to score'),
      'decision-letters': (count: number) =>
        plural(count, 'decision letter to send', 'decision letters to send'),
      'offers-to-settle': (count: number) =>
        plural(count, 'offered place waits for you to act', 'offered places wait for you to act'),
      'place-offered': (count: number) =>
        plural(
          count,
          'place in the cohort is offered to you: answer',
          'places in the cohort are offered to you: answer',
        ),
      'own-notices': (count: number) =>
        plural(
          count,
          'notice of your institution published in the last 30 days',
          'notices of your institution published in the last 30 days',
        ),
      'region-enterprises': (count: number) =>
        plural(
          count,
          'enterprise of the directory based in your region',
          'enterprises of the directory based in your region',
        ),
    },
    nothing: {
      default: 'Nothing is waiting for you today.',
      'jury-member':
        'Nothing is waiting for you today. Applications to assess will appear here once a call entrusts you with some.',
    },
    noRole: 'You have no role yet. Find your organization: its page says how to join it.',
    findOrganisation: 'Find my organization',
    rowsTitle: 'What is waiting for you',
    rowsNone: 'Nothing is waiting here any more.',
    back: 'My space',
    lastConfirmed: (day: string) => `Confirmed on ${day}`,
    neverConfirmed: 'Never confirmed',
    recognitionUntil: (day: string) => `Recognition until ${day}`,
    openNotices: (count: number, written: string) =>
      plural(count, '1 open notice', `${written} open notices`),
  },
  changes: {
    title: 'Since your last visit',
    firstTitle: 'The last 30 days',
    nothing: 'Nothing changed.',
    newNotices: 'New notices',
    newOrganisations: 'New organizations',
    acts: 'Acts',
    more: (count: string) => `And ${count} more, which will still be there next time.`,
    seen: 'All seen',
    seenHelp: 'The list starts afresh. What is not shown yet will be shown next.',
    somebody: 'Somebody',
    act: {
      'accounts.appoint': 'A role was given',
      'accounts.assign-adviser': 'Somebody now accompanies an enterprise',
      'directory.edit': 'The page of an organization changed',
      'directory.publish': 'The page of an organization was published',
      'directory.confirm': 'The page of an organization was confirmed',
      'directory.review-recognition': 'A recognition was reviewed',
      'directory.import': 'Organizations were imported',
      'programme.edit': 'The page of the program changed',
      'programme.create': 'A program was created',
      'programme.give-roles': 'A role was given',
    } as Readonly<Record<string, string>>,
    otherAct: 'A change was made',
    times: (count: string) => `${count} times`,
    done: 'Noted: the list starts afresh.',
  },
  steps: {
    title: 'Three steps to begin',
    at: (step: string) => `Step ${step} of 3`,
    next: 'Done',
    skip: 'Skip the first steps',
    resume: 'See the first three steps again',
    go: 'Go there',
    done: 'The three steps are done.',
    skipped: 'All right. You will find them at the bottom of this page.',
    byRole: {
      public: [
        'Look for your organization in the directory.',
        'Read what the program does and never does.',
        'Keep in a list an organization or a notice to see again.',
      ],
      operator: [
        'Check that the last import of notices ended well.',
        'Open the page of the programs: their name, purpose and sharing are right.',
        'Read what the site keeps about each person.',
      ],
      coordinator: [
        'Read the page of your program again: it is the one the public opens.',
        'Decide the first names met in public notices.',
        'Try a real need on the matching bench.',
      ],
      adviser: [
        'Open the page of each enterprise that you accompany.',
        'Look at the open notices that suit them, and why.',
        'Gather in a list, with your notes, what you will talk about with them.',
      ],
      'jury-member': [
        'Read how the program brings enterprises and institutions together.',
        'Go through the current edition and its activities.',
        'Come back here: applications to assess will appear.',
      ],
      'supplier-member': [
        'Read your page as a buyer would.',
        'See the open notices that look like yours, and why.',
        'Keep in a list the institutions to approach.',
      ],
      'buyer-member': [
        'Search the directory for an enterprise for your next purchase.',
        'Check a supplier: is it of the social economy?',
        'See what your institution published and awarded.',
      ],
    },
  },
  people: { adviser: 'Enterprises that you accompany' },
} as const
