import { dayOf } from '../../format.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { type CohortProps, formNamed, nameOf } from './cohort-rows.ts'

/** Somebody retained leaves: who, when, why. */
export const Departures = (props: CohortProps) => {
  const { view, decided, edition } = props
  const words = view.texts.cohort.page
  const form = formNamed(props, 'depart')
  const members = edition.participations
    .filter(({ organisation, state }) => {
      const isOfCall = decided.outcomes.some((outcome) => outcome.organisation === organisation)
      return state.kind === 'taking-part' && isOfCall
    })
    .map(({ organisation }) => ({ value: organisation, label: nameOf(props, organisation) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))
  return (
    <Disclosure summary={words.recordDeparture} open={form.isSent}>
      <form
        class="form"
        method="post"
        action={postTo('recordDeparture', view.language, { params: { call: decided.call.slug } })}
        novalidate
      >
        <input type="hidden" name="version" value={String(edition.version)} />
        <input type="hidden" name="forme" value={form.form} />
        <SelectField
          {...form.field('organisation')}
          label={words.who}
          none={words.choose}
          choices={members}
        />
        <DateField {...form.field('jour', dayOf(view.now))} label={words.leftDay} />
        <LongTextField {...form.field('raison')} label={words.because} rows={2} />
        <Button>{words.recordDeparture}</Button>
      </form>
    </Disclosure>
  )
}
