import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { type CohortProps, cohortRows, formNamed } from './cohort-rows.ts'

/** Shows the cohort on the page of its edition, or takes that back. */
export const Publication = (props: CohortProps) => {
  const { view, decided } = props
  return (
    <Section id="publication" title={view.texts.cohort.page.publishTitle}>
      {decided.cohort === null ? <Publishing {...props} /> : <TakingBack {...props} />}
    </Section>
  )
}

const Publishing = (props: CohortProps) => {
  const { view, decided, edition } = props
  const words = view.texts.cohort.page
  const retained = decided.decidees.filter(({ outcome }) => outcome.result === 'retained')
  const untold = retained.filter(({ told }) => told.kind !== 'told').length
  if (untold > 0)
    return (
      <BlockedButton id="publish" reason={words.notTold(untold)}>
        {words.publish}
      </BlockedButton>
    )
  const form = formNamed(props, 'publier')
  const params = { call: decided.call.slug }
  return (
    <Disclosure summary={words.publish} open={form.isSent}>
      <p>{words.publishNote(retained.length)}</p>
      <form class="form" method="post" action={postTo('publishCohort', view.language, { params })} novalidate>
        <input type="hidden" name="version" value={String(edition.version)} />
        <input type="hidden" name="forme" value={form.form} />
        <DateField {...form.field('jour', dayOf(view.now))} label={words.since} />
        <Button>{words.publish}</Button>
      </form>
    </Disclosure>
  )
}

const TakingBack = (props: CohortProps) => {
  const { view, decided, edition } = props
  const { language, format, texts } = view
  const words = texts.cohort.page
  const form = formNamed(props, 'retirer')
  const { cohort } = decided
  const hasFollowed = decided.offers.length > 0 || cohortRows(props, view.now).vacancies.length > 0
  return (
    <>
      <p>
        {cohort !== null && words.publishedOn(format.day(cohort.publishedAt))}{' '}
        <a href={linkTo('edition', language, { params: { edition: edition.slug } })}>{words.editionLink}</a>
      </p>
      {hasFollowed && !form.isSent ? (
        <BlockedButton id="unpublish" reason={words.followed}>
          {words.unpublish}
        </BlockedButton>
      ) : (
        <Disclosure summary={words.unpublish} open={form.isSent}>
          <p>{words.unpublishNote}</p>
          <form
            class="form"
            method="post"
            action={postTo('unpublishCohort', language, { params: { call: decided.call.slug } })}
            novalidate
          >
            <input type="hidden" name="version" value={String(edition.version)} />
            <input type="hidden" name="forme" value={form.form} />
            <LongTextField {...form.field('raison')} label={words.because} rows={2} />
            <Button kind="grave">{words.unpublish}</Button>
          </form>
        </Disclosure>
      )}
    </>
  )
}
