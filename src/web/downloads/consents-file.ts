import type { Context } from 'hono'
import type { Consent } from '#consent/index.ts'
import type { Language } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import { admit } from '../admit.ts'
import type { SiteContext, View } from '../context.ts'
import { dayOf } from '../format.ts'
import { readRegisterSearch } from '../pages/consent/consents.form.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { spreadsheetAnswer } from './spreadsheet-answer.ts'

const sheetOf = (view: View, consents: readonly Consent[]): Spreadsheet => {
  const { consents: words, communications, withdrawal } = view.texts
  const day = (moment: Consent['expiresAt']) => (moment === null ? null : dayOf(moment))
  return {
    headings: [...words.sheet],
    rows: consents.map((each) => [
      each.email ?? words.erased,
      withdrawal.purposes[each.purpose],
      words.bases[each.basis],
      words.states[each.state],
      day(each.givenAt),
      communications.ways[each.way],
      each.ground === null ? null : `${words.grounds[each.ground]}. ${each.reason ?? ''}`.trim(),
      day(each.expiresAt),
      day(each.withdrawnAt),
      each.withdrawnWay === null ? null : communications.withdrawnWays[each.withdrawnWay],
      each.words === null ? null : textIn(each.words, view.language).text,
    ]),
  }
}

/** The consents that a search finds, for whoever may take them away. */
export const consentsFile =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'consent.export' })
    if ('refusal' in admitted) return admitted.refusal
    const { view, actor, programmes, params, query } = admitted.asked
    const programme = programmes.find(({ slug }) => slug === params.programme)
    if (programme === undefined) return context.notFound()
    const at = site.realNow()
    const search = readRegisterSearch(query, programme.id)
    const consents = await site.consents.register.exported(search, { actor, at })
    context.header('cache-control', 'private, no-store')
    const name = `${view.texts.consents.fileName}-${programme.slug}-${dayOf(at)}`
    return spreadsheetAnswer(context, sheetOf(view, consents), { name, format: 'csv' })
  }
