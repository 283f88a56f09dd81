import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { theProgram } from '#kernel/actor.ts'
import { articleId } from '#kernel/ids.ts'
import { type Instant, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { type ArticleWritten, type Programme, places } from '#programme/call-for-interest/index.ts'
import { startOfDay } from '#web/format.ts'
import type { Modules } from '../maillage.ts'

type Given = Pick<Modules, 'callForInterest' | 'files' | 'publicSite'>

const day = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `no such day: ${text}` })
  return z.NEVER
})
const bilingual = z.strictObject({ fr: z.string(), en: z.string().nullable() })
const written = z.strictObject({
  programme: z.string(),
  logo: z.string(),
  accent: z.string(),
  articles: z.array(
    z.strictObject({
      kind: z.enum(['page', 'news']),
      place: z.enum(places).default('programme'),
      day: day.nullable().default(null),
      title: bilingual,
      body: bilingual,
    }),
  ),
})

/** Gives a programme of the demonstration its look, its pages and its news, as the file says. */
export const fillPublicSite = async (
  modules: Given,
  folder: string,
  { at, newId }: { readonly at: Instant; newId(): string },
): Promise<void> => {
  const file: unknown = JSON.parse(await readFile(join(folder, 'public-site.json'), 'utf8'))
  const { logo, accent, articles, programme: slug } = written.parse(file)
  const find = async (): Promise<Programme> => {
    const found = (await modules.callForInterest.programmes()).find((each) => each.slug === slug)
    if (found === undefined) throw new Error(`public-site.json: no programme at ${slug}`)
    return found
  }
  const programme = await find()
  const bytes = new Uint8Array(await readFile(join(folder, logo)))
  const received = await modules.files.receive({ name: logo, bytes }, 'logo')
  if (!received.accepted) throw new Error(`${logo}: ${received.refusal.problem}`)
  const by = { actor: theProgram, at }
  const { version } = programme
  const look = { accent, version, keep: received.value }
  const done = await modules.publicSite.identify(by, programme, look)
  if (!done.accepted) throw new Error(`public-site.json: ${done.refusal.kind}`)
  for (const each of articles) {
    const article = { ...each, id: articleId(newId()), version: 0 }
    await publish(modules, programme, { article, at: each.day === null ? at : startOfDay(each.day) })
  }
}

const publish = async (
  { publicSite }: Given,
  programme: Programme,
  { article, at }: { readonly article: ArticleWritten; readonly at: Instant },
): Promise<void> => {
  const by = { actor: theProgram, at }
  await publicSite.write(by, programme.id, article)
  const saved = await publicSite.article(theProgram, programme.id, article.id)
  if (saved === null) throw new Error(`${article.title.fr} was not saved`)
  await publicSite.gesture(by, saved, { gesture: 'publish', version: saved.version })
}
