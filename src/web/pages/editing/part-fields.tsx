import { regions } from '#kernel/territory.ts'
import { legalForms, type PartField, partFields, partnerKinds } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { seaoCategoryLabels } from '../../seao-categories.ts'
import { Checkboxes } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField, MoneyField, NumberField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import { categoryLabel } from '../../words.ts'
import { errorOf, type PartFieldsProps } from './part-errors.ts'
import { LogoField, PhotographFields } from './picture-fields.tsx'
import { categoryGroups } from './sent-part.form.ts'

const required: readonly PartField[] = ['name', 'titleFr', 'client']
const long: readonly PartField[] = [
  'descriptionFr',
  'descriptionEn',
  'detailFr',
  'detailEn',
  'summaryFr',
  'summaryEn',
]
const money: readonly PartField[] = ['capacityPerContract', 'capacityPerYear', 'amount']
const counts: readonly PartField[] = ['employees', 'foundedIn', 'year']
const types = { email: 'email', phone: 'tel', website: 'url' } as const
const filledBy: Readonly<Partial<Record<PartField, string>>> = {
  name: 'organization',
  street: 'address-line1',
  locality: 'address-level2',
  postalCode: 'postal-code',
  email: 'email',
  phone: 'tel',
  website: 'url',
}

/** The fields of one screen, at most seven. */
export const PartFields = (props: PartFieldsProps) =>
  props.part.kind === 'photographs' ? (
    <PhotographFields props={props} />
  ) : (
    partFields[props.part.kind]
      .filter((field) => field !== 'partnerKind' || props.isPartner)
      .map((field) => <OneField key={field} props={props} field={field} />)
  )

const givenOf = (props: PartFieldsProps, field: PartField) => {
  const { view, typed } = props
  const { fields, helps } = view.texts.editing
  const help: Readonly<Partial<Record<PartField, string>>> = helps
  return {
    view,
    name: field,
    label: fields[field],
    help: help[field],
    error: errorOf(props, field),
    optional: !required.includes(field),
    value: typed[field]?.[0] ?? '',
    ...(filledBy[field] === undefined ? {} : { autocomplete: filledBy[field] }),
  }
}

const OneField = ({ props, field }: { readonly props: PartFieldsProps; readonly field: PartField }) => {
  const { view, typed } = props
  const { texts, language } = view
  const words = texts.editing
  const given = givenOf(props, field)
  if (field === 'legalForm')
    return (
      <SelectField
        {...given}
        none={words.noLegalForm}
        choices={legalForms.map((value) => ({ value, label: texts.shell.legalForms[value] }))}
      />
    )
  if (field === 'partnerKind')
    return (
      <SelectField
        {...given}
        none={words.noPartnerKind}
        choices={partnerKinds.map((value) => ({ value, label: texts.partners.kinds[value] }))}
      />
    )
  if (field === 'categories') return <Categories view={view} chosen={typed.categories ?? []} />
  if (field === 'regions')
    return (
      <Checkboxes
        {...given}
        values={typed.regions ?? []}
        choices={[
          { value: 'QC', label: words.allQuebec },
          ...regions.map((region) => ({ value: `R${region.code}`, label: region[language] })),
        ]}
      />
    )
  if (field === 'logo') return <LogoField props={props} />
  if (money.includes(field)) return <MoneyField {...given} />
  if (counts.includes(field)) return <NumberField {...given} />
  if (long.includes(field)) return <LongTextField {...given} rows={field.startsWith('summary') ? 3 : 6} />
  const type = field === 'email' || field === 'phone' || field === 'website' ? types[field] : 'text'
  return <TextField {...given} type={type} />
}

const groupOf = (code: string): (typeof categoryGroups)[number] =>
  categoryGroups.find((group) => code.startsWith(group)) ?? 'other'

/** Every purchase category, in groups that open; those where something is chosen are open. */
const Categories = ({ view, chosen }: { readonly view: View; readonly chosen: readonly string[] }) => {
  const { texts, language } = view
  const words = texts.editing
  // A code that the list does not know was published by somebody: it stays, under its own name.
  const codes = [...new Set([...seaoCategoryLabels.keys(), ...chosen])]
  return (
    <div class="field category-groups">
      <p class="label" id="categories">
        {words.fields.categories} <span class="optional">({texts.ui.optional})</span>
      </p>
      {categoryGroups.map((group) => {
        const ofGroup = codes.filter((code) => groupOf(code) === group)
        const values = ofGroup.filter((code) => chosen.includes(code))
        const count = values.length === 0 ? '' : ` · ${words.chosenCount(values.length)}`
        return ofGroup.length === 0 ? null : (
          <Disclosure key={group} open={values.length > 0} summary={`${words.categoryGroups[group]}${count}`}>
            <Checkboxes
              view={view}
              name={`categories-${group}`}
              label={words.categoryGroups[group]}
              values={values}
              choices={ofGroup.map((code) => ({ value: code, label: categoryLabel(code, language) }))}
            />
          </Disclosure>
        )
      })}
    </div>
  )
}
