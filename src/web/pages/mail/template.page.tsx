import { type Language, languages, textIn } from '#kernel/language.ts'
import { type LetterKind, treatmentOf } from '#mail/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { letterText } from '../../letter-mail.tsx'
import { sampleWritten } from '../../letter-samples.ts'
import { authorOf } from '../../letters.ts'
import { textsIn } from '../../locales/index.ts'
import { linkTo, linkToFile } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { hasteWords, treatmentWords } from './templates.page.tsx'

interface TemplateProps {
  readonly view: View
  readonly kind: LetterKind
  /** The programme that the letter is shown of; null for the site itself. */
  readonly programme: Programme | null
  readonly mayNameSender: boolean
}

/** One kind of letter, in both languages, with invented facts. */
export const TemplatePage = (props: TemplateProps) => {
  const { view, kind } = props
  const { texts, language } = view
  const words = texts.mail.templates
  const { name, use } = texts.letterKinds[kind]
  return (
    <Shell view={view} title={name} description={use}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('mail', language) }]}
          here={name}
        />
        <h1>{name}</h1>
        <p class="lede">{use}</p>
        <Facts
          facts={[
            { label: words.treatment, value: treatmentWords(view, kind).join('. ') },
            { label: words.haste, value: hasteWords(view, kind) },
          ]}
        />
        <NoSender {...props} />
      </div>
      {languages.map((each) => (
        <InLanguage key={each} {...props} language={each} />
      ))}
    </Shell>
  )
}

const NoSender = ({ view, kind, programme, mayNameSender }: TemplateProps) => {
  const words = view.texts.mail.templates
  if (treatmentOf(kind).purpose === null || programme === null || programme.sender !== null) return null
  return (
    <Notice tone="alert" view={view}>
      <p>{words.noSender}</p>
      {mayNameSender && (
        <p>
          <a href={linkTo('sender', view.language, { params: { programme: programme.slug } })}>
            {words.nameSender}
          </a>
        </p>
      )}
    </Notice>
  )
}

const InLanguage = ({ view, kind, programme, language }: TemplateProps & { readonly language: Language }) => {
  const words = view.texts.mail.templates
  const { baseUrl } = view.site
  const author = authorOf(programme)
  const written = sampleWritten(kind, language, { author, baseUrl })
  const page = linkToFile('letterPage', language, {
    params: { letterKind: kind },
    query: { programme: programme?.slug },
  })
  return (
    <Section id={language} title={view.texts.ownAccount.languages[language]}>
      <Facts
        facts={[
          { label: words.subject, value: <span lang={language}>{written.subject}</span> },
          { label: words.from, value: <span lang={language}>{textIn(author.name, language).text}</span> },
        ]}
      />
      <h3>
        {words.page}
        <span class="unseen"> ({textsIn[view.language].ownAccount.languages[language]})</span>
      </h3>
      <p>
        <a href={page} hreflang={language}>
          {words.open}
          <span class="unseen"> {written.subject}</span>
        </a>
      </p>
      <iframe class="letter" src={page} title={words.pageOf(written.subject)} sandbox="" lang={language} />
      <h3>
        {words.text}
        <span class="unseen"> ({textsIn[view.language].ownAccount.languages[language]})</span>
      </h3>
      <pre class="letter" lang={language}>
        {letterText(written, language)}
      </pre>
    </Section>
  )
}
