import type { Context } from 'hono'
import type { Language } from '#kernel/language.ts'
import { standingOn } from '#programme/call-for-interest/index.ts'
import { admit } from '../admit.ts'
import { concertationShown } from '../concertation-pages.tsx'
import type { SiteContext } from '../context.ts'
import { dayOf } from '../format.ts'
import { type ConcertationShown, partnerSaid, personSaid } from '../pages/concertation/shown.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { spreadsheetAnswer } from './spreadsheet-answer.ts'

/** Every position ever given, the first first, and who of those asked gave none. */
const sheetOf = (shown: ConcertationShown): Spreadsheet => {
  const { concertation, partners, view } = shown
  const words = view.texts.concertation
  const settled = concertation.settled?.number ?? null
  return {
    headings: [...words.sheet],
    rows: concertation.versions.flatMap(({ number, sharedAt }) => {
      const standing = standingOn(concertation, number)
      const head = [number, dayOf(sharedAt)] as const
      const last = settled === number ? words.yes : words.no
      const given = concertation.agreements.filter((each) => each.number === number)
      const silent = partners.filter(({ id }) => !standing.has(id))
      return [
        ...given.map((each) => [
          ...head,
          partnerSaid(shown, each.organisation),
          words.stances[each.stance],
          each.text,
          personSaid(shown, each.person),
          dayOf(each.at),
          standing.get(each.organisation) === each ? words.yes : words.no,
          last,
        ]),
        ...silent.map(({ name }) => [...head, name, words.stances.silent, null, null, null, null, last]),
      ]
    }),
  }
}

/** Who agreed to what version of an edition’s parameters, for whoever may see them. */
export const concertationFile =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'concertation.see' })
    if ('refusal' in admitted) return admitted.refusal
    const shown = await concertationShown(admitted.asked)
    if (shown === null) return context.notFound()
    context.header('cache-control', 'private, no-store')
    const name = `${shown.view.texts.concertation.fileName}-${shown.edition.slug}`
    return spreadsheetAnswer(context, sheetOf(shown), { name, format: 'csv' })
  }
