import type { Texts } from '../texts.ts'

export const about: Texts['about'] = {
  about: {
    title: 'About',
    description: 'What Maillage is, where it comes from and what it never does.',
    sections: [
      {
        title: 'What it is',
        paragraphs: [
          'Maillage is free software that helps social-economy enterprises and public institutions do business together. It carries on a Montréal pilot project, “L’économie sociale, j’achète!”, which from 2013 brought enterprises and institutions together around training, a declaration of commitment and meetings.',
          'This version reads public notices, keeps the directory of enterprises and explains what could bring the two together. It presents the program, its editions and their calendar, and runs the call for interest: applications, jury, cohort.',
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
      'Here the program, enterprises, institutions, partners and persons are invented; their telephone numbers and web addresses lead nowhere. The public notices are real, taken from three files of July to September 2026, and the clock stands still at the date of the last one so that some notices are still open. Always check the state of a notice on the official site.',
  },
  privacy: {
    title: 'Privacy',
    description: 'What this site keeps, and what it does not do.',
    sections: [
      {
        title: 'When you read this site',
        paragraphs: [
          'No tracker, no audience measurement, no request to another site: fonts, styles and images come from here.',
          'Unless you sign in, a single cookie may be set, and only if you choose a light or dark appearance: it remembers that choice for a year, and nothing else. “Same as device” erases it.',
          'A list of enterprises to check is read only while it is answered; nothing of it is kept.',
          'What you search for is written in the address of the page, so that you can keep it or send it. The site does not store it.',
        ],
      },
      {
        title: 'When you sign in',
        paragraphs: [
          'One cookie remembers your sign-in, for thirty days at most without a visit; another, for five minutes, ties your device to the passkey or the institution by which you sign in; a third, for two hours, leads those who coordinate a program back to its set-up guide. Signing out erases the first.',
          'The site keeps your address, your name if you said it, your language and, for each sign-in, the kind of device, the network address and the moments. The page “My account” shows you all of it and ends what you do not recognize.',
          'Of a passkey, it keeps only the public part. Of your institution, it retains only the address, the name and a number that stands for you there; no password passes through here.',
          'Every act that changes something is written in a journal, with who did it, in which role, when and from which network address.',
        ],
      },
      {
        title: 'What is logged',
        paragraphs: [
          'When a page fails, the technical log keeps the address asked for, the moment and a reference, never who asked. A server or host placed in front of this site may keep a log of its own: the organization that runs it answers for that.',
        ],
      },
      {
        title: 'What is published',
        paragraphs: [
          'Pages show organizations. The persons found there are those whom an organization or the program has named so that they can be reached.',
          'Bidders’ names come from SEAO’s open data, where they are already public; a person in business may appear there under their own name.',
          'An enterprise’s contact details are those that it chose to publish. To have them corrected or removed, write to the contact person.',
        ],
      },
      {
        title: 'Who answers for your information',
        paragraphs: [
          'The organization that runs this installation. Each program names a person in charge of the protection of personal information, whose page, below, says how to reach them; a program that names nobody says so. In the demonstration these people are invented: what is written there stays on the machine that runs it.',
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
          'Level AA of the Web Content Accessibility Guidelines (WCAG 2.1), and three criteria of version 2.2: focus visibility, target size, accessible authentication. These are the requirements of Québec’s standard SGQRI 008 3.0, in force since April 29, 2024 for public bodies. We do not claim conformance: no independent audit has been made.',
        ],
      },
      {
        title: 'What is checked at each version',
        paragraphs: [
          'By automatic tests, on every public page, in French and English, light and dark: no violation found by axe-core 4.14; no horizontal scrolling at widths of 320, 768 and 1440 pixels; all the content there without JavaScript; a single main title; passages in French marked as such in English pages.',
          'With the keyboard alone, in Chromium: going from the home page to an enterprise and to a notice, searching, opening the menu on a phone, skipping to the content.',
          'The palette’s contrasts were computed: at least 4.5 to 1 for text, 3 to 1 for the borders of fields.',
        ],
      },
      {
        title: 'Known limits',
        paragraphs: [
          'No trial has been made with people who use a screen reader, a magnifier or voice control, nor in Firefox or Safari.',
          'Titles of notices are those of their source, sometimes all in capitals. They are not translated: English pages give them in French.',
          'Wide tables scroll inside their own frame, which the keyboard can reach. Tender documents are on SEAO, outside this site.',
        ],
      },
      {
        title: 'An obstacle?',
        paragraphs: [
          'Write to the contact person or call: say which page, what you wanted to do, and with what device. They give you the information in another way and have the page mended. Statement reviewed on November 26, 2026.',
        ],
      },
    ],
  },
  legalNotice: {
    title: 'Legal notice',
    description: 'Who runs this site, what its information is worth, and under which licences.',
    sections: [
      {
        title: 'Who runs this site',
        paragraphs: [
          'The organization that coordinates the program; it is named below, with the contact person. The Maillage software is provided to it without warranty, as its licence says.',
        ],
      },
      {
        title: 'What this information is worth',
        paragraphs: [
          'This site informs and introduces. It publishes no official notice: SEAO and the tender documents prevail, closing dates and their amendments included.',
          'To appear in the directory or in a list is neither a recommendation, nor a prequalification, nor a preference. The order of a list judges no bid.',
          'What an enterprise declares (offers, capacities, achievements) is its own responsibility. The rules quoted in the resources are dated and do not replace legal advice.',
        ],
      },
      {
        title: 'Licences',
        paragraphs: [
          'Public notices, municipalities and regions: CC BY 4.0, with their source. The extracts shown here lay no claim to completeness.',
          'Software: GNU Affero General Public License, version 3 or later. Whoever uses this site may ask the organization that runs it for its source code.',
          'Fonts: Atkinson Hyperlegible Next and Brygada 1918, SIL Open Font License. Icons: Phosphor, MIT licence.',
          'An organization’s texts and logos belong to it.',
        ],
      },
      {
        title: 'Correcting an error',
        paragraphs: [
          'A notice that is wrong is corrected on SEAO, then here at the next import. An enterprise’s page is corrected through the contact person.',
        ],
      },
    ],
  },
  contact: {
    title: 'Reaching the program',
    none: 'No contact person is named on this site yet.',
    coordination: 'Coordination',
    person: 'Contact person',
  },
}
