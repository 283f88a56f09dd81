import type { Texts } from '../texts.ts'

export const recognition: Texts['recognition'] = {
  title: 'Social-economy recognition',
  standings: {
    recognised: 'Social economy verified',
    'recheck-due': 'Yearly review due',
    expired: 'Recognition expired',
    withdrawn: 'Recognition withdrawn',
    refused: 'Not recognized',
    'in-review': 'Under review',
    unverified: 'Never verified',
  },
  lines: {
    recognised: (day) => `Verified on ${day}`,
    'recheck-due': (day) => `Verified on ${day}; the yearly review is due`,
    expired: (day) => `Expired since ${day}`,
    withdrawn: (day) => `Withdrawn on ${day}`,
    refused: (day) => `Not recognized on ${day}`,
    'in-review': (day) => `Under review since ${day}`,
    unverified: () => 'Never verified by the program',
  },
  unverifiedNote:
    'Nobody has verified it yet. That says nothing against it: ask for its articles and by-laws.',
  recheckNote: (day) => `To be reviewed by ${day}.`,
  validUntil: (day) => `Valid until ${day}.`,
  principlesTitle: 'The six principles',
  principlesNote:
    'Principles of the Social Economy Act (CQLR, chapter E-1.1.1), section 3, in force since October 10, 2013, as summed up by the ministère de l’Économie. Facts gathered in November 2026.',
  principle: 'Principle',
  evidence: 'Evidence seen',
  noEvidence: 'no evidence noted',
  verdict: 'Finding',
  verdicts: { met: 'Met', 'not-met': 'Not met', unverified: 'To be verified' },
  principles: {
    'serves-members-or-community': 'Serves the needs of its members or of the community',
    'free-of-public-control': 'Is not under the decision-making control of a public body',
    'democratic-governance': 'Is governed democratically by its members',
    'economic-viability': 'Aims at economic viability',
    'limited-surplus-distribution':
      'Forbids or limits the distribution of surplus, or shares it in proportion to transactions',
    'remaining-property-to-like-body': 'On dissolution, its property goes to a similar organization',
  },
  reviewsTitle: 'What was done',
  acts: {
    open: 'Review begun',
    recognise: 'Recognition given',
    recheck: 'Yearly review',
    refuse: 'Recognition refused',
    withdraw: 'Recognition withdrawn',
  },
  by: 'by',
  reason: 'Reason:',
  shortEvidence: (count) =>
    count === 6 ? 'evidence seen for all six principles' : `evidence seen for ${count} of the 6 principles`,
}
