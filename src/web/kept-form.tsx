import type { Context } from 'hono'
import type { Language } from '#kernel/language.ts'
import { askingOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { document } from './document.ts'
import { KeptFormPage } from './pages/accounts/kept-form.page.tsx'
import { sentForm } from './sent-form.ts'
import { viewOf } from './view.ts'

interface Kept {
  readonly language: Language
  readonly because: 'sign-in' | 'fresh-sign-in'
}

/**
 * What somebody typed before their session ended, or grew old, is given back to them to send again once they are
 * signed in. Null when nothing was typed.
 */
export const keptForm = async (
  context: Context,
  site: SiteContext,
  { language, because }: Kept,
): Promise<Response | null> => {
  if (context.req.method !== 'POST') return null
  const form = (await sentForm(context))?.form
  const typed = [...(form ?? [])].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  if (typed.length === 0) return null
  const programme = await site.callForInterest.programme()
  const signedIn = await site.accounts.signedIn(askingOf(context, site))
  const view = viewOf(context, {
    site,
    route: null,
    language,
    programme,
    signedIn,
  })
  context.header('cache-control', 'no-store')
  return context.html(document(<KeptFormPage view={view} because={because} typed={typed} />), 403)
}
