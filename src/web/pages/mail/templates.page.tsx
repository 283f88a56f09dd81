import { thing } from '#accounts/index.ts'
import {
  gatheringMinutes,
  type LetterKind,
  mostAnHour,
  mostCommercialAWeek,
  quietHours,
  treatmentOf,
} from '#mail/index.ts'
import type { View } from '../../context.ts'
import { kindsOfLetters } from '../../letter-samples.ts'
import { linkTo } from '../../sitemap.ts'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

/** How a kind is treated, in words. */
export const treatmentWords = ({ texts }: Pick<View, 'texts'>, kind: LetterKind): readonly string[] => {
  const words = texts.mail.templates
  const { purpose, optional } = treatmentOf(kind)
  if (purpose !== null) return [words.commercial(texts.withdrawal.purposes[purpose]), words.consent]
  return [words.service, optional ? words.optional : words.always]
}

/** When a kind leaves, in words: commercial letters are never gathered. */
export const hasteWords = ({ texts }: Pick<View, 'texts'>, kind: LetterKind): string => {
  const { purpose, haste } = treatmentOf(kind)
  return texts.mail.templates.hastes[purpose === null ? haste : 'waking']
}

/** Every kind of letter that the site writes. */
export const TemplatesPage = ({ view }: { readonly view: View }) => {
  const { texts, language } = view
  const words = texts.mail.templates
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {view.may('mail.see-outgoing', thing('site')).allowed && (
          <p>
            <a href={linkTo('outgoing', language)}>{words.outgoing}</a>
          </p>
        )}
      </div>
      <section class="page results" aria-labelledby="kinds">
        <h2 id="kinds">{words.list}</h2>
        <Table
          view={view}
          blocks
          caption={words.list}
          columns={[
            { label: words.kind },
            { label: words.use },
            { label: words.treatment },
            { label: words.haste },
          ]}
          rows={kindsOfLetters.map((kind) => [
            <a key={kind} href={linkTo('letterTemplate', language, { params: { letterKind: kind } })}>
              {texts.letterKinds[kind].name}
            </a>,
            texts.letterKinds[kind].use,
            treatmentWords(view, kind).join('. '),
            hasteWords(view, kind),
          ])}
        />
      </section>
      <Rules view={view} />
    </Shell>
  )
}

const Rules = ({ view }: { readonly view: View }) => {
  const { format, texts } = view
  const words = texts.mail.templates
  return (
    <Section id="rules" title={words.rules}>
      <ul class="lines">
        <li>{words.quiet(format.hour(quietHours.from), format.hour(quietHours.until))}</li>
        <li>{words.gathered(format.number(gatheringMinutes))}</li>
        <li>{words.paced(format.number(mostAnHour), format.number(mostCommercialAWeek))}</li>
      </ul>
    </Section>
  )
}
