import { parseInstant } from '#kernel/time.ts'
import { formatFor } from './format.ts'
import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

/** The letter that asks whoever holds a mailbox whether they want to be written to there. */
export const subscriptionWriter: Writer = ({ letter: { language, facts }, baseUrl }) => {
  const words = textsIn[language].communications.letter
  const programme = (language === 'en' ? facts.placeEn : facts.placeFr) ?? ''
  const until = parseInstant(facts.until ?? '')
  return oneMatter(words.subject(programme), {
    before: [
      words.before(programme),
      ...(until === null ? [] : [words.until(formatFor(language).dayAndTime(until))]),
    ],
    after: [words.after],
    link: {
      label: words.link,
      href: baseUrl + linkTo('subscriptionLink', language, { query: { jeton: facts.token } }),
    },
  })
}
