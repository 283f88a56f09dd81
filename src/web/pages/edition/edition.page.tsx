import { thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import { editionStage, upcoming } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { Axes } from './axes.tsx'
import { Calendar } from './calendar.tsx'
import { EditionCalls } from './edition-calls.tsx'
import { EditionCohort } from './edition-cohort.tsx'
import { EditionFacts } from './edition-facts.tsx'
import type { EditionRows } from './edition-rows.ts'
import { Participants, Partners } from './participants.tsx'

/** An edition of the programme: what it is about, what it plans, who takes part. */
export const EditionPage = ({ view, rows }: { readonly view: View; readonly rows: EditionRows }) => {
  const { texts, language, format, now } = view
  const { programme, edition, others, organisations } = rows
  const words = texts.edition
  const today = dayOf(now)
  const name = words.name(format.number(edition.number))
  const next = upcoming(edition.activities, today)
  const theme = textIn(edition.theme, language)
  const on = thing('edition', { id: edition.id, programme: edition.programme })
  return (
    <Shell
      view={view}
      title={words.title(name, theme.text)}
      description={textIn(edition.presentation ?? programme.purpose, language).text}
    >
      <div class="page head">
        <p class="by">
          {words.of(textIn(programme.name, language).text, name)},{' '}
          {words.stages[editionStage(edition, today)]}
        </p>
        <h1 {...(theme.language === language ? {} : { lang: theme.language })}>{theme.text}</h1>
        <p class="lede">
          <Said view={view} text={edition.presentation ?? programme.purpose} />
        </p>
        {view.may('programme.edit-edition', on).allowed && (
          <ButtonLink
            kind="quiet"
            href={linkTo('editEdition', language, { params: { edition: edition.slug } })}
          >
            {texts.editions.editLink}
          </ButtonLink>
        )}
        {view.may('programme.edit-edition', on).allowed && (
          <p>
            <a href={linkTo('concertation', language, { params: { edition: edition.slug } })}>
              {texts.concertation.link}
            </a>
          </p>
        )}
        {programme.fictional && (
          <p class="note marked">
            <FictionalTag label={texts.shell.fictional} /> {words.fictional}
          </p>
        )}
      </div>
      <EditionFacts view={view} rows={rows} />
      <EditionCalls view={view} rows={rows} />
      <section class="page section" aria-labelledby="calendar">
        <h2 id="calendar">{words.calendarTitle}</h2>
        <div>
          {next.length === 0 ? <p>{words.calendarNone}</p> : <Calendar view={view} activities={next} />}
        </div>
      </section>
      <section class="page section" aria-labelledby="axes">
        <div>
          <h2 id="axes">{words.axesTitle}</h2>
          <p class="note">{words.axesNote}</p>
        </div>
        <Axes view={view} activities={edition.activities} indicators={edition.indicators} />
      </section>
      <EditionCohort view={view} rows={rows} />
      <Participants view={view} side="supplier" edition={edition} organisations={organisations} />
      <Participants view={view} side="buyer" edition={edition} organisations={organisations} />
      <Partners view={view} programme={programme} organisations={organisations} />
      {others.length > 0 && (
        <section class="page section" aria-labelledby="others">
          <h2 id="others">{words.othersTitle}</h2>
          <ul class="lines">
            {others.map((other) => (
              <li key={other.slug}>
                <a href={linkTo('edition', language, { params: { edition: other.slug } })}>
                  {words.name(format.number(other.number))}
                </a>
                <p class="note">
                  <Said view={view} text={other.theme} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="page">
        <HistoryLink
          view={view}
          on={thing('programme', { id: programme.id, programme: programme.id })}
          named={programme.slug}
        />
      </div>
    </Shell>
  )
}
