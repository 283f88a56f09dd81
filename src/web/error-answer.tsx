import type { Context } from 'hono'
import type { RefusalReason } from '#accounts/index.ts'
import { askingOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { document } from './document.ts'
import { type ErrorKind, ErrorPage, errorStatus } from './pages/errors/error.page.tsx'
import { viewOf } from './view.ts'

export interface AnsweredError {
  readonly kind: ErrorKind
  /** What finds the failure in the log. */
  readonly reference?: string
  /** Why the policy refused. */
  readonly because?: RefusalReason
}

/** An error page needs nothing of the database, which may be what failed: without it, names are left out. */
export const errorAnswer = async (
  context: Context,
  site: SiteContext,
  error: AnsweredError,
): Promise<Response> => {
  const language = /^\/en(\/|$)/.test(context.req.path) ? 'en' : 'fr'
  const readable = error.kind !== 'fault'
  const programme = readable ? await site.callForInterest.programme().catch(() => null) : null
  const signedIn = readable ? await site.accounts.signedIn(askingOf(context, site)).catch(() => null) : null
  const view = viewOf(context, { site, route: null, language, programme, signedIn })
  return context.html(
    document(
      <ErrorPage
        view={view}
        kind={error.kind}
        reference={error.reference ?? null}
        because={error.because ?? null}
      />,
    ),
    errorStatus[error.kind],
  )
}
