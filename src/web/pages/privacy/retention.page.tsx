import { keptWithoutTerm, type Retained, retained, retentionSchedule } from '#privacy/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

type Words = Pick<View, 'texts' | 'format'>

/** For how long, in words: whole years where the days make some. */
export const durationWords = ({ texts, format }: Words, name: Retained): string => {
  const { days } = retentionSchedule[name]
  const words = texts.privacy.retention
  const years = days / 365
  const duration = Number.isInteger(years)
    ? words.years(years, format.number(years))
    : words.days(days, format.number(days))
  return `${duration} ${words.rows[name].from}`
}

/** The retention schedule, for everybody. */
export const RetentionPage = ({ view }: { readonly view: View }) => {
  const words = view.texts.privacy.retention
  const crumb = { label: view.texts.about.privacy.title, href: linkTo('privacy', view.language) }
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={[crumb]} here={words.title} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="prose">{words.choice}</p>
      </div>
      <Section id="term" title={words.withTerm}>
        <Table
          view={view}
          caption={words.withTerm}
          blocks
          columns={[
            { label: words.what },
            { label: words.how },
            { label: words.becomes },
            { label: words.why },
          ]}
          rows={retained.map((name) => [
            words.rows[name].what,
            durationWords(view, name),
            words.fates[retentionSchedule[name].becomes],
            words.rows[name].why,
          ])}
        />
      </Section>
      <Section id="no-term" title={words.withoutTerm}>
        <Table
          view={view}
          caption={words.withoutTerm}
          blocks
          columns={[{ label: words.what }, { label: words.why }]}
          rows={keptWithoutTerm.map((name) => [words.kept[name].what, words.kept[name].why])}
        />
      </Section>
    </Shell>
  )
}
