import { z } from 'zod'
import { type EntryKey, entryKinds, mostNameLetters, mostNoteLetters } from '#programme/lists/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const name = z.string().min(1).max(mostNameLetters)
const entry = z.object({ kind: z.enum(entryKinds), thing: z.string().min(1).max(200) })

/** The name typed for a list; null when there is none, or it is too long. */
export const readListName = (form: FormData): { readonly typed: string; readonly name: string | null } => {
  const typed = textIn(form, 'nom').replace(/\s+/g, ' ')
  const parsed = name.safeParse(typed)
  return { typed, name: parsed.success ? parsed.data : null }
}

/** What a form about an entry names; null when it names nothing. */
export const readEntry = (form: FormData): EntryKey | null => {
  const parsed = entry.safeParse({ kind: textIn(form, 'sorte'), thing: textIn(form, 'chose') })
  return parsed.success ? parsed.data : null
}

/** The note typed; null when it is too long. Browsers send two signs for an end of line: one is kept. */
export const readNote = (form: FormData): { readonly typed: string; readonly note: string | null } => {
  const typed = textIn(form, 'note').replaceAll('\r\n', '\n')
  return { typed, note: typed.length > mostNoteLetters ? null : typed }
}
