import { pictureOf } from '#files/index.ts'
import { articleId } from '#kernel/ids.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Article, ArticleGesture, Programme } from '#programme/call-for-interest/index.ts'
import type { Posted, View } from './context.ts'
import { dayOf } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { articleAsked, readArticle, versionIn } from './pages/public-site/article.form.ts'
import { ArticlePage } from './pages/public-site/article.page.tsx'
import { readIdentity } from './pages/public-site/identity.form.ts'
import { PublicSitePage } from './pages/public-site/public-site.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'
import { articleNamed, identityBefore, newKind, publicSiteProps } from './public-site-pages.tsx'
import { fileOfForm } from './received-file.ts'
import { byWhom } from './sending.ts'
import { linkTo } from './sitemap.ts'

type Done = keyof View['texts']['publicSite']['done']

const backTo = ({ view }: Posted, { slug }: Programme, fait: Done, anchor = ''): Outcome => ({
  goTo: linkTo('publicSite', view.language, { params: { programme: slug }, query: { fait } }) + anchor,
})

/** The logo of a file that is still kept; null when it went. */
const logoOf = async ({ site }: Posted, file: string): Promise<Picture | null> => {
  const stored = await site.files.find(file)
  return stored === null || stored.removedAt !== null ? null : pictureOf(stored)
}

/** Writes the identity as it was before its last change. */
const undoIdentity = async (posted: Posted, programme: Programme): Promise<Outcome> => {
  const before = await identityBefore(posted, programme)
  if (before === null) return null
  const { accent = 'none', logo = 'none' } = before
  const changed = await posted.site.publicSite.identify(byWhom(posted), programme, {
    accent: accent === 'none' ? null : accent,
    logo: logo === 'none' ? null : await logoOf(posted, logo),
    inEnglish: before['in-english'] === 'yes',
    version: versionIn(posted.form),
  })
  return changed.accepted
    ? backTo(posted, programme, 'annulee', '#identity')
    : {
        status: 409,
        page: <PublicSitePage {...(await publicSiteProps(posted, programme))} conflict="identity" />,
      }
}

const identifyProgramme = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const programme = programmeNamed(posted)
  if (programme === null) return null
  const gesture = textIn(form, 'geste')
  if (gesture === 'annuler') return undoIdentity(posted, programme)
  const asked = readIdentity(form)
  const file = await fileOfForm(posted, 'logo', 'logo')
  const logoError = 'problem' in file ? view.texts.files.problems[file.problem] : undefined
  const held = 'problem' in file ? null : file.held
  const again = async (more: object) => (
    <PublicSitePage
      {...(await publicSiteProps(posted, programme))}
      asked={{ ...asked, version: asked.version }}
      logoError={logoError}
      held={held}
      {...more}
    />
  )
  if (asked.wrong !== null || logoError !== undefined) return { status: 422, page: await again({}) }
  const changed = await site.publicSite.identify(byWhom(posted), programme, {
    keep: 'problem' in file ? null : file.received,
    accent: asked.accent === '' ? null : asked.accent,
    inEnglish: asked.inEnglish,
    version: asked.version,
    ...(gesture === 'sans-logo' ? { logo: null } : {}),
  })
  if (changed.accepted) return backTo(posted, programme, 'identite', '#identity')
  if (changed.refusal.kind === 'illegible-accent')
    return { status: 422, page: await again({ asked: { ...asked, wrong: 'illegible' } }) }
  if (changed.refusal.kind === 'file-refused') {
    const refused = { logoError: view.texts.files.problems[changed.refusal.problem] }
    return { status: 422, page: await again(refused) }
  }
  // Sent once more, the form replaces what the other one chose: whoever sends it was told.
  const latest = { ...asked, version: programme.version }
  return { status: 409, page: await again({ asked: latest, conflict: 'identity' }) }
}

/** What follows once a text is saved: its screen again, its preview, or the public. */
const afterSaving = async (posted: Posted, programme: Programme, id: string): Promise<Outcome> => {
  const { view, site, actor, form, thing } = posted
  const gesture = textIn(form, 'geste')
  const params = { programme: programme.slug, article: id }
  if (gesture === 'apercu') return { goTo: linkTo('articlePreview', view.language, { params }) }
  const saved = await site.publicSite.article(actor, programme.id, id)
  if (gesture !== 'publier' || saved === null || !view.may('public-site.publish', thing).allowed)
    return { goTo: linkTo('article', view.language, { params, query: { fait: 'enregistre' } }) }
  const { version } = saved
  const done = await site.publicSite.gesture(byWhom(posted), saved, { gesture: 'publish', version })
  // What says the same as what the public reads already is as public as it can be.
  return done.accepted || saved.state === 'published'
    ? backTo(posted, programme, 'publie')
    : late(posted, programme)
}

const late = async (posted: Posted, programme: Programme): Promise<Outcome> => ({
  status: 409,
  page: <PublicSitePage {...(await publicSiteProps(posted, programme))} conflict="article" />,
})

const saveArticle = async (posted: Posted): Promise<Outcome> => {
  const { view, site, actor, form, params } = posted
  const programme = programmeNamed(posted)
  if (programme === null) return null
  const called = params.article ?? ''
  const before = newKind(called) === null ? await articleNamed(posted, programme) : null
  const kind = before?.kind ?? newKind(called)
  if (kind === null || before?.removed === true) return null
  const sending = textIn(form, 'envoi')
  const id = before?.id ?? articleId(/^[0-9a-f-]{36}$/.test(sending) ? sending : crypto.randomUUID())
  const asked = readArticle(form, { id, kind })
  const given = { view, programme, kind, sending: id, title: before?.text.title.fr ?? null }
  if (asked.written === null)
    return { status: 422, page: <ArticlePage {...given} called={called} asked={asked} /> }
  // A new one has no version to be older than.
  const written = { ...asked.written, version: before === null ? 0 : asked.version }
  const saved = await site.publicSite.write(byWhom(posted), programme.id, written)
  if (saved.accepted) return afterSaving(posted, programme, id)
  const latest = before ?? (await site.publicSite.article(actor, programme.id, id))
  if (latest === null) return null
  // The same new one, sent twice: it is there, and says what was typed.
  const first = articleAsked(latest, dayOf(view.now))
  if (before === null && first.typed['texte-fr'] === asked.typed['texte-fr'])
    return afterSaving(posted, programme, id)
  const again = { ...asked, version: latest.version }
  return { status: 409, page: <ArticlePage {...given} called={id} asked={again} conflict /> }
}

const gestures: Readonly<Record<string, { readonly gesture: ArticleGesture; readonly done: Done }>> = {
  retirer: { gesture: 'remove', done: 'retire' },
  remettre: { gesture: 'restore', done: 'remis' },
}

const arrange = async (posted: Posted, programme: Programme, article: Article): Promise<Outcome> => {
  const { site, form } = posted
  const word = textIn(form, 'geste')
  if (word === 'monter' || word === 'descendre') {
    await site.publicSite.move(byWhom(posted), article, word === 'monter' ? 'up' : 'down')
    return backTo(posted, programme, 'range', '#pages')
  }
  const version = versionIn(form)
  if (word === 'ramener') {
    const number = Number(textIn(form, 'texte'))
    const texts = await site.publicSite.texts(posted.actor, article.id)
    if (texts.every((text) => text.number !== number)) return null
    const done = await site.publicSite.bringBack(byWhom(posted), article, { number, version })
    return done.accepted ? backTo(posted, programme, 'ramene') : late(posted, programme)
  }
  const asked = Object.hasOwn(gestures, word) ? gestures[word] : undefined
  if (asked === undefined) return null
  const done = await site.publicSite.gesture(byWhom(posted), article, { gesture: asked.gesture, version })
  return done.accepted ? backTo(posted, programme, asked.done) : late(posted, programme)
}

/** Does something to the article of an address. */
const toArticle =
  (act: (posted: Posted, programme: Programme, article: Article) => Promise<Outcome>) =>
  async (posted: Posted): Promise<Outcome> => {
    const programme = programmeNamed(posted)
    const article = programme === null ? null : await articleNamed(posted, programme)
    return programme === null || article === null ? null : act(posted, programme, article)
  }

const showing = (gesture: 'publish' | 'withdraw', fait: Done) =>
  toArticle(async (posted, programme, article) => {
    const version = versionIn(posted.form)
    const done = await posted.site.publicSite.gesture(byWhom(posted), article, { gesture, version })
    return done.accepted ? backTo(posted, programme, fait) : late(posted, programme)
  })

/** What the forms of the public site do. */
export const publicSiteHandlers = {
  identifyProgramme,
  saveArticle,
  arrangeArticle: toArticle(arrange),
  publishArticle: showing('publish', 'publie'),
  withdrawArticle: showing('withdraw', 'depublie'),
}
