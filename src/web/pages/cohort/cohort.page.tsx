import { thing } from '#accounts/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { linkTo, linkToFile, linkToOrganisation } from '../../sitemap.ts'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { AfterJuryPage } from './after-jury.tsx'
import { type CohortProps, cohortRows, nameOf } from './cohort-rows.ts'
import { Departures } from './departures.tsx'
import { Publication } from './publication.tsx'
import { Vacancies } from './vacancies.tsx'

/** What became of a cohort: its publication, who left, who takes the place, and the file of it all. */
export const CohortPage = (props: CohortProps) => {
  const { view, decided, conflict = false, problem, wrong = [] } = props
  const { texts, language } = view
  const words = texts.cohort.page
  const rows = cohortRows(props, view.now)
  return (
    <AfterJuryPage
      view={view}
      decided={decided}
      title={words.title}
      lede={words.lede}
      conflict={conflict}
      steps={[
        {
          label: texts.cohort.letters.title,
          href: linkTo('decisionLetters', language, { params: { call: decided.call.slug } }),
        },
      ]}
      above={
        <>
          {problem !== undefined && <Problem {...props} />}
          <ErrorSummary view={view} errors={wrong} />
        </>
      }
    >
      {rows.tally !== null && (
        <Section id="figures" title={words.figuresTitle}>
          <p>
            <a href="#retained">{words.retained(rows.tally.retained)}</a>,{' '}
            <a href="#retained">{words.takingPart(rows.tally.takingPart)}</a>,{' '}
            <a href="#vacancies">{words.left(rows.tally.left)}</a>,{' '}
            <a href="#waiting">{words.replaced(rows.tally.replaced)}</a>.
          </p>
        </Section>
      )}
      <Publication {...props} />
      {decided.cohort !== null && (
        <>
          <Retained {...props} />
          <Vacancies {...props} rows={rows} />
        </>
      )}
      <WaitingList {...props} />
      <SelectionFileLinks {...props} />
      <div class="page">
        <HistoryLink
          view={view}
          on={thing('call', { id: decided.call.id, programme: decided.call.programme })}
          named={decided.call.slug}
          subject="after-jury"
        />
      </div>
    </AfterJuryPage>
  )
}

const Problem = ({ view, problem, decided }: CohortProps) => {
  const words = view.texts.cohort.page
  const said = {
    contradiction: words.contradiction,
    followed: words.followed,
    taken: words.taken,
    'too-late': words.tooLate,
    answered: words.answered,
    'not-told': words.notTold(
      decided.decidees.filter(({ outcome, told }) => outcome.result === 'retained' && told.kind !== 'told')
        .length,
    ),
  }
  return problem === undefined ? null : (
    <Notice tone="alert" view={view}>
      <p>{said[problem]}</p>
    </Notice>
  )
}

const Named = ({ organisation, ...props }: CohortProps & { readonly organisation: OrganisationId }) => {
  const found = props.organisations.get(organisation)
  const name = nameOf(props, organisation)
  return found === undefined ? (
    <span>{name}</span>
  ) : (
    <a href={linkToOrganisation(found, props.view.language)}>{name}</a>
  )
}

const Retained = (props: CohortProps) => {
  const { view, decided, edition } = props
  const { texts, format } = view
  const words = texts.cohort.page
  const retained = decided.cohort?.retained ?? []
  const listed = retained.toSorted((a, b) => nameOf(props, a).localeCompare(nameOf(props, b), 'fr'))
  return (
    <Section id="retained" title={words.retainedTitle}>
      <Table
        view={view}
        caption={words.retainedTitle}
        dense
        blocks
        columns={[
          { label: texts.cohort.enterprise },
          { label: words.sinceDay },
          { label: words.stateColumn },
        ]}
        rows={listed.map((organisation) => {
          const found = edition.participations.find((each) => each.organisation === organisation)
          const state = found?.state
          return [
            <Named key="name" {...props} organisation={organisation} />,
            found === undefined ? '' : format.shortDay(found.since),
            state?.kind === 'left' ? words.leftOn(format.shortDay(state.on)) : words.takes,
          ]
        })}
      />
      <Departures {...props} />
    </Section>
  )
}

const WaitingList = (props: CohortProps) => {
  const { view } = props
  const words = view.texts.cohort.page
  const { waiting } = cohortRows(props, view.now)
  return (
    <Section id="waiting" title={words.waitingTitle}>
      {waiting.length === 0 ? (
        <p>{words.waitingNone}</p>
      ) : (
        <Table
          view={view}
          caption={words.waitingTitle}
          dense
          blocks
          columns={[
            { label: words.rank },
            { label: view.texts.cohort.enterprise },
            { label: words.stateColumn },
          ]}
          rows={waiting.map(({ outcome, state }, at) => [
            at + 1,
            <Named key="name" {...props} organisation={outcome.organisation} />,
            words.waitingStates[state],
          ])}
        />
      )}
    </Section>
  )
}

const SelectionFileLinks = ({ view, decided }: CohortProps) => {
  const words = view.texts.cohort.page
  const link = (file: 'selectionPdf' | 'selectionXlsx', jury: string) =>
    linkToFile(file, view.language, { params: { call: decided.call.slug }, query: { jury } })
  return (
    <Section id="file" title={words.fileTitle}>
      <p>{words.fileNote}</p>
      <ul class="lines">
        {(
          [
            [words.named, 'nommes'],
            [words.numbered, 'numerotes'],
          ] as const
        ).map(([label, jury]) => (
          <li key={jury}>
            {label}{' '}
            <a href={link('selectionPdf', jury)} download>
              <Icon name="download-simple" /> {words.pdf}
              <span class="unseen"> {label}</span>
            </a>{' '}
            <a href={link('selectionXlsx', jury)} download>
              <Icon name="download-simple" /> {words.xlsx}
              <span class="unseen"> {label}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
