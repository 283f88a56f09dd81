import { postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { applicationThing } from './application-parts.tsx'
import type { RecordProps } from './record-props.ts'

/** Where an application stands, and what the coordination may do about it. */
export const RecordActs = (props: RecordProps) => {
  const { view, application, call, judging } = props
  const { texts, format } = view
  const words = texts.applications
  const { record } = words
  const { eligibility, admitted, submittedAt } = application
  const found =
    eligibility === null
      ? record.foundNot
      : eligibility.eligible
        ? record.foundYes
        : record.foundNo(eligibility.because ?? '')
  const on = applicationThing(application)
  return (
    <Section id="standing" title={record.standing}>
      <Facts
        facts={[
          {
            label: record.receivedAt,
            value: submittedAt === null ? null : format.momentIn(submittedAt, call.timeZone),
            note: admitted === null ? undefined : words.admittedText(admitted.because),
          },
          { label: record.eligibility, value: found },
        ]}
      />
      {judging === 'decided' ? (
        <p class="note">{record.decided}</p>
      ) : (
        <>
          {view.may('applications.check', on).allowed && <Checking {...props} />}
          {view.may('applications.admit', on).allowed && <Admitting {...props} />}
          {admitted !== null && view.may('applications.set-apart', on).allowed && <SettingApart {...props} />}
        </>
      )}
    </Section>
  )
}

const errorOf = ({ errors = [] }: RecordProps, name: string): string | undefined =>
  errors.find((each) => each.name === name)?.error

const Checking = (props: RecordProps) => {
  const { view, application, typed } = props
  const { texts, language } = view
  const { record } = texts.applications
  const { eligibility } = application
  const action = postTo('checkApplication', language, { params: { application: application.id } })
  const version = <input type="hidden" name="version" value={String(application.version)} />
  const asked = typed?.admissible
  return (
    <>
      <Disclosure summary={record.check} open={asked !== undefined}>
        <p>{record.checkText}</p>
        <form class="form" method="post" action={action} novalidate>
          {version}
          <Radios
            view={view}
            name="admissible"
            label={record.eligibility}
            value={asked ?? (eligibility === null ? '' : eligibility.eligible ? 'oui' : 'non')}
            error={errorOf(props, 'admissible')}
            choices={[
              { value: 'oui', label: record.eligible },
              { value: 'non', label: record.notEligible },
            ]}
          />
          <LongTextField
            view={view}
            name="raison"
            label={record.because}
            help={record.becauseHelp}
            value={asked === undefined ? (eligibility?.because ?? '') : (typed?.raison ?? '')}
            error={asked === undefined ? undefined : errorOf(props, 'raison')}
            rows={2}
            optional
          />
          <Button>{record.save}</Button>
        </form>
      </Disclosure>
      {eligibility !== null && (
        <form method="post" action={action}>
          {version}
          <Button kind="quiet" name="reprendre" value="oui">
            {record.takeBack}
          </Button>
        </form>
      )}
    </>
  )
}

const Admitting = (props: RecordProps) => {
  const { view, application, typed, judging } = props
  const { texts, language } = view
  const { record } = texts.applications
  const isAsked = typed !== undefined && typed.admissible === undefined
  return (
    <Disclosure summary={record.admit} open={isAsked}>
      <p>{record.admitText}</p>
      {judging === 'begun' && <p>{record.admitBegun}</p>}
      <form
        class="form"
        method="post"
        action={postTo('admitApplication', language, { params: { application: application.id } })}
        novalidate
      >
        <LongTextField
          view={view}
          name="motif"
          label={record.because}
          value={typed?.motif ?? ''}
          error={errorOf(props, 'motif')}
          rows={3}
        />
        <Button>{record.admit}</Button>
      </form>
    </Disclosure>
  )
}

const SettingApart = ({ view, application, judging }: RecordProps) => {
  const { texts, language } = view
  const { record, errors } = texts.applications
  if (judging === 'judged')
    return (
      <BlockedButton id="set-apart" reason={errors.judged}>
        {record.setApart}
      </BlockedButton>
    )
  return (
    <Disclosure summary={record.setApart}>
      <p>{record.setApartText}</p>
      <form
        method="post"
        action={postTo('setApartApplication', language, { params: { application: application.id } })}
      >
        <Button kind="quiet">{record.setApart}</Button>
      </form>
    </Disclosure>
  )
}
