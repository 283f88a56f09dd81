import type { Texts } from '../texts.ts'

export const publicSite: Texts['publicSite'] = {
  title: 'Public site',
  lede: 'Everything that the public sees of the program: its identity, its pages, its news.',
  link: 'Public site of the program',
  see: 'See the public page',
  identity: {
    title: 'Identity',
    name: 'Name',
    changeName: 'Change the name, the purpose or the territories',
    noLogo: 'No logo: the mark of the site stands in its place.',
    logoAlt: (name) => `Logo of the program ${name}`,
    logo: 'Logo',
    otherLogo: 'Another logo',
    removeLogo: 'Remove the logo',
    accent: 'Accent colour',
    accentHelp:
      'In hexadecimal, for instance #b4560c. It underlines the header, the titles and the open page. Leave it empty for the site’s own colour.',
    swatch: (colour) => `${colour} on a light and on a dark ground`,
    contrasts: (light, dark) =>
      `Contrast: ${light} on a light ground, ${dark} on a dark one; at least 3 is needed (WCAG 2.2, criterion 1.4.11).`,
    notAColour: 'Give a colour of six hexadecimal digits, such as #b4560c.',
    illegible: {
      light: (contrast) =>
        `This colour gets lost on a light ground: its contrast there is ${contrast}, at least 3 is needed. The nearest one that works is proposed below.`,
      dark: (contrast) =>
        `This colour gets lost on a dark ground: its contrast there is ${contrast}, at least 3 is needed. The nearest one that works is proposed below.`,
    },
    take: (colour) => `Take ${colour}`,
    inEnglish: 'Publish in English too',
    inEnglishHelp:
      'French is always there. Without English, the program’s texts are asked for in French only; the site’s own screens stay in both languages.',
    save: 'Save the identity',
    undo: 'Undo the last change',
    conflict:
      'Somebody changed the program while you were choosing. Your choices are kept below; save again to keep them.',
  },
  pages: {
    title: 'Pages',
    text: 'A published page stands in the menu, at the foot of the site or on the program’s page, in this order.',
    none: 'No page yet.',
    add: 'Write a page',
    places: {
      menu: 'In the menu',
      footer: 'At the foot of the site',
      programme: 'On the program’s page',
    },
    up: 'Move up',
    down: 'Move down',
  },
  news: {
    title: 'News',
    none: 'No news yet.',
    add: 'Write news',
    feed: 'Atom feed',
    all: 'All news',
    of: (programme) => `News: ${programme}`,
    lede: (count, written) =>
      count === 0
        ? 'Nothing is published yet.'
        : count === 1
          ? 'One piece of news.'
          : `${written} pieces of news.`,
    latest: 'Latest news',
  },
  who: {
    title: 'Contact person and partners',
    change: 'Change the contact person or the partners',
  },
  removed: {
    title: (count) => (count === 1 ? '1 text removed' : `${count} texts removed`),
    restore: 'Put back',
  },
  states: { draft: 'Draft', published: 'Published', withdrawn: 'Unpublished' },
  waiting: 'Changes to publish',
  french: 'In French only',
  edit: 'Edit',
  preview: 'Preview',
  texts: 'Versions',
  publish: 'Publish',
  withdraw: 'Unpublish',
  remove: 'Remove',
  named: (gesture, title) => `${gesture}: ${title}`,
  article: {
    newPage: 'New page',
    newNews: 'New piece of news',
    lede: 'The public reads a text only once it is published. Everything you save is kept among the versions.',
    titleFr: 'Title, in French',
    titleEn: 'Title, in English',
    bodyFr: 'Text, in French',
    bodyEn: 'Text, in English',
    formatTitle: 'Formatting',
    format: [
      'An empty line separates two paragraphs.',
      '# Heading, ## heading of the second level',
      '*italic*, **bold**',
      '- a line of a list, or 1. a line of a numbered list',
      '[words of the link](https://example.quebec) or [words of the link](/en/tenders)',
    ],
    day: 'Date',
    place: 'Where to find it',
    save: 'Save the draft',
    toPreview: 'Save and see the preview',
    toPublish: 'Save and publish',
    conflict:
      'Somebody changed this text while you were writing. Yours is kept below, nothing of it is lost; theirs is among the versions. Save again for yours to take its place.',
    seeTheirs: 'Read the other version',
    errors: {
      'titre-fr': 'A French title is missing, of at most 150 characters.',
      'titre-en': 'The English title and text go together; the title has at most 150 characters.',
      'texte-fr': 'A French text is missing, of at most 20,000 characters.',
      'texte-en': 'The English title and text go together; the text has at most 20,000 characters.',
      jour: 'Give a date that exists.',
    },
  },
  previewPage: {
    title: (title) => `Preview: ${title}`,
    draft: 'This is what you saved. The public does not see it yet.',
    same: 'This is what the public reads.',
  },
  versionsPage: {
    title: (title) => `Versions: ${title}`,
    lede: 'Everything that was saved. Bringing a version back saves it again as the draft; publish it next.',
    line: (number, when) => `Version ${number}, ${when}`,
    latest: 'The latest',
    public: 'Read by the public',
    read: 'Read this text',
    bringBack: 'Bring this version back',
  },
  publicPage: {
    pages: 'Pages',
    languages: 'Languages',
    bothLanguages: 'French and English',
    frenchOnly: 'French',
    from: (start, end) => `${start} – ${end}`,
    missing: 'Page not found',
    publishedOn: (day) => `Published on ${day}`,
  },
  done: {
    identite: 'The identity is saved.',
    annulee: 'The last change of the identity is undone. Undo again to bring it back.',
    enregistre: 'The text is saved. The public does not see it until it is published.',
    publie: 'It is published.',
    depublie: 'It is unpublished. Publish again to bring it back.',
    retire: 'It is removed. You can put it back, at the bottom of this screen.',
    remis: 'It is put back.',
    range: 'The order is saved.',
    ramene: 'The version is brought back as the draft.',
  },
  late: 'Somebody had just changed this text. Here is where it stands; nothing was changed again.',
}
