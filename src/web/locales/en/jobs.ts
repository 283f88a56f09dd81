import type { Texts } from '../texts.ts'

/** Work done by the clock that did not end well. */
export const jobs: Texts['jobs'] = {
  title: 'Failed jobs',
  lede: 'What the site does by itself, at its hours, and that did not succeed after several tries.',
  empty: 'No job has failed.',
  emptyAdvice: 'A job that fails is first tried again by itself; it only comes here afterwards.',
  names: { 'import-tenders': 'Import public notices' },
  failedAt: 'Failed on',
  askedAt: 'Asked for on',
  attempts: 'Tries',
  why: 'Reason',
  noReason: 'The program said nothing about it.',
  again: 'Try again',
  more: (shown, total) => `The ${shown} most recent of ${total}.`,
  done: {
    reprise: 'The job is queued again; it will be done within the minute.',
    partie: 'This job is no longer among those that failed. Nothing was done.',
  },
}
