import type { Context, Hono } from 'hono'
import { type Language, languages } from '#kernel/language.ts'
import { admit } from '../admit.ts'
import type { SiteContext } from '../context.ts'
import { dayOf } from '../format.ts'
import { textsIn } from '../locales/index.ts'
import { listingAsked, readDirectoryQuery } from '../pages/directory/directory-search.form.ts'
import { listSheet, rowsOf } from '../pages/lists/list-rows.ts'
import { files } from '../sitemap.ts'
import { applicationsFile } from './applications-file.ts'
import { concertationFile } from './concertation-file.ts'
import { consentsFile } from './consents-file.ts'
import { directorySheet } from './directory-sheet.ts'
import { serveFiles } from './files.ts'
import { letterAlone } from './letter-pages.ts'
import { newsFeed } from './news-feed.ts'
import { attached, spreadsheetAnswer } from './spreadsheet-answer.ts'
import { vcardOf } from './vcard.ts'

const viewIn = (site: SiteContext, language: Language) => ({ site, language, texts: textsIn[language] })

const directoryFile =
  (site: SiteContext, language: Language, format: 'csv' | 'xlsx') =>
  async (context: Context): Promise<Response> => {
    const today = dayOf(site.now())
    const query = new URL(context.req.url).searchParams
    const { search } = readDirectoryQuery(query, today, 1)
    const programmes = await site.callForInterest.programmes()
    const here = programmes.find(({ slug }) => slug === query.get('programme')) ?? programmes[0] ?? null
    const listing = listingAsked(here, programmes, query.get('origine'))
    const found = await site.directory.within(listing).found(search)
    const sheet = directorySheet(viewIn(site, language), found, today)
    return spreadsheetAnswer(context, sheet, {
      name: `${textsIn[language].directory.fileName}-${today}`,
      format,
    })
  }

const card =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const organisation = await site.directory.find(context.req.param('supplier') ?? '')
    if (organisation === null) return context.notFound()
    attached(context, `${organisation.slug}.vcf`, 'text/vcard; charset=utf-8')
    return context.body(vcardOf(viewIn(site, language), organisation))
  }

/** A list, for those who may see it. */
const listFile =
  (site: SiteContext, language: Language, format: 'csv' | 'xlsx') =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, act: 'lists.see', language, route: null })
    if ('refusal' in admitted) return admitted.refusal
    const { view, actor } = admitted.asked
    const list = await site.lists.find(context.req.param('list') ?? '')
    if (list === null || list.removedAt !== null) return context.notFound()
    const rows = await rowsOf(site, await site.lists.entries(actor, list.id))
    context.header('cache-control', 'private, no-store')
    const name = `${view.texts.lists.fileName}-${dayOf(site.realNow())}`
    return spreadsheetAnswer(context, listSheet(view, rows), { name, format })
  }

/** The text of a release set aside, as text: nothing in it is ever run or drawn. */
const quarantinedText =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'tenders.see-imports' })
    if ('refusal' in admitted) return admitted.refusal
    const held = await site.importDesk.find(context.req.param('quarantined') ?? '')
    if (held === null) return context.notFound()
    attached(context, 'publication.txt', 'text/plain; charset=utf-8')
    context.header('cache-control', 'private, no-store')
    return context.body(held.raw)
  }

/** Every file that pages offer. */
export const serveDownloads = (app: Hono, site: SiteContext): void => {
  for (const language of languages) {
    app.get(files.directoryCsv[language], directoryFile(site, language, 'csv'))
    app.get(files.directoryXlsx[language], directoryFile(site, language, 'xlsx'))
    app.get(files.listCsv[language], listFile(site, language, 'csv'))
    app.get(files.listXlsx[language], listFile(site, language, 'xlsx'))
    app.get(files.applicationsCsv[language], applicationsFile(site, language, 'csv'))
    app.get(files.applicationsXlsx[language], applicationsFile(site, language, 'xlsx'))
    app.get(files.letterPage[language], letterAlone(site, language))
    app.get(files.consentsCsv[language], consentsFile(site, language))
    app.get(files.concertationCsv[language], concertationFile(site, language))
    app.get(files.supplierCard[language], card(site, language))
    app.get(files.newsFeed[language], newsFeed(site, language))
    app.get(files.quarantinedText[language], quarantinedText(site, language))
  }
  serveFiles(app, site)
}
