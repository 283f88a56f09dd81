import type { Texts } from '../texts.ts'

export const partners: Texts['partners'] = {
  title: 'Partners',
  description: 'The organizations that run, fund and support the program.',
  lede: 'Organizations run the program, fund it, support the enterprises or make the link with networks.',
  kinds: {
    lead: 'Runs the program',
    funder: 'Funds',
    adviser: 'Supports the enterprises',
    network: 'Network',
    research: 'Research',
    training: 'Training',
    other: 'Other partner',
  },
  unknownKind: 'Role not stated',
  none: 'No partner has a page yet.',
  noneAdvice: 'A partner is added by the directory’s spreadsheet, column “Side”.',
}
