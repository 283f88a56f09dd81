import type { Texts } from '../texts.ts'

export const howMatching: Texts['howMatching'] = {
  title: 'How matching works',
  description: 'What matching looks at, how it ranks, what it is worth on real contracts, and its limits.',
  looksTitle: 'What it looks at',
  looks: [
    'On the notice’s side: its title, SEAO category, UNSPSC classification, place, buyer, and amount when one is published. The place is read from the delivery address, then from the title, then from the buyer; a ministry that works everywhere has no place until the title says one.',
    'On the enterprise’s side: what it says it offers, its achievements, name and address, the territories and capacities that it declares, and the public contracts that its NEQ ties to it.',
  ],
  ranksTitle: 'How it ranks',
  ranks: [
    'Each thing in common gives points: rare words count more than common ones, a similar contract more than a shared category, work nearby more than work far away. The points add up, and the sum is shown under each result.',
    'Place alone is never enough. An enterprise is shown only if it has in common with the notice a close classification, a similar contract, two words, or a word within the same category, and if that weighs at least half of what fits the first one.',
    'Territory, capacity and experience are not hidden filters: the enterprise stays in the list, and it is said whether the condition is met, is not, or cannot be known by anyone. A condition that is not met only keeps the link from being called strong.',
    'When word and points are level, enterprises change places from one notice to the next: nobody is always first. The number of contracts already won never puts an enterprise on the list by itself.',
  ],
  exampleTitle: 'A true example',
  exampleNotice: 'The notice:',
  exampleFictional:
    'The notice is real; the enterprise was invented for the demonstration. The reasons and points are those that the engine computes.',
  exampleReal: 'The reasons and points are those that the engine computes right now.',
  neverTitle: 'What it never looks at',
  never: [
    'Nothing that is unknown when a notice is published: neither who won, nor at what price, nor how many bid. No information about persons. No payment, no bought preference.',
  ],
  worthTitle: 'What was measured',
  worth: (year, notices, found, newFound) =>
    `The year ${year} is hidden from it, and it is asked to rank all enterprises already known for ${notices} notices. The winning enterprise is among the first ten ${found} of the time; when buyer and enterprise had never worked together, ${newFound}.`,
  wordsCaption: (year) => `What the words were worth in ${year}`,
  declaredCaption: (year) => `The same words in ${year}, each enterprise known by its registration alone`,
  word: 'Word',
  matches: 'Matches',
  won: 'Winners',
  share: 'Share',
  between: 'Between',
  interval: (low, high) => `${low} and ${high}`,
  wordsNote: (chosen, measured) =>
    `The thresholds were chosen on ${chosen}, the shares measured on ${measured}, among the first twenty enterprises of each notice. “Between”: the interval that holds the true share 95 times in 100.`,
  limitsTitle: 'Its limits',
  limits: [
    'This measure compares methods; it does not say that an enterprise will suit. A good enterprise that never bid counts as an error.',
    'For an enterprise without any public contract, the thresholds come from winning enterprises whose history is hidden, but for the name, the town, and the categories and codes of two contracts. What an enterprise writes of itself counts too, and no public data can tell how right it is: read the reasons.',
    'The French of titles is short and uneven, and an enterprise that describes itself in three words will be poorly served. A place that is read wrongly falsifies distances: the place, and what it was read from, are written on each notice.',
    'The figures, and the commands that make them again, are in the project’s documentation (docs/benchmarks.md).',
  ],
}
