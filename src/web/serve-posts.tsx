import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { LimitName } from '#accounts/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import { admit } from './admit.ts'
import { askingOf } from './asking.ts'
import type { SiteContext } from './context.ts'
import { document } from './document.ts'
import { drained } from './drained.ts'
import { errorAnswer } from './error-answer.tsx'
import { refusedOften } from './limiting.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { handlers } from './posts.tsx'
import { allowFile, readsByPieces, sentForm } from './sent-form.ts'
import { mostFileBytesOf, mostFormBytes, type PostName, posts } from './sitemap.ts'

interface Served {
  readonly site: SiteContext
  readonly name: PostName
  readonly language: Language
}

/** Forms that write to whatever address they are given: nobody’s mailbox is flooded. */
const letterLimits: Partial<Readonly<Record<PostName, LimitName>>> = {
  askForLink: 'links-to-one-mailbox',
  askEmailChange: 'links-to-one-mailbox',
  subscribe: 'confirmations-to-one-mailbox',
}

/** Receives one kind of form. What is not a form, or too large, changes nothing and is told so. */
export const servePost = (app: Hono, served: Served): void => {
  const { site, name, language } = served
  const tooLarge = async (context: Context): Promise<Response> => {
    await drained(context)
    return errorAnswer(context, site, { kind: 'too-large' })
  }
  const whole = bodyLimit({ maxSize: mostFormBytes, onError: tooLarge })
  const mostFileBytes = mostFileBytesOf(name)
  app.post(
    posts[name][language],
    (context, next) => {
      // Before anything is read or waited for: a form is in time by when it reached the server.
      arrivals.set(context.req.raw, site.now())
      if (!readsByPieces(context)) return whole(context, next)
      allowFile(context, mostFileBytes)
      return next()
    },
    (context) => receive(context, served),
  )
}

/** When each request under way reached the server, by the programme’s clock. */
const arrivals = new WeakMap<Request, Instant>()

const receive = async (context: Context, { site, name, language }: Served): Promise<Response> => {
  const admitted = await admit(context, { site, route: null, language, act: posts[name].act })
  if ('refusal' in admitted) return admitted.refusal
  const sent = await sentForm(context)
  if (sent === null || !isStorable(sent.form)) return errorAnswer(context, site, { kind: 'bad-form' })
  const { form, fileTooLarge } = sent
  if (bytesTyped(form) > mostFormBytes || (fileTooLarge && mostFileBytesOf(name) <= mostFormBytes))
    return errorAnswer(context, site, { kind: 'too-large' })
  const limited = await writtenTooOften(
    context,
    { site, name, language },
    { form, actor: admitted.asked.actor },
  )
  if (limited !== null) return limited
  const outcome = await handlers[name]({
    ...admitted.asked,
    form,
    fileTooLarge,
    arrivedAt: arrivals.get(context.req.raw) ?? site.now(),
    asking: askingOf(context, site),
  })
  context.header('cache-control', 'no-store')
  if (outcome === null) return errorAnswer(context, site, { kind: 'not-found' })
  for (const cookie of outcome.cookies ?? []) context.header('set-cookie', cookie, { append: true })
  return 'goTo' in outcome
    ? context.redirect(outcome.goTo, 303)
    : context.html(document(outcome.page), outcome.status)
}

/** Bytes of what was typed, the files aside. */
const bytesTyped = (form: FormData): number =>
  [...form].reduce((sum, [, value]) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 0), 0)

/** Whoever asks, nobody’s mailbox is flooded; nor does one person try many new addresses. */
const writtenTooOften = async (
  context: Context,
  { site, name }: Served,
  { form, actor }: { readonly form: FormData; readonly actor: Actor },
): Promise<Response | null> => {
  const limit = letterLimits[name]
  if (limit === undefined) return null
  const mailbox = textIn(form, 'courriel').trim().toLowerCase()
  const limited = await refusedOften(context, site, { limit, who: mailbox })
  if (limited !== null || name !== 'askEmailChange') return limited
  return refusedOften(context, site, { limit: 'email-changes', who: actor.person ?? '' })
}

/** No database keeps the character zero, and nobody types it. */
const isStorable = (form: FormData): boolean =>
  [...form].every(([, value]) => typeof value !== 'string' || !value.includes('\0'))
