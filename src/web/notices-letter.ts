import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

/** The letter that announces to an enterprise the notices that suit it. */
export const noticesWriter: Writer = ({ letter: { language, facts }, baseUrl }) => {
  const words = textsIn[language].letters['notices-that-suit']
  const { place = '', count = '', slug = '' } = facts
  return oneMatter(words.subject(place), {
    before: [words.before(count, place)],
    link: {
      label: words.link,
      href: baseUrl + linkTo('opportunities', language, { params: { supplier: slug } }),
    },
  })
}
