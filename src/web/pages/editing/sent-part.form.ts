import {
  mostPhotographs,
  type Part,
  type PartField,
  partFields,
  type Typed,
} from '#programme/directory/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

/** Groups that purchase categories are shown in, by the first letter of their codes. */
export const categoryGroups = ['S', 'G', 'C', 'other'] as const

const allIn = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

const typedIn = (form: FormData, field: PartField): readonly string[] => {
  if (field === 'categories') return categoryGroups.flatMap((group) => allIn(form, `categories-${group}`))
  // One for each photograph, by its number.
  if (field === 'altFr' || field === 'altEn')
    return Array.from({ length: mostPhotographs }, (_, at) => textIn(form, `${field}-${at}`))
  return field === 'regions' ? allIn(form, field) : [textIn(form, field)]
}

/** A number that a page wrote in its form; -1 when it is none, which no page ever shows. */
export const numberIn = (form: FormData, name: string): number => {
  const text = textIn(form, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

/** What somebody typed on one screen, to be read, or shown again. */
export const readTyped = (form: FormData, { kind }: Part): Typed =>
  Object.fromEntries(partFields[kind].map((field) => [field, typedIn(form, field)]))
