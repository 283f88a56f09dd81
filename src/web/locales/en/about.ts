import type { Texts } from '../texts.ts'

export const about: Texts['about'] = {
  about: {
    title: 'About',
    description: 'What Maillage is, where it comes from and what it never does.',
    sections: [
      {
        title: 'What it is',
        paragraphs: [
          'Maillage is free software that helps social-economy enterprises and public institutions do business together. It carries on a Montréal pilot project, “L’économie sociale, j’achète!”, which brought enterprises and institutions together around training, a declaration of commitment and meetings.',
          'This first version does one thing from beginning to end: it reads public notices, knows the enterprises of a directory, and explains what could bring them together.',
        ],
      },
      {
        title: 'What it never does',
        paragraphs: [
          'It scores no bid and awards no contract: the rules in force and the buyer’s decision apply in full.',
          'It invents nothing. What is not known is written as such, and each amount keeps the meaning that its source gives it: the awarded amount is not that of the contract.',
        ],
      },
      {
        title: 'The data',
        paragraphs: [
          'Notices come from the open data of the Système électronique d’appel d’offres (SEAO), published by the Secrétariat du Conseil du trésor on Données Québec under the CC BY 4.0 licence. Municipalities and regions come from the Institut de la statistique du Québec and the Ministère des Affaires municipales et de l’Habitation, under the same licence.',
          'The official site prevails. Each notice links to it.',
        ],
      },
    ],
    demonstrationTitle: 'The demonstration',
    demonstration:
      'Here the enterprises, institutions and partners of the directory are invented; their telephone numbers and web addresses lead nowhere. The public notices are real, taken from three files of July to September 2026, and the clock stands still at the date of the last one so that some notices are still open. Always check the state of a notice on the official site.',
  },
  howMatching: {
    title: 'How matching works',
    description: 'What matching looks at, what it never looks at, and its limits.',
    sections: [
      {
        title: 'What it looks at',
        paragraphs: [
          'On the notice’s side: its title, SEAO category, UNSPSC classification, place, buyer, and amount when one is published.',
          'On the enterprise’s side: what it says it offers, its achievements, name and address, the territories and capacities that it declares, and the public contracts that its NEQ ties to it.',
        ],
      },
      {
        title: 'How it ranks',
        paragraphs: [
          'Each thing in common gives points: rare words count more than common ones, a similar contract more than a shared category, work nearby more than work far away. The points add up, and the sum is shown under each result.',
          'Place alone is never enough. An enterprise is shown only if it has in common with the notice a close classification, a similar contract, two words, or a word within the same category, and if that weighs at least a quarter of what fits the first one.',
          'Territory and capacity are not hidden filters: the enterprise stays in the list, and it is said whether the condition is met, is not, or cannot be known by anyone.',
        ],
      },
      {
        title: 'What it never looks at',
        paragraphs: [
          'Nothing that is unknown when a notice is published: neither who won, nor at what price, nor how many bid. No information about persons. No payment, no bought preference.',
        ],
      },
      {
        title: 'What was measured, and the limits',
        paragraphs: [
          'Matching is measured on contracts that were really awarded: a year is hidden from it, it is asked to rank all known enterprises for each notice, and we look whether the one that won is among the first ten. The figures, and the commands that make them again, are in the project’s documentation (docs/benchmarks.md).',
          'This measure compares methods; it does not say that an enterprise will suit. A good enterprise that never bid counts as an error. The French of titles is short and uneven, and an enterprise that describes itself in three words will be poorly served.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'What this site keeps, and what it does not do.',
    sections: [
      {
        title: 'When you read this site',
        paragraphs: [
          'No tracker, no audience measurement, no request to another site: fonts, styles and images come from here.',
          'A single cookie may be set, and only if you choose a light or dark appearance: it remembers that choice for a year, and nothing else.',
        ],
      },
      {
        title: 'What is published',
        paragraphs: [
          'Pages show organisations, not persons. Bidders’ names come from SEAO’s open data, where they are already public; a person in business may appear there under their own name.',
          'An enterprise’s contact details are those that it chose to publish.',
        ],
      },
      {
        title: 'Who answers for your information',
        paragraphs: [
          'The organisation that runs this installation. It names a person in charge of the protection of personal information and publishes here how to reach them before opening the site to the public. In the demonstration, nobody: nothing is collected there.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    description: 'What was checked, how, and what has not been yet.',
    sections: [
      {
        title: 'What we aim for',
        paragraphs: [
          'Level AA of the Web Content Accessibility Guidelines (WCAG 2.1), and three criteria of version 2.2: focus visibility, target size, accessible authentication. These are the requirements of Québec’s standard SGQRI 008 3.0 for public bodies.',
        ],
      },
      {
        title: 'What is checked at each version',
        paragraphs: [
          'Every page, in French and in English, light and dark, passes axe-core without a violation. Every page is complete without JavaScript, fits 320 pixels without horizontal scrolling, and can be gone through with the keyboard.',
        ],
      },
      {
        title: 'What is not yet',
        paragraphs: [
          'No trial has been made with people who use a screen reader. Titles of notices are those of their source, sometimes all in capitals, and are not translated: English pages give them in French, marked as such for screen readers.',
        ],
      },
      {
        title: 'An obstacle?',
        paragraphs: [
          'Write to the person in charge of the programme, by whatever means suits you: they must be able to give you the information in another way and have the page mended.',
        ],
      },
    ],
  },
}
