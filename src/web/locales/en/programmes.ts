export const programmes = {
  title: 'Programs',
  description: 'The programs that this site brings together, each with its editions, partners and directory.',
  lede: (count: number, written: string) =>
    count === 0
      ? 'No program is open here yet.'
      : count === 1
        ? 'This site serves one program.'
        : `This site brings together ${written} programs.`,
  enterprises: (count: number, written: string) =>
    count === 0 ? 'No enterprise' : count === 1 ? '1 enterprise' : `${written} enterprises`,
  territories: 'Territories',
  coordinating: 'Coordination',
  contact: 'Contact person',
  noContact: 'Nobody is named yet.',
  editions: 'Editions',
  noEdition: 'No edition has been announced yet.',
  partners: 'Partners',
  noPartner: 'No partner is named yet.',
  directory: 'Directory',
  directoryText: {
    shares: (own: string, shared: string) =>
      `${own} of this program, and ${shared} that other programs share.`,
    alone: (own: string) => `${own} of this program. It does not share its directory with others.`,
  },
  openDirectory: 'Open the directory',
  fictional: 'Fictional',
  editPage: {
    title: 'Edit the program',
    lede: 'What the public reads about the program. Every change stays in the history.',
    link: 'Edit this program',
    nameFr: 'Name in French',
    nameEn: 'Name in English',
    purposeFr: 'Purpose, in French',
    purposeEn: 'Purpose, in English',
    purposeHelp: 'One or two sentences.',
    territories: 'Territories',
    everywhere: 'All of Québec',
    contact: 'Contact person',
    contactName: 'Name of the person',
    contactRoleFr: 'Position, in French',
    contactRoleEn: 'Position, in English',
    contactEmail: 'Email',
    contactPhone: 'Telephone',
    shares: 'Share the directory',
    sharesHelp:
      'Your organizations appear in the directory of the other programs that share, and theirs in yours. Without sharing, they are proposed, searched and counted with you alone.',
    save: 'Save',
    history: 'History',
    historyNone: 'No change yet.',
    historyLine: (day: string) => `Changed on ${day}. Before:`,
    errors: {
      'nom-fr': 'A name in French is missing, of at most 200 characters.',
      'nom-en': 'The name in English is longer than 200 characters.',
      'but-fr': 'A purpose in French is missing, of at most 2,000 characters.',
      'but-en': 'The purpose in English is longer than 2,000 characters.',
      territoires: 'Choose at least one territory.',
      'contact-nom': 'Give the name of the person, or empty the fields about them.',
      'contact-fonction-fr': 'Give the position of the person, in French.',
      'contact-courriel': 'A complete address is missing, like name@organization.ca.',
      'contact-telephone': 'The telephone is longer than 40 characters.',
    },
    conflict:
      'Somebody changed the program while you were writing. Here is your text; nothing of it is lost. Read the public page again, then save once more if you want to replace what is there.',
  },
  newPage: {
    title: 'New program',
    lede: 'It will have its page and its directory. Its editions and roles come next.',
    link: 'Create a program',
    save: 'Create the program',
  },
  inDirectory: {
    of: (programme: string) => `Directory of the “${programme}” program`,
    choose: 'Program',
    origin: 'Origin',
    own: 'Of this program',
    shared: 'Shared by others',
    from: (programme: string) => `“${programme}” program`,
  },
  done: { programme: 'The program is up to date.', nouveau: 'The program has been created.' },
} as const
