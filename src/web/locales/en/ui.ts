import type { Texts } from '../texts.ts'

export const ui: Texts['ui'] = {
  optional: 'optional',
  errorPrefix: 'Error:',
  errorTitle: (errors) =>
    errors === 1 ? 'One answer needs correcting' : `${errors} answers need correcting`,
  errorAdvice: 'Nothing you wrote is lost.',
  savedAt: (time) => `Saved at ${time}; you can close and come back.`,
  removeFile: 'Remove',
  fileReceived: (name) =>
    `File received: ${name}. It will be kept with the rest, unless you choose another one.`,
  close: 'Close',
  tones: { done: 'Done:', alert: 'To be read with care:', refused: 'Refused:' },
  steps: { done: ', step done', now: ', step under way', later: ', step to come' },
  progress: (done, of) => `${done} of ${of}`,
  source: (source) => `Source: ${source}.`,
  more: (count) => (count === 1 ? 'One more' : `${count} more`),
  facetChosen: 'filter chosen, to remove',
  exportTable: 'Download (CSV)',
  chartTable: 'The table',
  matrixTooLarge: (enterprises, institutions) =>
    `A cloth of ${enterprises} enterprises by ${institutions} institutions can no longer be read: here is the table.`,
  readOn: (day) => `Page read on ${day}.`,
  gallery: {
    title: 'Parts of the site',
    lede: 'Every part that pages are made of, with all its states. Names and figures in the examples are invented.',
    triedTitle: 'Tried with',
    next: 'Next part:',
    states: (count) => (count === 1 ? '1 example' : `${count} examples`),
  },
}
