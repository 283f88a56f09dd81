import { parseTerritoryKey } from '#kernel/territory.ts'
import { legalForms, type PartField, partnerKinds } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { categoryLabel, territoryName } from '../../words.ts'

/** What a field holds as people read it: labels in place of codes. */
export const typedWords = (
  { texts, language, format }: View,
  field: PartField,
  values: readonly string[] = [],
): string => {
  const [first = ''] = values
  if (field === 'legalForm') {
    const known = legalForms.find((each) => each === first)
    return known === undefined ? texts.editing.noLegalForm : texts.shell.legalForms[known]
  }
  if (field === 'partnerKind') {
    const known = partnerKinds.find((each) => each === first)
    return known === undefined ? texts.editing.noPartnerKind : texts.partners.kinds[known]
  }
  if (field === 'altFr' || field === 'altEn')
    return values.filter((text) => text !== '').join('; ') || texts.versions.empty
  if (field === 'categories') return format.list(values.map((code) => categoryLabel(code, language)))
  if (field === 'regions')
    return format.list(
      values
        .flatMap((key) => parseTerritoryKey(key) ?? [])
        .map((territory) => territoryName(territory, texts, language)),
    )
  return first === '' ? texts.versions.empty : first
}
