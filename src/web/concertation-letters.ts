import { textsIn } from './locales/index.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

type Kind = 'concertation-shared' | 'concertation-settled'

const writerOf =
  (kind: Kind): Writer =>
  ({ letter: { language, facts }, baseUrl }) => {
    const words = textsIn[language].concertation.letters[kind]
    const place = (language === 'en' ? facts.placeEn : facts.placeFr) ?? ''
    const version = facts.version ?? ''
    const params = { edition: facts.slug ?? '' }
    return oneMatter(words.subject(place, version), {
      before: [words.text(facts.by ?? '', version)],
      link: { label: words.link, href: baseUrl + linkTo('concertation', language, { params }) },
    })
  }

/** Who writes what partners are told of a concertation. */
export const concertationWriters: Readonly<Record<Kind, Writer>> = {
  'concertation-shared': writerOf('concertation-shared'),
  'concertation-settled': writerOf('concertation-settled'),
}
