import type { Context, Hono } from 'hono'
import { type ByteRange, isFormName, mediaTypes, type StoredContent, type StoredFile } from '#files/index.ts'
import { fileId } from '#kernel/ids.ts'
import { languages } from '#kernel/language.ts'
import { admit } from '../admit.ts'
import { askingOf } from '../asking.ts'
import type { SiteContext } from '../context.ts'
import { errorAnswer } from '../error-answer.tsx'
import { files, linkToOpened } from '../sitemap.ts'

const year = 31_536_000

/** Were it opened by itself, nothing in it could run, ask for anything or pass for a page of ours. */
const contained = "default-src 'none'; sandbox"

/** The one part asked for, within the content; null for the whole, «outside» when it holds no such part. */
const rangeAsked = (header: string | undefined, size: number): ByteRange | 'outside' | null => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  return from > to || from >= size ? 'outside' : { from, to }
}

/** Sends a content, or the part of it that is asked for. */
const contentAnswer = async (context: Context, content: StoredContent, etag: string): Promise<Response> => {
  context.header('content-security-policy', contained)
  context.header('etag', `"${etag}"`)
  context.header('accept-ranges', 'bytes')
  if (context.req.header('if-none-match') === `"${etag}"`) return context.body(null, 304)
  const range = rangeAsked(context.req.header('range'), content.size)
  if (range === 'outside') {
    context.header('content-range', `bytes */${content.size}`)
    return context.body(null, 416)
  }
  const part = range ?? { from: 0, to: content.size - 1 }
  context.header('content-length', String(part.to - part.from + 1))
  if (range === null) return context.body(await content.read())
  context.header('content-range', `bytes ${part.from}-${part.to}/${content.size}`)
  return context.body(await content.read(part), 206)
}

/** An image of the directory, or a programme’s logo. */
const shownPicture = async ({ directory, callForInterest }: SiteContext, digest: string) =>
  (await directory.picture(digest)) ??
  (await callForInterest.programmes()).find(({ identity }) => identity.logo?.digest === digest)?.identity.logo
    ?.file ??
  null

/** An image that a page of the directory shows to everybody, under a name that changes with it. */
const publicImage =
  (site: SiteContext) =>
  async (context: Context): Promise<Response> => {
    const [, digest = '', form = ''] =
      /^([0-9a-f]{20})-(\w{1,8})\.webp$/.exec(context.req.param('name') ?? '') ?? []
    const file = digest === '' ? null : await shownPicture(site, digest)
    const content = file !== null && isFormName(form) ? await site.files.content({ file, form }) : null
    if (content === null) return context.notFound()
    context.header('content-type', 'image/webp')
    context.header('cache-control', `public, max-age=${year}, immutable`)
    return contentAnswer(context, content, `${digest}-${form}`)
  }

/** For images of ours alone, which were drawn anew: the browser shows them; the rest it saves. */
const disposition = ({ name, mediaType }: StoredFile): string =>
  mediaType === 'image/webp'
    ? 'inline'
    : `attachment; filename="document.${mediaTypes[mediaType]}"; filename*=UTF-8''${encodeURIComponent(name)}`

/** What a signed address opens, to the person it was given to, while it holds. */
const opened =
  (site: SiteContext) =>
  async (context: Context): Promise<Response> => {
    const { file: id = '', form = '', until = '', signature = '' } = context.req.param()
    if (!isFormName(form) || !/^\d{1,12}$/.test(until)) return context.notFound()
    const signedIn = await site.accounts.signedIn(askingOf(context, site))
    const asked = { file: fileId(id), form, person: signedIn?.person.id ?? null }
    const seal = { until: Number(until), signature }
    const state = await site.files.sealState(asked, seal, site.realNow())
    if (state === 'wrong') return errorAnswer(context, site, { kind: 'not-found' })
    if (state === 'expired') return errorAnswer(context, site, { kind: 'file-closed' })
    const file = await site.files.find(id)
    const content = file === null || file.removedAt !== null ? null : await site.files.content(asked)
    if (file === null || content === null) return errorAnswer(context, site, { kind: 'not-found' })
    context.header('content-type', file.mediaType)
    context.header('content-disposition', disposition(file))
    context.header(
      'cache-control',
      `private, max-age=${Math.max(0, seal.until - Date.parse(site.realNow()) / 1000) | 0}`,
    )
    return contentAnswer(context, content, `${file.sha256}-${form}`)
  }

const opens = {
  'principle-proof': 'files.open-principle-proof',
  'claim-proof': 'files.open-claim-proof',
  'application-document': 'files.open-application-document',
  'meeting-document': 'files.open-meeting-document',
} as const

/** A document’s lasting address: asks the policy at each click, and leads to one that holds for a short while. */
const document =
  (site: SiteContext, language: (typeof languages)[number]) =>
  async (context: Context): Promise<Response> => {
    const file = await site.files.find(context.req.param('file') ?? '')
    const use = file?.use ?? 'logo'
    if (file === null || use === 'logo' || use === 'photograph')
      return errorAnswer(context, site, { kind: 'not-found' })
    const admitted = await admit(context, { site, language, route: null, act: opens[use] })
    if ('refusal' in admitted) return admitted.refusal
    const seal = await site.files.sealer(admitted.asked.actor.person, site.realNow())
    context.header('cache-control', 'private, no-store')
    return context.redirect(linkToOpened(file.id, 'whole', seal({ file: file.id, form: 'whole' })), 303)
  }

/** Images and documents that people put in. */
export const serveFiles = (app: Hono, site: SiteContext): void => {
  app.get('/images/:name', publicImage(site))
  app.get('/fichiers/:file/:form/:until/:signature', opened(site))
  for (const language of languages) app.get(files.document[language], document(site, language))
}
