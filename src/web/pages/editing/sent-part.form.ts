import {
  logoIn,
  mostLogoBytes,
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

export type SentImage =
  | { readonly image: ReturnType<typeof logoIn> | 'none' }
  | { readonly problem: 'bad-image' | 'too-large-image' }

/** The image of a form, its kind told by its bytes; null when none was sent. */
export const readImage = async (form: FormData): Promise<SentImage> => {
  if (textIn(form, 'removeLogo') !== '') return { image: 'none' }
  const sent = form.get('logo')
  if (!(sent instanceof File) || sent.size === 0) return { image: null }
  if (sent.size > mostLogoBytes) return { problem: 'too-large-image' }
  const image = logoIn(new Uint8Array(await sent.arrayBuffer()))
  return image === null ? { problem: 'bad-image' } : { image }
}
