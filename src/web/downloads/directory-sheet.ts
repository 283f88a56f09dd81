import { textIn } from '#kernel/language.ts'
import type { LocalDate } from '#kernel/time.ts'
import { dayOfStanding, type Organisation, standingOn } from '#programme/directory/index.ts'
import type { SiteContext, View } from '../context.ts'
import { linkTo } from '../sitemap.ts'
import { categoryLabel, regionName, territoryName } from '../words.ts'
import type { Cell, Spreadsheet } from './spreadsheet.ts'

/** Whether a figure of several offers is known, and the largest of them. */
const largest = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : Math.max(...known)
}

const distinct = (values: readonly string[]): string => [...new Set(values)].join('; ')

/** The organisations found, one a row, in the reader’s language; an unknown cell is empty. */
export const directorySheet = (
  view: Pick<View, 'texts' | 'language'> & { readonly site: Pick<SiteContext, 'baseUrl'> },
  organisations: readonly Organisation[],
  today: LocalDate,
): Spreadsheet => {
  const { texts, language, site } = view
  const words = texts.directory
  const row = (organisation: Organisation): readonly Cell[] => {
    const { offers, place, recognition } = organisation
    const standing = standingOn(recognition, today)
    const say = (text: Organisation['summary']): string | null =>
      text === null ? null : textIn(text, language).text
    return [
      organisation.name,
      organisation.neq,
      organisation.legalForm === null ? null : texts.shell.legalForms[organisation.legalForm],
      say(organisation.summary),
      distinct(offers.map(({ title }) => textIn(title, language).text)),
      distinct(
        offers.flatMap(({ seaoCategories }) =>
          seaoCategories.map((code) => `${code} ${categoryLabel(code, language)}`),
        ),
      ),
      distinct(
        offers.flatMap(({ territories }) =>
          territories.map((territory) => territoryName(territory, texts, language)),
        ),
      ),
      largest(offers.map(({ capacityPerContract }) => capacityPerContract)),
      largest(offers.map(({ capacityPerYear }) => capacityPerYear)),
      texts.recognition.standings[standing],
      dayOfStanding(standing, recognition),
      recognition?.expiresOn ?? null,
      distinct(organisation.certifications),
      organisation.achievements.length,
      place.locality,
      place.region === null ? null : regionName(place.region, language),
      organisation.email,
      organisation.phone,
      organisation.website,
      organisation.confirmedOn,
      organisation.fictional ? texts.shell.fictional : null,
      site.baseUrl + linkTo('supplier', language, { params: { supplier: organisation.slug } }),
    ]
  }
  return { headings: [...words.sheet], rows: organisations.map(row) }
}
