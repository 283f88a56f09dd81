import { z } from 'zod'
import { parseNeq } from '#kernel/neq.ts'
import { legalForms, type NewOrganisation } from '#programme/directory/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const fields = ['name', 'side', 'neq', 'legalForm', 'locality'] as const
type Field = (typeof fields)[number]

type Stated = Pick<NewOrganisation, Field>

export interface Addition {
  readonly typed: Readonly<Record<Field, string>>
  readonly errors: readonly {
    readonly name: 'name' | 'side' | 'neq'
    readonly problem: 'empty-name' | 'side-missing' | 'bad-neq'
  }[]
  /** Null while something is wrong. */
  readonly stated: Stated | null
  /** The names like it were shown, and it is another one. */
  readonly isAnother: boolean
}

export const blankAddition: Addition = {
  typed: { name: '', side: 'supplier', neq: '', legalForm: '', locality: '' },
  errors: [],
  stated: null,
  isAnother: false,
}

const name = z.string().min(1).max(200)
const side = z.enum(['supplier', 'buyer', 'partner'])

/** What was typed of an organisation to add. */
export const readAddition = (form: FormData): Addition => {
  const typed = {
    name: textIn(form, 'name'),
    side: textIn(form, 'side'),
    neq: textIn(form, 'neq'),
    legalForm: textIn(form, 'legalForm'),
    locality: textIn(form, 'locality').slice(0, 200),
  }
  const named = name.safeParse(typed.name)
  const sided = side.safeParse(typed.side)
  const neq = typed.neq === '' ? null : parseNeq(typed.neq)
  const errors: Addition['errors'] = [
    ...(named.success ? [] : [{ name: 'name', problem: 'empty-name' } as const]),
    ...(sided.success ? [] : [{ name: 'side', problem: 'side-missing' } as const]),
    ...(typed.neq !== '' && neq === null ? [{ name: 'neq', problem: 'bad-neq' } as const] : []),
  ]
  const legalForm = legalForms.find((each) => each === typed.legalForm) ?? null
  const stated =
    errors.length > 0 || !named.success || !sided.success
      ? null
      : { name: named.data, side: sided.data, neq, legalForm, locality: typed.locality || null }
  return { typed, errors, stated, isAnother: textIn(form, 'another') !== '' }
}
