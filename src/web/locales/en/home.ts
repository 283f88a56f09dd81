import type { Texts } from '../texts.ts'

export const home: Texts['home'] = {
  title: 'Your purchases have neighbours.',
  description:
    'Find the social-economy enterprises that can answer Québec’s public notices, with the reasons.',
  lede: 'Social-economy enterprises can answer public notices that nobody had thought of bringing to them. Maillage reads the notices, knows the enterprises, and says what fits and what holds back.',
  findSupplier: 'Find an enterprise',
  seeTenders: 'See open notices',
  searchLabel: 'What do you need done?',
  searchHint: 'For example: snow clearing, catering, printing',
  waysTitle: 'Where to start',
  buyer: {
    title: 'I buy for an institution',
    text: 'Find who can answer near you, see what each enterprise has already done and the size of contract that it can carry.',
    link: 'Search the directory',
  },
  supplier: {
    title: 'I run a social-economy enterprise',
    text: 'Open an enterprise’s page, then “Opportunities”: the open notices that resemble it, closest first, each with its reasons.',
    link: 'See an example',
  },
  public: {
    title: 'I want to understand',
    text: 'Each notice keeps its history and links to the official page. What is not known is written as such.',
    link: 'How matching works',
  },
  figuresTitle: 'Where things stand',
  figures: {
    suppliers: 'enterprises in the directory',
    suppliersPeriod: 'All those that have a page today.',
    suppliersSource: 'the programme’s directory',
    open: 'open notices',
    openPeriod: (day) => `Closing after ${day}.`,
    tenders: 'imported notices',
    tendersPeriod: 'Open, closed, awarded or cancelled.',
    tendersSource: 'SEAO, imported extract',
    openRows: (count) => `Open the ${count} rows`,
  },
  closingTitle: 'Closing soon',
  closingNone: 'No open notice at the moment. Import recent ones with “npx maillage import --seao”.',
  closingAll: 'All open notices',
}
