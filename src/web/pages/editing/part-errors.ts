import {
  type Content,
  type FieldError,
  type Part,
  type PartField,
  partFields,
  type Typed,
} from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { Texts } from '../../locales/texts.ts'
import type { HeldFile } from '../../received-file.ts'

export interface PartFieldsProps {
  readonly view: View
  readonly part: Part
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  /** What the NEQ typed already names; null otherwise. */
  readonly neqHolder: string | null
  readonly isPartner: boolean
  /** What the draft shows, or the page without one. */
  readonly content: Content
  /** A file received with the form when it was refused. */
  readonly held: HeldFile | null
  /** Bytes that the organisation keeps in files. */
  readonly used: number
}

/** Why an answer or a file cannot be kept, in words. */
export const problemWords = (texts: Texts, problem: FieldError['problem']): string =>
  ({ ...texts.problems, ...texts.files.problems })[problem]

/** What is wrong with a field, in words; undefined when nothing is. */
export const errorOf = (
  { view, errors, neqHolder }: PartFieldsProps,
  field: PartField,
  at = 0,
): string | undefined => {
  if (field === 'neq' && neqHolder !== null) return view.texts.editing.neqTaken(neqHolder)
  const found = errors.find((each) => each.field === field && (each.at ?? 0) === at)
  return found === undefined ? undefined : problemWords(view.texts, found.problem)
}

/** Name of the control of a field; those of photographs stand once for each. */
export const idOf = (field: PartField, at: number): string =>
  field === 'altFr' || field === 'altEn' ? `${field}-${at}` : field

/** Every error of a screen by the control that it is told beside, in the order of the fields. */
export const namedErrors = (
  props: PartFieldsProps,
): readonly { readonly name: string; readonly error: string }[] =>
  partFields[props.part.kind].flatMap((field) => {
    const places = new Set([
      0,
      ...props.errors.flatMap((each) => (each.field === field ? (each.at ?? 0) : [])),
    ])
    return [...places].flatMap((at) => {
      const error = errorOf(props, field, at)
      return error === undefined ? [] : [{ name: idOf(field, at), error }]
    })
  })
