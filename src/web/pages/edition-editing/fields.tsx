import { audiences, axes } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Radios } from '../../ui/choices/choices.tsx'
import { DateField, LongTextField, NumberField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import type { ActivityField, IndicatorField, SaidField, Typed } from './edition.form.ts'

/** What fields need: the reader’s language, and the form as it was typed. */
export interface Written<Field extends string> {
  readonly view: View
  readonly form: Pick<Typed<Field, unknown>, 'typed' | 'wrong'>
}

const given = <Field extends SaidField | ActivityField | IndicatorField>(
  { view, form }: Written<Field>,
  name: Field,
  label: string,
) => ({
  view,
  name,
  label,
  value: form.typed[name],
  error: form.wrong.includes(name) ? view.texts.editions.errors[name] : undefined,
})

/** Everything wrong with a form, for the summary at the top of its page. */
export const listedErrors = <Field extends SaidField | ActivityField | IndicatorField>({
  view,
  form,
}: Written<Field>) => form.wrong.map((name) => ({ name, error: view.texts.editions.errors[name] }))

/** The theme and the days of an edition. */
export const SaidFields = (written: Written<SaidField>) => {
  const words = written.view.texts.editions
  return (
    <>
      <TextField {...given(written, 'theme-fr', words.themeFr)} />
      <TextField {...given(written, 'theme-en', words.themeEn)} optional />
      <LongTextField {...given(written, 'presentation-fr', words.presentationFr)} rows={4} optional />
      <LongTextField {...given(written, 'presentation-en', words.presentationEn)} rows={4} optional />
      <DateField {...given(written, 'debut', words.starts)} />
      <DateField {...given(written, 'fin', words.ends)} />
    </>
  )
}

const AxisField = ({
  view,
  value,
  isWrong,
}: {
  readonly view: View
  readonly value: string
  readonly isWrong: boolean
}) => {
  const { editions: words, edition } = view.texts
  return (
    <SelectField
      view={view}
      name="axe"
      label={words.axis}
      value={value}
      error={isWrong ? words.errors.axe : undefined}
      none={words.choose}
      choices={axes.map((axis) => ({ value: axis, label: edition.axes[axis].name }))}
    />
  )
}

const states = ['planned', 'held', 'cancelled'] as const

/** What an activity is, for whom, when, and where it stands. */
export const ActivityFields = (written: Written<ActivityField>) => {
  const words = written.view.texts.editions
  return (
    <>
      <AxisField
        view={written.view}
        value={written.form.typed.axe}
        isWrong={written.form.wrong.includes('axe')}
      />
      <TextField {...given(written, 'titre-fr', words.titleFr)} />
      <TextField {...given(written, 'titre-en', words.titleEn)} optional />
      <LongTextField {...given(written, 'detail-fr', words.detailFr)} rows={3} optional />
      <LongTextField {...given(written, 'detail-en', words.detailEn)} rows={3} optional />
      <Radios
        {...given(written, 'public', words.audience)}
        choices={audiences.map((value) => ({ value, label: words.audiences[value] }))}
      />
      <DateField {...given(written, 'premier', words.first)} optional />
      <DateField {...given(written, 'dernier', words.last)} help={words.lastHelp} optional />
      <Radios
        {...given(written, 'etat', words.state)}
        choices={states.map((value) => ({ value, label: words.states[value] }))}
      />
      <LongTextField
        {...given(written, 'motif-fr', words.becauseFr)}
        help={words.becauseHelp}
        rows={2}
        optional
      />
      <LongTextField {...given(written, 'motif-en', words.becauseEn)} rows={2} optional />
    </>
  )
}

/** What an indicator counts, and its target. */
export const IndicatorFields = (written: Written<IndicatorField>) => {
  const words = written.view.texts.editions
  return (
    <>
      <AxisField
        view={written.view}
        value={written.form.typed.axe}
        isWrong={written.form.wrong.includes('axe')}
      />
      <TextField {...given(written, 'titre-fr', words.titleFr)} />
      <TextField {...given(written, 'titre-en', words.titleEn)} optional />
      <NumberField {...given(written, 'cible', words.aim)} help={words.aimHelp} optional />
    </>
  )
}
