import type { Context } from 'hono'
import type { Language } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import { isLetterKind } from '#mail/index.ts'
import { admit } from '../admit.ts'
import type { SiteContext } from '../context.ts'
import { letterPage } from '../letter-mail.tsx'
import { sampleWritten } from '../letter-samples.ts'
import { authorOf } from '../letters.ts'

/** A kind of letter as its page alone, for those who may see its template: what a mail reader would draw. */
export const letterAlone =
  (site: SiteContext, language: Language) =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, act: 'mail.see-templates', language, route: null })
    if ('refusal' in admitted) return admitted.refusal
    const kind = context.req.param('letterKind') ?? ''
    if (!isLetterKind(kind)) return context.notFound()
    const author = authorOf(admitted.asked.here)
    const written = sampleWritten(kind, language, { author, baseUrl: site.baseUrl })
    context.header('cache-control', 'private, no-store')
    return context.html(letterPage(written, { language, from: textIn(author.name, language).text }))
  }
