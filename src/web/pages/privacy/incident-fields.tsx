import { riskJudgements } from '#privacy/index.ts'
import type { View } from '../../context.ts'
import { Radios } from '../../ui/choices/choices.tsx'
import { DateField, LongTextField, NumberField, TextField } from '../../ui/field/inputs.tsx'
import type { IncidentAsked, IncidentField } from './incident.form.ts'

interface FieldsProps {
  readonly view: View
  readonly asked: IncidentAsked
}

const helped = [
  'evenement',
  'du',
  'renseignements',
  'personnes',
  'motifs',
  'avis',
  'clos',
] as const satisfies readonly IncidentField[]

const given = ({ view, asked }: FieldsProps, name: IncidentField) => {
  const words = view.texts.privacy.incidents
  const help = helped.find((each) => each === name)
  return {
    view,
    name,
    label: words.fields[name],
    value: asked.typed[name],
    help: help === undefined ? undefined : words.help[help],
    error: asked.wrong.includes(name) ? words.errors[name] : undefined,
  }
}

/** What is written of an incident. */
export const IncidentFields = (props: FieldsProps) => {
  const words = props.view.texts.privacy.incidents
  return (
    <>
      <TextField {...given(props, 'titre')} />
      <LongTextField {...given(props, 'evenement')} rows={5} />
      <DateField {...given(props, 'du')} optional />
      <DateField {...given(props, 'au')} optional />
      <DateField {...given(props, 'connu')} />
      <LongTextField {...given(props, 'renseignements')} rows={3} />
      <NumberField {...given(props, 'personnes')} optional />
      <Radios
        {...given(props, 'risque')}
        choices={riskJudgements.map((value) => ({ value, label: words.risks[value] }))}
      />
      <LongTextField {...given(props, 'motifs')} rows={3} optional />
      <LongTextField {...given(props, 'mesures')} rows={4} optional />
      <LongTextField {...given(props, 'avis')} rows={3} optional />
      <DateField {...given(props, 'clos')} optional />
    </>
  )
}

/** Everything that is wrong, each leading to its field. */
export const incidentErrors = ({ view, asked }: FieldsProps) =>
  asked.wrong.map((name) => ({ name, error: view.texts.privacy.incidents.errors[name] }))
