import type { Grant, PolicyTable } from '#accounts/index.ts'

const oneself: readonly Grant[] = [{ role: 'public', as: 'self' }]
const coordination: readonly Grant[] = [
  { role: 'coordinator', as: 'programme' },
  { role: 'operator', as: 'any' },
]

/** Who may do what with what is held about people. */
export const privacyPolicy = {
  'privacy.see-own': { on: 'self', may: oneself },
  // Whoever finds a browser open takes nothing away and erases nobody.
  'privacy.export-own': { on: 'self', may: oneself, fresh: true },
  'privacy.ask-own-erasure': { on: 'self', may: oneself, fresh: true },
  'privacy.undo-own-erasure': { on: 'self', may: oneself },
  'privacy.see-requests': { on: 'programme', may: coordination },
  'privacy.record-request': { on: 'programme', may: coordination, fresh: true },
  'privacy.undo-request': { on: 'privacy-request', may: coordination, when: ['waiting'] },
  'privacy.export-for': {
    on: 'privacy-request',
    may: coordination,
    when: ['recorded', 'waiting'],
    fresh: true,
  },
  'privacy.see-purges': { on: 'programme', may: coordination },
  'privacy.see-incidents': { on: 'programme', may: coordination },
  'privacy.record-incident': { on: 'programme', may: coordination },
  'privacy.see-incident': { on: 'incident', may: coordination },
  'privacy.correct-incident': { on: 'incident', may: coordination },
  'privacy.edit-contact': { on: 'programme', may: coordination },
} as const satisfies PolicyTable
