import type { Context, Hono } from 'hono'
import { type Language, languages } from '#kernel/language.ts'
import type { SiteContext } from '../context.ts'
import { dayOf } from '../format.ts'
import { textsIn } from '../locales/index.ts'
import { readDirectoryQuery } from '../pages/directory/directory-search.form.ts'
import { files } from '../sitemap.ts'
import { directorySheet } from './directory-sheet.ts'
import { csvOf, type Spreadsheet, xlsxOf } from './spreadsheet.ts'
import { vcardOf } from './vcard.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file to keep; its name is ours, never what somebody typed. */
const attached = (context: Context, name: string, type: string): void => {
  context.header('content-type', type)
  context.header('content-disposition', `attachment; filename="${name}"`)
}

/** Answers with a spreadsheet, in the form asked for. */
export const spreadsheetAnswer = async (
  context: Context,
  sheet: Spreadsheet,
  { name, format }: { readonly name: string; readonly format: 'csv' | 'xlsx' },
): Promise<Response> => {
  if (format === 'csv') {
    attached(context, `${name}.csv`, 'text/csv; charset=utf-8')
    return context.body(csvOf(sheet))
  }
  attached(context, `${name}.xlsx`, xlsxType)
  return context.body(new Uint8Array(await xlsxOf(sheet)))
}

const viewIn = (site: SiteContext, language: Language) => ({ site, language, texts: textsIn[language] })

const directoryFile =
  (site: SiteContext, language: Language, format: 'csv' | 'xlsx') =>
  async (context: Context): Promise<Response> => {
    const today = dayOf(site.now())
    const { search } = readDirectoryQuery(new URL(context.req.url).searchParams, today, 1)
    const found = await site.directory.found(search)
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

const year = 31_536_000

/** An organisation’s image; were it opened by itself, the site’s own policy would let nothing in it run. */
const logo =
  (site: SiteContext) =>
  async (context: Context): Promise<Response> => {
    const image = await site.directory.logo(context.req.param('digest') ?? '')
    if (image === null) return context.notFound()
    context.header('content-type', image.mediaType)
    context.header('cache-control', `public, max-age=${year}, immutable`)
    return context.body(new Uint8Array(Buffer.from(image.base64, 'base64')))
  }

/** Every file that pages offer. */
export const serveDownloads = (app: Hono, site: SiteContext): void => {
  for (const language of languages) {
    app.get(files.directoryCsv[language], directoryFile(site, language, 'csv'))
    app.get(files.directoryXlsx[language], directoryFile(site, language, 'xlsx'))
    app.get(files.supplierCard[language], card(site, language))
  }
  app.get('/logos/:digest', logo(site))
}
