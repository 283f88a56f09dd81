import type { PersonId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import { type Decision, jurorNumbers, type SelectionRecord } from '#programme/call-for-interest/index.ts'
import type { Texts } from '../locales/texts.ts'

/** An act of the journal, in words. */
export interface ActTold {
  readonly at: string
  readonly act: string
  readonly who: string
  readonly detail: string
}

/** What a file is made of beside the record itself. */
export interface FileGiven {
  readonly record: SelectionRecord
  readonly texts: Texts
  readonly language: Language
  readonly programme: string
  /** Names of jurors; null when they are called by their number. */
  readonly names: ReadonlyMap<PersonId, string | null> | null
  readonly acts: readonly ActTold[]
  /** The committees’ decisions that the call and the selection rest on, among those that may be cited. */
  readonly decisions: readonly Pick<Decision, 'id' | 'year' | 'number' | 'title'>[]
  readonly drawn: { readonly at: string; readonly by: string }
}

/** How a juror is called: by name, or by number. */
export const jurorIn = ({
  record,
  names,
  texts,
}: Pick<FileGiven, 'record' | 'names' | 'texts'>): ((person: PersonId) => string) => {
  const numbers = jurorNumbers(record.jurors)
  return (person) =>
    names === null
      ? `${texts.selectionFile.columns.juror} ${numbers.get(person) ?? ''}`.trim()
      : (names.get(person) ?? texts.privacy.deletedPerson)
}
