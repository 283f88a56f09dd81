import { type Cohort, cohortTally } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Section } from '../../ui/section/section.tsx'
import type { EditionRows } from './edition-rows.ts'
import { OrganisationLink } from './participants.tsx'

/** Whom the calls of an edition retained, as it was published: how many, who, who left since. */
export const EditionCohort = ({ view, rows }: { readonly view: View; readonly rows: EditionRows }) =>
  rows.cohorts.length === 0 ? null : (
    <Section id="cohort" title={view.texts.cohort.public.title}>
      {rows.cohorts.map((cohort) => (
        <OneCohort key={cohort.call} view={view} rows={rows} cohort={cohort} />
      ))}
    </Section>
  )

interface OneCohortProps {
  readonly view: View
  readonly rows: EditionRows
  readonly cohort: Cohort
}

const OneCohort = ({ view, rows: { edition, organisations }, cohort }: OneCohortProps) => {
  const { texts, format } = view
  const words = texts.cohort.public
  const suppliers = edition.participations.filter(({ side }) => side === 'supplier')
  const tally = cohortTally(
    cohort,
    edition,
    suppliers.map(({ organisation }) => organisation),
  )
  const listed = organisations.filter(({ id }) => cohort.retained.includes(id))
  return (
    <>
      <p>
        {words.counts(
          texts.cohort.page.retained(tally.retained),
          texts.cohort.page.takingPart(tally.takingPart),
        )}{' '}
        <span class="note">{words.publishedOn(format.day(cohort.publishedAt))}</span>
      </p>
      <Disclosure summary={words.retainedTitle}>
        <ul class="lines">
          {listed.map((organisation) => {
            const state = suppliers.find((each) => each.organisation === organisation.id)?.state
            return (
              <li key={organisation.id}>
                <OrganisationLink view={view} organisation={organisation} />
                {state?.kind === 'left' && <span class="note"> {words.gone(format.shortDay(state.on))}</span>}
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </>
  )
}
