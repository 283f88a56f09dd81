import type { Texts } from '../texts.ts'

export const home: Texts['home'] = {
  title: 'Your purchases have neighbours.',
  description:
    'Find the social-economy enterprises that could answer Québec’s public notices, with the reasons.',
  lede: 'Social-economy enterprises already do what institutions buy. Maillage reads public notices, says which enterprises could answer them, why, and what remains to be checked.',
  edition: (name, start, end) => `${name}, from ${start} to ${end}`,
  findSupplier: 'Find an enterprise',
  seeTenders: 'See open notices',
  searchLabel: 'What do you need done?',
  searchHint: 'For example: snow clearing, catering, printing',
  waysTitle: 'Where to start',
  buyer: {
    title: 'I buy for an institution',
    text: 'Describe a need in your own words. The directory shows who can answer, what each enterprise has already done and the size of contract that it says it can carry.',
    link: 'Search the directory',
    more: 'Rules and guides for buying',
  },
  supplier: {
    title: 'I run a social-economy enterprise',
    text: 'Each enterprise’s page leads to its “Opportunities”: open notices, closest first, each with its reasons.',
    link: 'Find your page in the directory',
    more: 'What it takes to bid',
  },
  public: {
    title: 'I want to understand',
    text: 'Every figure opens to its rows and every notice links to its official page. What is not known is written as such.',
    link: 'How matching works',
    more: 'The program and its calendar',
  },
  figuresTitle: 'Where things stand',
  figures: {
    participants: (count) =>
      count === 1 ? 'enterprise takes part in the edition' : 'enterprises take part in the edition',
    participantsPeriod: (day, retained) => `On ${day}, of ${retained} retained.`,
    institutions: (count) => (count === 1 ? 'institution takes part' : 'institutions take part'),
    institutionsPeriod: (day) => `On ${day}.`,
    programmeSource: 'the program',
    suppliers: (count) => (count === 1 ? 'enterprise in the directory' : 'enterprises in the directory'),
    suppliersPeriod: (day) => `Those with a page on ${day}.`,
    suppliersSource: 'the program’s directory',
    open: (count) => (count === 1 ? 'open notice' : 'open notices'),
    openPeriod: (day, all) => `Closing after ${day}, among ${all} imported notices.`,
    tendersSource: 'SEAO, imported extract',
    openRows: (count, formatted) => (count === 1 ? 'Open the row' : `Open the ${formatted} rows`),
  },
  upcomingTitle: 'Coming up',
  upcomingAll: 'The edition’s whole calendar',
  closingTitle: 'Closing soon',
  closingNone: 'No open notice at the moment.',
  closingNoneOperator: 'To whoever runs the site: “npx maillage import --seao” brings in recent notices.',
  closingAll: 'All open notices',
}
