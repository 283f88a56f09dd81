import type { Texts } from '../texts.ts'

export const opportunities: Texts['opportunities'] = {
  short: 'Opportunities',
  title: (name) => `Opportunities for ${name}`,
  lede: 'The open notices that resemble what the enterprise offers, closest first. Whether to bid is its own decision.',
  none: 'No open notice has enough in common with this enterprise at the moment.',
  noneAdvice:
    'The more its offers say what it does, where, and for how much, the more matching has to go on.',
  back: 'The enterprise’s page',
}
