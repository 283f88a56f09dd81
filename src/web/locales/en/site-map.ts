import type { Texts } from '../texts.ts'

export const siteMap: Texts['siteMap'] = {
  title: 'Site map',
  description: 'Every page of the site, with what each one holds.',
  pagesTitle: 'Pages',
  editionsTitle: 'Editions of the program',
  everySupplier: (count) => `Each of the ${count} enterprises in the directory has its own page too.`,
  pages: {
    home: { name: 'Home', about: 'The program at a glance.' },
    directory: { name: 'Directory', about: 'Who offers what, where, and for contracts of what size.' },
    verification: {
      name: 'Check an enterprise',
      about: 'Is it part of the social economy? One name, one NEQ or a list.',
    },
    buyers: { name: 'Buyers', about: 'What each institution buys, according to public notices.' },
    partners: { name: 'Partners', about: 'Who carries, funds and supports the program.' },
    calls: {
      name: 'Calls for interest',
      about: 'The calls that enterprises answer, with their criteria and dates.',
    },
    programmes: {
      name: 'Programs',
      about: 'The programs that this site brings together, with their editions and partners.',
    },
    search: { name: 'Search', about: 'Search everything at once.' },
    tenders: { name: 'Public notices', about: 'Calls for tenders and contracts published on SEAO.' },
    resources: {
      name: 'Resources',
      about: 'Useful rules, guides and figures, each with its source and date.',
    },
    about: { name: 'About', about: 'What Maillage is, where it comes from, what it never does.' },
    howMatching: {
      name: 'How matching works',
      about: 'What brings an enterprise close to a notice, and the limits of the calculation.',
    },
    privacy: { name: 'Privacy', about: 'What the site keeps about you: next to nothing.' },
    retention: {
      name: 'How long we keep what',
      about: 'The term of each kind of information, and what is done afterwards.',
    },
    accessibility: {
      name: 'Accessibility',
      about: 'What was checked, how, and what remains to be done.',
    },
    legalNotice: {
      name: 'Legal notice',
      about: 'Who runs the site, licences, what the information is worth.',
    },
    siteMap: { name: 'Site map', about: 'This page.' },
  },
}
