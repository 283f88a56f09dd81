import { textIn } from '#kernel/language.ts'
import {
  type Committee,
  type Decision,
  decisionName,
  type Meeting,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Radios, Switch } from '../../ui/choices/choices.tsx'
import { DateField, LongTextField, NumberField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import type { DecisionField } from './decision.form.ts'
import { linkToDecision } from './decision-citation.tsx'
import { FormFrame, type FormShown, fieldsOf, wrongOf } from './form-frame.tsx'
import { governanceSteps } from './steps.ts'

interface DecisionFormProps {
  readonly view: View
  readonly programme: Programme
  readonly committee: Committee
  readonly meeting: Meeting
  readonly form: FormShown<DecisionField>['form']
}

const states = ['in-force', 'replaced', 'withdrawn'] as const

/** What is decided, when, by how many. */
const SaidFields = (shown: FormShown<DecisionField>) => {
  const { fields: labels } = shown.view.texts.governance
  const field = fieldsOf(shown)
  return (
    <>
      <TextField {...field('titre-fr', labels.titleFr)} />
      <TextField {...field('titre-en', labels.titleEn)} optional />
      <LongTextField {...field('texte-fr', labels.textFr)} rows={5} optional />
      <LongTextField {...field('texte-en', labels.textEn)} rows={5} optional />
      <DateField {...field('prise-le', labels.decidedOn)} />
      <NumberField {...field('pour', labels.inFavour)} help={labels.votesHelp} optional />
      <NumberField {...field('contre', labels.against)} optional />
      <NumberField {...field('abstentions', labels.abstentions)} optional />
    </>
  )
}

const PublicSwitch = ({ view, form }: FormShown<DecisionField>) => {
  const words = view.texts.governance
  return (
    <Switch
      view={view}
      name="publique"
      label={words.fields.isPublic}
      help={words.publicHelp}
      on={form.typed.publique !== ''}
    />
  )
}

const meetingStep = ({ view, meeting }: DecisionFormProps) => ({
  label: view.texts.governance.meetingOf(view.format.day(meeting.day)),
  href: linkTo('meeting', view.language, { params: { meeting: meeting.id } }),
})

/** Records a decision taken at a meeting. */
export const NewDecisionPage = (props: DecisionFormProps & { readonly sending: string }) => {
  const { view, programme, committee, meeting, form } = props
  const words = view.texts.governance
  const shown = { view, form, errors: words.errors }
  return (
    <FormFrame
      view={view}
      title={words.newDecisionTitle}
      lede={words.newDecisionLede}
      steps={[...governanceSteps(view, programme, committee), meetingStep(props)]}
      wrong={wrongOf(shown)}
      conflict={null}
      action={postTo('createDecision', view.language, { params: { meeting: meeting.id } })}
      hidden={{ envoi: props.sending, 'etat-decision': 'in-force' }}
      save={words.decide}
    >
      <SaidFields {...shown} />
      <PublicSwitch {...shown} />
    </FormFrame>
  )
}

interface EditProps extends DecisionFormProps {
  readonly decision: Decision
  readonly version: number
  /** Those that may stand in its place. */
  readonly successors: readonly Decision[]
  readonly conflict?: boolean
}

/** Changes what is written of a decision, and whether it holds. */
export const EditDecisionPage = (props: EditProps) => {
  const { view, programme, committee, decision, successors, form } = props
  const { fields: labels, ...words } = view.texts.governance
  const shown = { view, form, errors: words.errors }
  const field = fieldsOf<DecisionField>(shown)
  const name = decisionName(decision)
  return (
    <FormFrame
      view={view}
      title={words.editDecision}
      lede={words.editDecisionLede(name)}
      steps={[
        ...governanceSteps(view, programme, committee),
        { label: words.decision(name), href: linkToDecision(view, programme, decision) },
      ]}
      wrong={wrongOf(shown)}
      conflict={props.conflict === true ? words.conflict : null}
      action={postTo('saveDecision', view.language, {
        params: { programme: programme.slug, decision: name },
      })}
      hidden={{ version: String(props.version) }}
      save={words.save}
    >
      <SaidFields {...shown} />
      <Radios
        {...field('etat-decision', labels.decisionState)}
        choices={states.map((value) => ({ value, label: words.decisionStates[value] }))}
      />
      <SelectField
        {...field('remplacee-par', labels.replacedBy)}
        help={labels.replacedHelp}
        optional
        none={labels.choose}
        choices={successors.map((each) => ({
          value: each.id,
          label: `${decisionName(each)} ${textIn(each.title, view.language).text}`,
        }))}
      />
      <LongTextField
        {...field('motif-decision', labels.because)}
        help={labels.becauseHelp}
        rows={2}
        optional
      />
      <PublicSwitch {...shown} />
    </FormFrame>
  )
}
