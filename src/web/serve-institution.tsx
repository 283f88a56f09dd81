import type { Context, Hono } from 'hono'
import type { Language } from '#kernel/language.ts'
import { admit } from './admit.ts'
import { askingOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { document } from './document.ts'
import { landing } from './landing.ts'
import { ReturnRefusedPage, TrialPage } from './pages/accounts/institution-journey.page.tsx'
import { institutionReturn } from './sitemap.ts'

/** Receives people whom their institution sends back. */
export const serveInstitutionReturn = (app: Hono, site: SiteContext): void => {
  app.get(institutionReturn.path, (context) => receive(context, site))
}

/** The language of who comes back from nowhere that we know of. */
const likelyLanguage = (context: Context): Language =>
  /^en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'fr'

const receive = async (context: Context, site: SiteContext): Promise<Response> => {
  context.header('cache-control', 'no-store')
  // What an address holds of a code is told to no other site.
  context.header('referrer-policy', 'no-referrer')
  const query = (name: string): string | null => context.req.query(name)?.replaceAll('\0', '') ?? null
  const back = await site.accounts.institutions.comeBack(
    {
      organisation: context.req.param('returning') ?? '',
      state: query('state') ?? '',
      code: query('code'),
      iss: query('iss'),
    },
    askingOf(context, site),
  )
  const { journey, outcome } = back
  const language = journey?.language ?? likelyLanguage(context)
  const admitted = await admit(context, { site, route: null, language, act: institutionReturn.act })
  if ('refusal' in admitted) return admitted.refusal
  for (const cookie of back.cookies) context.header('set-cookie', cookie, { append: true })
  const shown = {
    view: admitted.asked.view,
    next: journey?.next ?? '',
    trial: journey?.trial ?? false,
  }
  if (!outcome.accepted)
    return context.html(document(<ReturnRefusedPage {...shown} {...outcome.refusal} />), 422)
  const { begun, claims } = outcome.value
  if (begun === null) return context.html(document(<TrialPage {...shown} claims={claims} />))
  for (const cookie of begun.cookies) context.header('set-cookie', cookie, { append: true })
  return context.redirect(landing(shown.next, begun.person), 303)
}
