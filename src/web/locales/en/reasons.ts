import type { Texts } from '../texts.ts'

export const reasons: Texts['reasons'] = {
  brings: 'What fits',
  holds: 'What holds back',
  nothingHolds: 'Nothing known holds back.',
  count: (reasons) => (reasons === 1 ? '1 reason' : `${reasons} reasons`),
  sums: 'How the order is worked out',
  sumsNote: 'The points of each reason add up. They only serve to compare the lines of this list.',
  points: 'Points',
  reason: 'Reason',
  total: 'Total',
  words: (words) => `Same words: ${words}`,
  wordsFrom: { offer: 'In its offers', achievement: 'In its achievements', name: 'In its name' },
  category: (label) => `Same purchase category: ${label}`,
  categoryFrom: { offer: 'Declared in its offers', contract: 'That of its public contracts' },
  unspsc: {
    segment: 'Same broad field',
    family: 'Same family of purchases',
    class: 'Same class of purchases',
    commodity: 'Same product or service',
  },
  unspscCode: (code) => `UNSPSC classification ${code}`,
  similarContract: (title) => `Won a similar contract: ${title}`,
  contractNote: (buyer, day) => `${buyer}, ${day}`,
  nearbyContract: (kilometres) => `Did similar work ${kilometres} away`,
  nearbyContractNone: 'Did similar work in the same municipality or postal area',
  similarBid: 'Bid for similar work',
  similarBidTitled: (title) => `Bid for similar work: ${title}`,
  sameBuyer: (buyer) => `Already knows this buyer: ${buyer}`,
  sameBuyerNote: (contracts, bids) => {
    const won = contracts === 1 ? '1 contract' : `${contracts} contracts`
    const made = bids === 1 ? '1 bid' : `${bids} bids`
    return contracts === 0 ? made : bids === 0 ? won : `${won} and ${made}`
  },
  similarBuyer: (buyer) => `Similar buyer: ${buyer}`,
  tradeWords: (words) => `Words of notices classified like its offers or contracts: ${words}`,
  nameTrade: (word) => `Its name suggests this trade: “${word}”`,
  reach: (works, of) =>
    works === 0
      ? 'Has no known work this far from its base'
      : `${works} of its ${of} contracts and bids are about this far from its base`,
  latestContract: (day) => `Latest public contract known: ${day}`,
  territory: (territory) => `Serves this territory: ${territory}`,
  outsideTerritory: 'Place outside the declared territory',
  distanceNone: 'In the same municipality or postal area as the work',
  distance: (kilometres) => `${kilometres} from the work`,
  sameRegion: (region) => `Based in the same region: ${region}`,
  relatedCategory: (label) => `Category close to its own: ${label}`,
  relatedUnspsc: 'Classification close to its own',
  buyerKind: (contracts, of) =>
    `${contracts} of its ${of} public contracts come from buyers of the same kind`,
  constraints: {
    territory: {
      met: 'The place is within its territory.',
      unmet: 'The place is outside its declared territory.',
      supplier: 'Territory served not declared: to ask the enterprise.',
      notice: 'Place of the work unknown: to check in the notice.',
    },
    capacity: {
      met: (amount, capacity) => `The amount (${amount}) is within its declared capacity (${capacity}).`,
      unmet: (amount, capacity) => `The amount (${amount}) exceeds its declared capacity (${capacity}).`,
      supplier: 'Capacity per contract not declared: to ask the enterprise.',
      notice: (capacity) =>
        `Amount not published; it declares that it can carry up to ${capacity} per contract.`,
      noticeUnknown: 'Amount not published.',
    },
  },
}
