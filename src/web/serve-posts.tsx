import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { LimitName } from '#accounts/index.ts'
import type { Language } from '#kernel/language.ts'
import { admit } from './admit.ts'
import { askingOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { document } from './document.ts'
import { drained } from './drained.ts'
import { errorAnswer } from './error-answer.tsx'
import { refusedOften } from './limiting.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { handlers } from './posts.tsx'
import { mostBytesOf, type PostName, posts } from './sitemap.ts'

interface Served {
  readonly site: SiteContext
  readonly name: PostName
  readonly language: Language
}

/** Forms that write to whatever address they are given: nobody’s mailbox is flooded. */
const letterLimits: Partial<Readonly<Record<PostName, LimitName>>> = {
  askForLink: 'links-to-one-mailbox',
  subscribe: 'confirmations-to-one-mailbox',
}

/** Receives one kind of form. What is not a form, or too large, changes nothing and is told so. */
export const servePost = (app: Hono, served: Served): void => {
  const { site, name, language } = served
  app.post(
    posts[name][language],
    bodyLimit({
      maxSize: mostBytesOf(name),
      onError: async (context) => {
        await drained(context)
        return errorAnswer(context, site, { kind: 'too-large' })
      },
    }),
    (context) => receive(context, served),
  )
}

const receive = async (context: Context, { site, name, language }: Served): Promise<Response> => {
  const admitted = await admit(context, { site, route: null, language, act: posts[name].act })
  if ('refusal' in admitted) return admitted.refusal
  const form = await context.req.formData().catch(() => null)
  if (form === null || !isStorable(form)) return errorAnswer(context, site, { kind: 'bad-form' })
  const toMailbox = letterLimits[name]
  if (toMailbox !== undefined) {
    const limited = await refusedOften(context, site, {
      limit: toMailbox,
      who: textIn(form, 'courriel').trim().toLowerCase(),
    })
    if (limited !== null) return limited
  }
  const outcome = await handlers[name]({ ...admitted.asked, form, asking: askingOf(context, site) })
  context.header('cache-control', 'no-store')
  if (outcome === null) return errorAnswer(context, site, { kind: 'not-found' })
  for (const cookie of outcome.cookies ?? []) context.header('set-cookie', cookie, { append: true })
  return 'goTo' in outcome
    ? context.redirect(outcome.goTo, 303)
    : context.html(document(outcome.page), outcome.status)
}

/** No database keeps the character zero, and nobody types it. */
const isStorable = (form: FormData): boolean =>
  [...form].every(([, value]) => typeof value !== 'string' || !value.includes('\0'))
