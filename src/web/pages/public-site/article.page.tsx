import { textIn } from '#kernel/language.ts'
import { type ArticleKind, type Programme, places } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { DateField, LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { ArticleAsked } from './article.form.ts'

export interface ArticleProps {
  readonly view: View
  readonly programme: Programme
  readonly kind: ArticleKind
  /** What the address calls it: its id, or the word for a new one. */
  readonly called: string
  /** Id that a new one will have: a form sent twice makes one. */
  readonly sending: string
  readonly asked: ArticleAsked
  readonly title: string | null
  /** Somebody else saved it meanwhile. */
  readonly conflict?: boolean
}

/** A page or news, to write. */
export const ArticlePage = (props: ArticleProps) => {
  const { view, programme, kind, called, sending, asked, conflict } = props
  const { texts, language } = view
  const words = texts.publicSite.article
  const params = { programme: programme.slug }
  const heading = props.title ?? (kind === 'page' ? words.newPage : words.newNews)
  const to = { params: { ...params, article: called } }
  return (
    <Shell view={view} title={heading} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: textIn(programme.name, language).text,
              href: linkTo('programme', language, { params }),
            },
            { label: texts.publicSite.title, href: linkTo('publicSite', language, { params }) },
          ]}
          here={heading}
        />
        <h1>{heading}</h1>
        <p class="lede">{words.lede}</p>
        {view.done === 'enregistre' && (
          <Notice tone="done" view={view}>
            {texts.publicSite.done.enregistre}
          </Notice>
        )}
        {conflict === true && (
          <Notice tone="alert" view={view}>
            <p>
              {words.conflict} <a href={linkTo('articleTexts', language, to)}>{words.seeTheirs}</a>
            </p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={asked.wrong.map((name) => ({ name, error: words.errors[name] }))} />
      </div>
      <section class="page section">
        <form class="form" method="post" action={postTo('saveArticle', language, to)} novalidate>
          <input type="hidden" name="version" value={String(asked.version)} />
          <input type="hidden" name="envoi" value={sending} />
          <Fields {...props} />
          <p class="acts">
            <Button>{words.save}</Button>
            <Button kind="quiet" name="geste" value="apercu">
              {words.toPreview}
            </Button>
            <Button kind="quiet" name="geste" value="publier">
              {words.toPublish}
            </Button>
          </p>
        </form>
      </section>
    </Shell>
  )
}

const textRows = 14

const Fields = ({ view, programme, kind, asked }: ArticleProps) => {
  const words = view.texts.publicSite.article
  const { pages } = view.texts.publicSite
  const given = (name: keyof typeof words.errors, label: string) => ({
    view,
    name,
    label,
    value: asked.typed[name],
    error: asked.wrong.includes(name) ? words.errors[name] : undefined,
  })
  return (
    <>
      {kind === 'news' && <DateField {...given('jour', words.day)} />}
      <TextField {...given('titre-fr', words.titleFr)} />
      <LongTextField {...given('texte-fr', words.bodyFr)} rows={textRows} />
      <Disclosure summary={words.formatTitle}>
        <ul class="lines">
          {words.format.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
      {programme.identity.inEnglish ? (
        <>
          <TextField {...given('titre-en', words.titleEn)} optional />
          <LongTextField {...given('texte-en', words.bodyEn)} rows={textRows} optional />
        </>
      ) : (
        // What was written before stays: the programme may publish in English again.
        <>
          <input type="hidden" name="titre-en" value={asked.typed['titre-en']} />
          <input type="hidden" name="texte-en" value={asked.typed['texte-en']} />
        </>
      )}
      {kind === 'page' && (
        <Radios
          view={view}
          name="place"
          label={words.place}
          value={asked.typed.place}
          choices={places.map((place) => ({ value: place, label: pages.places[place] }))}
        />
      )}
    </>
  )
}
