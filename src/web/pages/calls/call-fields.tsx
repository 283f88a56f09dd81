import type { VNode } from 'preact'
import { textIn } from '#kernel/language.ts'
import { type Call, type Decision, decisionName } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Radios, Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import {
  ComboboxField,
  DateField,
  LongTextField,
  NumberField,
  SelectField,
  TextField,
} from '../../ui/field/inputs.tsx'
import type { Doubt, FieldError } from './call.form.ts'
import { countIn, fieldOf, type Typed } from './call-typed.ts'

/** What the fields of one part of a call need. */
export interface FieldsProps {
  readonly view: View
  readonly call: Call
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly doubts: readonly Doubt[]
  /** Decisions that may be cited. */
  readonly decisions?: readonly Decision[]
  /** Why nothing can be changed here; absent when it can. */
  readonly blocked?: string | undefined
}

const given = ({ view, typed, errors, blocked }: FieldsProps, name: string, label: string) => {
  const error = errors.find((each) => each.name === name)?.error
  return {
    view,
    name,
    label,
    value: typed[name] ?? '',
    error: error === undefined ? undefined : view.texts.calls.errors[error],
    // Said once for the whole part: each field only locks.
    ...(blocked === undefined ? {} : { blocked }),
  }
}

export const SaidFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  return (
    <>
      <TextField {...given(props, 'titre-fr', words.titleFr)} />
      <TextField {...given(props, 'titre-en', words.titleEn)} optional />
      <LongTextField {...given(props, 'presentation-fr', words.presentationFr)} rows={5} optional />
      <LongTextField {...given(props, 'presentation-en', words.presentationEn)} rows={5} optional />
      <NumberField {...given(props, 'nombre-places', words.placesField)} help={words.placesHelp} optional />
    </>
  )
}

export const TargetsFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  return (
    <>
      <LongTextField
        {...given(props, 'institutions', words.institutions)}
        help={words.linesHelp}
        rows={4}
        optional
      />
      <LongTextField {...given(props, 'secteurs', words.sectors)} help={words.linesHelp} rows={4} optional />
    </>
  )
}

/** A decision as a list calls it. */
export const decisionOption = ({ view }: Pick<FieldsProps, 'view'>, decision: Decision) => ({
  value: decision.id,
  label: `${decisionName(decision)} ${textIn(decision.title, view.language).text}`,
})

export const DecisionFields = (props: FieldsProps) => {
  const { view, decisions = [] } = props
  const words = view.texts.calls
  return (
    <SelectField
      {...given(props, 'decision', words.decisionField)}
      none={words.decisionNone}
      choices={decisions.map((each) => decisionOption(props, each))}
      optional
    />
  )
}

/** Two moments that one hour may mean: whoever wrote it chooses. */
export const DoubtField = ({
  view,
  typed,
  errors,
  doubt,
  zone,
}: Omit<FieldsProps, 'call' | 'doubts'> & { readonly doubt: Doubt; readonly zone: string }) => {
  const words = view.texts.calls
  const name = `${doubt.field}-choix`
  const error = errors.find((each) => each.name === name)?.error
  return (
    <Radios
      view={view}
      name={name}
      label={doubt.reading.kind === 'never' ? words.neverTitle : words.twiceTitle}
      help={words[doubt.reading.kind](doubt.time)}
      value={typed[name] ?? ''}
      error={error === undefined ? undefined : words.errors[error]}
      choices={[doubt.reading.earlier, doubt.reading.later].map((moment) => ({
        value: moment,
        label: view.format.momentIn(moment, zone),
      }))}
    />
  )
}

/** A close by day and hour, with the doubt about it. */
export const CloseFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const doubt = props.doubts.find(({ field }) => field === 'cloture')
  return (
    <>
      <DateField {...given(props, 'cloture-jour', words.closingDay)} />
      <TextField {...given(props, 'cloture-heure', words.closingTime)} help={words.closingHelp} />
      {doubt !== undefined && (
        <DoubtField {...props} doubt={doubt} zone={props.typed.fuseau ?? props.call.timeZone} />
      )}
    </>
  )
}

export const DatesFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const doubt = props.doubts.find(({ field }) => field === 'ouverture')
  return (
    <>
      <ComboboxField
        {...given(props, 'fuseau', words.timeZone)}
        help={words.timeZoneHelp}
        choices={Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'))}
      />
      <DateField {...given(props, 'ouverture-jour', words.openingDay)} />
      <TextField {...given(props, 'ouverture-heure', words.openingTime)} />
      {doubt !== undefined && (
        <DoubtField {...props} doubt={doubt} zone={props.typed.fuseau ?? props.call.timeZone} />
      )}
      <CloseFields {...props} />
    </>
  )
}

type Fielded = (props: FieldsProps, position: number) => VNode

/** Each thing of a list under its name, then an empty one to add. */
const Listed = ({
  letter,
  name,
  adding,
  fields,
  ...props
}: FieldsProps & {
  readonly letter: string
  readonly name: (number: string) => string
  readonly adding: string
  readonly fields: Fielded
}) => {
  const count = countIn(props.typed, letter)
  return (
    <>
      {Array.from({ length: count }, (_, position) => (
        <fieldset class="group" key={position}>
          <legend>{name(props.view.format.number(position + 1))}</legend>
          <input
            type="hidden"
            name={fieldOf(letter, position, 'id')}
            value={props.typed[fieldOf(letter, position, 'id')] ?? ''}
          />
          {fields(props, position)}
        </fieldset>
      ))}
      {props.blocked === undefined && (
        <Disclosure summary={adding} open={count === 0}>
          {fields(props, count)}
        </Disclosure>
      )}
    </>
  )
}

const titled: Fielded = (props, position) => {
  const words = props.view.texts.calls
  const letter = props.typed.lettre ?? ''
  const at = (name: string): string => fieldOf(letter, position, name)
  return (
    <>
      <TextField {...given(props, at('titre-fr'), words.titleFr)} />
      <TextField {...given(props, at('titre-en'), words.titleEn)} optional />
      <LongTextField {...given(props, at('detail-fr'), words.detailFr)} rows={2} optional />
      <LongTextField {...given(props, at('detail-en'), words.detailEn)} rows={2} optional />
    </>
  )
}

/** The same under a letter of its list. */
const titledUnder = (letter: string, props: FieldsProps, position: number) =>
  titled({ ...props, typed: { ...props.typed, lettre: letter } }, position)

export const EligibilityFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const fields: Fielded = (of, position) => {
    const at = (name: string): string => fieldOf('q', position, name)
    const answer = given(of, at('admissible'), words.eligibleAnswer)
    return (
      <>
        <TextField {...given(of, at('question-fr'), words.questionFr)} />
        <TextField {...given(of, at('question-en'), words.questionEn)} optional />
        <LongTextField {...given(of, at('raison-fr'), words.reasonFr)} rows={2} />
        <LongTextField {...given(of, at('raison-en'), words.reasonEn)} rows={2} optional />
        <LongTextField {...given(of, at('remede-fr'), words.remedyFr)} rows={2} optional />
        <LongTextField {...given(of, at('remede-en'), words.remedyEn)} rows={2} optional />
        <Radios
          {...answer}
          value={answer.value === 'no' ? 'no' : 'yes'}
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      </>
    )
  }
  return <Listed {...props} letter="q" name={words.question} adding={words.questionNew} fields={fields} />
}

export const CriteriaFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const fields: Fielded = (of, position) => (
    <>
      {titledUnder('c', of, position)}
      <NumberField {...given(of, fieldOf('c', position, 'poids'), words.weightField)} />
      <NumberField
        {...given(of, fieldOf('c', position, 'minimum'), words.minimumField)}
        help={words.minimumHelp}
        optional
      />
    </>
  )
  return (
    <>
      <Listed
        {...props}
        letter="c"
        name={words.criterionNumber}
        adding={words.criterionNew}
        fields={fields}
      />
      <NumberField
        {...given(props, 'pourcent', words.minimumPercentField)}
        help={words.minimumPercentHelp}
        unit="%"
        optional
      />
    </>
  )
}

export const ScaleFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const fields: Fielded = (of, position) => (
    <>
      <NumberField {...given(of, fieldOf('n', position, 'niveau'), words.levelField)} />
      {titledUnder('n', of, position)}
    </>
  )
  const name = (number: string): string => {
    const level = props.typed[fieldOf('n', Number(number) - 1, 'niveau')]
    return `${words.level} ${level ?? number}`
  }
  return <Listed {...props} letter="n" name={name} adding={words.levelNew} fields={fields} />
}

export const DocumentsFields = (props: FieldsProps) => {
  const words = props.view.texts.calls
  const fields: Fielded = (of, position) => (
    <>
      {titledUnder('d', of, position)}
      <Switch
        {...given(of, fieldOf('d', position, 'obligatoire'), words.requiredField)}
        on={(of.typed[fieldOf('d', position, 'obligatoire')] ?? '') !== ''}
      />
    </>
  )
  return (
    <Listed {...props} letter="d" name={words.documentNumber} adding={words.documentNew} fields={fields} />
  )
}
