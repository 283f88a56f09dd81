import type { Texts } from '../texts.ts'

export const matching: Texts['matching'] = {
  fits: { strong: 'Strong link', plausible: 'Plausible link', 'long-shot': 'Long shot' },
  legendTitle: 'What these words mean',
  legend: (fit, share, year) =>
    `${fit}: in ${year}, ${share} of the matches of this kind were the winning enterprise.`,
  share: (fit, share) => `${fit}: ${share}`,
  legendDeclared: (shares) =>
    `For an enterprise without any public contract, the thresholds come from the same winners, known by their registration alone (name, town, categories and codes of two contracts). ${shares}.`,
  legendLimits:
    'An enterprise that would have suited without winning counts as an error. What an enterprise writes of itself helps to rank it, but no public contract can measure how right that is.',
  longShots: (count) => (count === 1 ? '1 long shot' : `${count} long shots`),
  onlyLongShots: 'No strong or plausible link.',
  experience: {
    unmet: (amount, largest) =>
      `No public contract of this size: the amount is ${amount}, its largest known contract ${largest}.`,
    unknown: (amount) =>
      `Experience of a ${amount} contract unknown: no public amount is tied to the enterprise.`,
  },
  bench: {
    title: 'Matching bench',
    short: 'Bench',
    lede: 'Paste a notice or describe a need: you will see who could answer, why, and who is not shown. Nothing that you write is kept.',
    text: 'Title or description of the need',
    textHelp: 'As in a notice: what is to be done, and where. At most two thousand characters.',
    category: 'SEAO category',
    anyCategory: 'Unknown',
    unspsc: 'UNSPSC code',
    unspscHelp: 'Two to eight digits, for example 72102902.',
    place: 'Place of the work',
    placeHelp: 'Municipality, MRC or region. Left empty, it is read from the title, then from the buyer.',
    buyer: 'Buyer',
    amount: 'Estimated amount',
    notice: 'Number of an imported notice',
    noticeHelp: 'Its facts stand in for what you leave empty.',
    try: 'See who could answer',
    clear: 'Start again',
    errors: {
      texte: 'The need is missing. Describe it, or give the number of a notice.',
      long: 'The text is longer than two thousand characters. Keep what matters.',
      categorie: 'This is not one of SEAO’s categories. Choose it from the list.',
      unspsc: 'This UNSPSC code does not have two to eight digits.',
      lieu: 'No municipality, MRC or region of Québec has this name, or several have. Say more of it.',
      montant: 'This amount cannot be read. Write it in dollars, for example 25,000.',
      acheteur: 'The buyer’s name is longer than three hundred characters.',
      avis: 'No imported notice has this number.',
    },
    understoodTitle: 'What was understood',
    typedText: 'Need',
    shownTitle: 'Who could answer',
    shownCount: (count) => (count === 0 ? 'Nobody' : count === 1 ? '1 enterprise' : `${count} enterprises`),
    leftOutTitle: 'Who is not shown, and why',
    leftOutNote: (shown, all) =>
      shown < all ? `The ${shown} nearest, of ${all}.` : 'All other enterprises of the directory.',
    enterprise: 'Enterprise',
    why: 'Reason',
    score: 'Points',
    unscored: 'no points',
    whys: {
      'nothing-in-common': 'Nothing of its trade is in the need.',
      'too-little': 'Too little in common: a place, a broad domain or a single word is not enough.',
      'far-below': 'Something in common, but far less than the first ones.',
    },
  },
  exposure: {
    title: 'Who is shown, and how often',
    short: 'Exposure',
    lede: (places) =>
      `For each notice, the first ${places} enterprises are seen. This page counts the places of each, and says why some have none.`,
    scopes: { open: 'Open notices', all: 'All notices' },
    scopeLabel: 'Notices counted',
    counted: (notices, withMatches) =>
      `${notices} notices looked at; at least one enterprise is shown for ${withMatches} of them.`,
    capped: (most) => `At most ${most} notices are looked at here; the command looks at all of them.`,
    conclusion: (never, all) => `${never} enterprises of ${all} are never shown.`,
    half: (count, all) => `${count} enterprises of ${all} are enough to fill half of the places.`,
    enterprise: 'Enterprise',
    seen: 'Times shown',
    first: 'Times first',
    share: 'Share of places',
    why: 'Never shown',
    whys: {
      'nothing-known': 'Nothing is declared: no offer, no achievement, no public contract.',
      'too-little': 'Too little in common with these notices. Completing its offers may help.',
      'others-first': 'Fits some notices, where others fit better.',
    },
    turnsTitle: 'When level, they take turns',
    turns:
      'Enterprises whose link bears the same word and whose points are level change places from one notice to the next, by a draw that the notice’s number decides. Nobody is always first, and the order of one notice does not change when the page is loaded again.',
  },
}
