import type { Texts } from '../texts.ts'

export const opportunities: Texts['opportunities'] = {
  short: 'Opportunities',
  title: (name) => `Opportunities for ${name}`,
  lede: 'The open notices that resemble what the enterprise offers, closest first. Whether to bid is its own decision; the official notice prevails.',
  none: 'No open notice has enough in common with this enterprise at the moment.',
  noneAdvice: 'Offers that say what it does, where and for how much give matching more to go on.',
  allOpen: 'See all open notices',
  back: 'The enterprise’s page',
}
