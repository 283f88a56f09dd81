import { changesBetween, type Edition, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Checkboxes } from '../../ui/choices/choices.tsx'
import { DateField, LongTextField, NumberField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { FormFrame, type FormShown, fieldsOf, wrongOf } from '../governance/form-frame.tsx'
import { Compared } from './compared.tsx'
import { errorOf, rowField, rowsShown } from './concertation.form.ts'
import { type ConcertationShown, editionName, stepsOf } from './shown.ts'

interface DraftProps {
  readonly view: View
  readonly programme: Programme
  readonly edition: Pick<Edition, 'slug' | 'number'>
  /** 0 while nothing was written. */
  readonly version: number
  /** The id that it gets when it is written first. */
  readonly sending: string
  readonly form: FormShown<string>['form']
  readonly conflict?: boolean
}

type Field = ReturnType<typeof fieldsOf<string>>

/** The parameters of an edition, as the coordination writes them. */
export const DraftPage = (props: DraftProps) => {
  const { view, programme, edition, form } = props
  const words = view.texts.concertation
  const shown = { view, form, errors: errorsOf(view, form) }
  const field = fieldsOf<string>(shown)
  return (
    <FormFrame
      view={view}
      title={words.editTitle}
      lede={`${editionName(view, programme, edition)}. ${words.editLede}`}
      steps={stepsOf({ view, edition }, true)}
      wrong={wrongOf(shown)}
      conflict={props.conflict === true ? words.conflict : null}
      action={postTo('saveConcertation', view.language, { params: { edition: edition.slug } })}
      hidden={{ version: String(props.version), envoi: props.sending }}
      save={words.save}
    >
      {rowsShown(form.typed, 'critere').map((row) => (
        <CriterionRow key={row} view={view} form={form} row={row} field={field} />
      ))}
      <DateField {...field('ouverture', words.plain.opens)} optional />
      <DateField {...field('cloture', words.plain.closes)} optional />
      <DateField {...field('annonce', words.plain.announced)} optional />
      <NumberField {...field('places', words.plain.places)} optional />
      <LongTextField
        {...field('institutions', words.plain.institutions)}
        help={words.fields.linesHelp}
        rows={5}
        optional
      />
      <LongTextField
        {...field('secteurs', words.plain.sectors)}
        help={words.fields.linesHelp}
        rows={4}
        optional
      />
      {rowsShown(form.typed, 'autre').map((row) => (
        <OtherRow key={row} view={view} form={form} row={row} field={field} />
      ))}
    </FormFrame>
  )
}

const errorsOf = (view: View, { typed, wrong }: DraftProps['form']): Readonly<Record<string, string>> => {
  const words: Readonly<Record<string, string>> = view.texts.concertation.errors
  const hasNone = rowsShown(typed, 'critere').every((row) => typed[rowField('critere', row, 'titre')] === '')
  const wordOf = (name: string): string =>
    hasNone && name === 'critere-1-titre' ? 'criteres' : errorOf(name)
  return Object.fromEntries(wrong.map((name) => [name, words[wordOf(name)] ?? '']))
}

interface RowProps extends Pick<DraftProps, 'view' | 'form'> {
  readonly row: number
  readonly field: Field
}

const CriterionRow = ({ view, form, row, field }: RowProps) => {
  const words = view.texts.concertation.fields
  const at = (part: string): string => rowField('critere', row, part)
  const id = form.typed[at('id')] ?? ''
  return (
    <fieldset class="group">
      <legend>{id === '' ? words.newCriterion : words.criterion(view.format.number(row))}</legend>
      <input type="hidden" name={at('id')} value={id} />
      <TextField
        {...field(at('titre'), words.titleFr)}
        {...(id === '' ? {} : { help: words.criterionHelp })}
        optional={id === ''}
      />
      <TextField {...field(at('titre-en'), words.titleEn)} optional />
      <LongTextField {...field(at('detail'), words.detailFr)} rows={2} optional />
      <LongTextField {...field(at('detail-en'), words.detailEn)} rows={2} optional />
      <NumberField {...field(at('poids'), words.weight)} help={words.weightHelp} optional={id === ''} />
    </fieldset>
  )
}

const OtherRow = ({ view, form, row, field }: RowProps) => {
  const words = view.texts.concertation.fields
  const at = (part: string): string => rowField('autre', row, part)
  const id = form.typed[at('id')] ?? ''
  return (
    <fieldset class="group">
      <legend>{id === '' ? words.newOther : words.other(view.format.number(row))}</legend>
      <input type="hidden" name={at('id')} value={id} />
      <TextField
        {...field(at('titre'), words.titleFr)}
        {...(id === '' ? {} : { help: words.criterionHelp })}
        optional={id === ''}
      />
      <TextField {...field(at('titre-en'), words.titleEn)} optional />
      <LongTextField {...field(at('texte-libre'), words.textFr)} rows={3} optional={id === ''} />
      <LongTextField {...field(at('detail-en'), words.textEn)} rows={3} optional />
    </fieldset>
  )
}

interface ShareProps {
  readonly shown: ConcertationShown
  readonly eligible: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly note: string
  readonly version: number
  readonly wrong?: readonly ('partenaires' | 'mot')[]
  readonly conflict?: boolean
}

/** What will be shared, with whom, and what changed since the version before. */
export const SharePage = ({ shown, eligible, chosen, note, version, wrong = [], conflict }: ShareProps) => {
  const { view, concertation, edition } = shown
  const words = view.texts.concertation
  const latest = concertation.versions.at(-1)
  const number = (latest?.number ?? 0) + 1
  const next = view.format.number(number)
  const form = { typed: { partenaires: '', mot: note }, wrong }
  const given = { view, form, errors: words.errors }
  const field = fieldsOf<'partenaires' | 'mot'>(given)
  return (
    <FormFrame
      view={view}
      title={words.shareTitle}
      lede={words.shareLede(next)}
      steps={stepsOf(shown, true)}
      wrong={wrongOf(given)}
      conflict={conflict === true ? words.conflict : null}
      action={postTo('shareVersion', view.language, { params: { edition: edition.slug } })}
      hidden={{ version: String(version) }}
      save={words.shareGo(next)}
      foot={
        latest !== undefined && (
          <>
            {changesBetween(latest.parameters, concertation.draft).every(({ kind }) => kind === 'same') && (
              <Notice>
                <p>{words.shareNothing}</p>
              </Notice>
            )}
            <Compared shown={shown} before={latest} after={{ number, parameters: concertation.draft }} />
          </>
        )
      }
    >
      {eligible.length === 0 ? (
        <p>{words.noPartners}</p>
      ) : (
        <Checkboxes
          {...field('partenaires', words.fields.partners)}
          values={chosen}
          choices={eligible.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <LongTextField {...field('mot', words.fields.note)} help={words.fields.noteHelp} rows={4} optional />
    </FormFrame>
  )
}
