import type { ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** Who answers for personal information in a programme, and what the programme says of it. */
export interface PrivacyContact {
  readonly programme: ProgrammeId
  readonly name: string
  readonly title: Bilingual
  /** At least one way to be reached. */
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  /** Paragraphs, one a line; a line that begins with «## » is a title. */
  readonly policy: Bilingual
  readonly version: number
  readonly changedAt: Instant
}

/** A contact as somebody wants it. */
export type ContactChange = Omit<PrivacyContact, 'programme' | 'version' | 'changedAt'>
