import type { Texts } from '../texts.ts'

export const buyers: Texts['buyers'] = {
  title: 'Who buys',
  description:
    'The institutions that publish notices on SEAO: what they buy, for how much, and to whom they already entrusted it.',
  lede: (count) =>
    `${count} institutions published a notice among those we read. Open one to see what it buys.`,
  searchLabel: 'Name of the institution',
  results: (count, formatted) =>
    count === 0 ? 'No institution' : count === 1 ? '1 institution' : `${formatted} institutions`,
  empty: 'No institution bears these words.',
  emptyAdvice: 'Try a part of the name: “laval” rather than “Ville de Laval, service de l’eau”.',
  programmeTitle: 'Institutions of the program',
  programmeNote: 'Those with a page in the directory.',
  name: 'Institution',
  notices: 'Notices read',
  open: 'Open',
  latest: 'Latest notice',
  buyer: {
    kicker: 'Institution',
    description: (name) => `What ${name} buys, from the public notices read.`,
    extent: (from, to) =>
      from === to
        ? `From the notices published on ${from} that we read. An extract of SEAO, with no claim to be complete.`
        : `From the notices published from ${from} to ${to} that we read. An extract of SEAO, with no claim to be complete.`,
    noDates: 'From the notices that we read, whose day is not published.',
    none: 'No public notice of this institution among those we read.',
    noneNext: 'See the other institutions',
    figuresTitle: 'In figures',
    figures: {
      notices: (count) => (count === 1 ? 'notice read' : 'notices read'),
      open: (count) => (count === 1 ? 'open notice' : 'open notices'),
      median: 'median amount',
      openRows: (count, formatted) => (count === 1 ? 'Open the row' : `Open the ${formatted} rows`),
      seeCategories: 'See by category',
      seeOpen: 'Open the open notices',
      medianNote: 'Awarded or paid.',
      lacks: (known, unknown, formatted) =>
        unknown === 0
          ? `From ${known} notices.`
          : unknown === 1
            ? `From ${known} notices. The amount of another is unknown.`
            : `From ${known} notices. The amount of ${formatted} others is unknown.`,
      period: (from, to) => (from === to ? `On ${from}.` : `From ${from} to ${to}.`),
      noPeriod: 'Days not published.',
      source: 'SEAO, imported notices',
      openNote: (day) => `Closing after ${day}.`,
    },
    categoriesTitle: 'What it buys',
    category: 'Category',
    noCategory: 'category not published',
    count: 'Notices',
    typical: 'Median amount',
    largest: 'Largest',
    unknownAmounts: 'Unknown amount',
    categoriesNote:
      'Amounts awarded or paid, as published. A notice without an amount does not count as zero.',
    recentTitle: 'Recent notices',
    allNotices: 'All its notices',
    suppliersTitle: 'To whom it awarded contracts',
    suppliersNote: (shown, total) =>
      shown === total
        ? 'Every published awardee, by number of awards.'
        : `The first ${shown} of ${total} published awardees, by number of awards.`,
    supplier: 'Awardee',
    awards: 'Awards',
    awardCount: (count) => (count === 1 ? '1 award' : `${count} awards`),
    relation: 'Relation',
    relations: {
      returning: 'known already',
      new: 'new',
      once: 'once only',
      unknown: 'the data do not reach back far enough',
    },
    relationNote:
      'New: a first award within the year, while the notices read reach back at least one year further.',
    inDirectory: 'in the directory',
    noSupplier: 'No published award among the notices read.',
    contact: 'Reach the institution',
  },
}
