import type { Context, Hono } from 'hono'
import type { HeldPart } from '#kernel/held.ts'
import { type Language, languages } from '#kernel/language.ts'
import { admit } from '../admit.ts'
import type { Answer, SiteContext } from '../context.ts'
import { dayOf } from '../format.ts'
import type { ActName } from '../policy.ts'
import { named } from '../privacy-pages.tsx'
import { files } from '../sitemap.ts'
import { heldJson, heldSheet, incidentsSheet } from './held-files.ts'
import { spreadsheetAnswer } from './spreadsheet-answer.ts'

interface Served {
  readonly site: SiteContext
  readonly language: Language
}

interface HeldServed extends Served {
  readonly act: ActName
  readonly format: 'json' | 'csv'
  /** Null when there is nobody. */
  find(asked: Answer): Promise<{ readonly parts: readonly HeldPart[]; readonly name: string } | null>
}

/** What is held about somebody, as a file. */
const heldFile =
  ({ site, language, act, format, find }: HeldServed) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, act, language, route: null })
    if ('refusal' in admitted) return admitted.refusal
    const found = await find(admitted.asked)
    if (found === null) return context.notFound()
    const parts = await named(admitted.asked, found.parts)
    context.header('cache-control', 'private, no-store')
    const name = `${found.name}-${dayOf(site.realNow())}`
    if (format === 'csv')
      return spreadsheetAnswer(context, heldSheet(admitted.asked.view, parts), { name, format })
    context.header('content-type', 'application/json; charset=utf-8')
    context.header('content-disposition', `attachment; filename="${name}.json"`)
    return context.body(heldJson(parts))
  }

const own = async ({ view, site }: Answer) =>
  view.signedIn === null
    ? null
    : {
        parts: await site.privacy.about(view.signedIn.person.id),
        name: view.texts.privacy.own.fileName,
      }

/** Handed over by somebody else: the journal is told each time. */
const forRequest = async ({ view, site, actor, params }: Answer) => {
  const request = await site.privacy.requests.find(params.privacyRequest ?? '')
  return request === null
    ? null
    : {
        parts: await site.privacy.handOver(actor, request, site.realNow()),
        name: view.texts.privacy.requests.fileName,
      }
}

const incidentsFile =
  ({ site, language }: Served) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'privacy.see-incidents' })
    if ('refusal' in admitted) return admitted.refusal
    const { asked } = admitted
    const sheet = incidentsSheet(asked, await site.privacy.incidents.list(asked.actor))
    context.header('cache-control', 'private, no-store')
    const name = `${asked.view.texts.privacy.incidents.fileName}-${dayOf(site.realNow())}`
    return spreadsheetAnswer(context, sheet, { name, format: 'csv' })
  }

/** The files about what is held of people. */
export const servePrivacyDownloads = (app: Hono, site: SiteContext): void => {
  for (const language of languages) {
    const served = { site, language }
    const ofOneself = { ...served, act: 'privacy.export-own', find: own } as const
    app.get(files.ownHeldJson[language], heldFile({ ...ofOneself, format: 'json' }))
    app.get(files.ownHeldCsv[language], heldFile({ ...ofOneself, format: 'csv' }))
    const ofOthers = { ...served, act: 'privacy.export-for', find: forRequest } as const
    app.get(files.heldForJson[language], heldFile({ ...ofOthers, format: 'json' }))
    app.get(files.heldForCsv[language], heldFile({ ...ofOthers, format: 'csv' }))
    app.get(files.incidentsCsv[language], incidentsFile(served))
  }
}
