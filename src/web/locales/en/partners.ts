import type { Texts } from '../texts.ts'

export const partners: Texts['partners'] = {
  title: 'Partners',
  description: 'The organizations that run, fund and support the programme.',
  lede: 'Organizations run the programme, fund it, support the enterprises or make the link with networks.',
  kinds: {
    lead: 'Runs the programme',
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
