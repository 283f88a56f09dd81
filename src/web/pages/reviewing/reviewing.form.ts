import { z } from 'zod'
import type { Bilingual } from '#kernel/language.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { ReviewAct, Verdict } from '#programme/directory/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const mostCharacters = 1000
const act = z.enum(['open', 'recognise', 'recheck', 'refuse', 'withdraw'])
const verdict = z.enum(['met', 'not-met', 'unverified'])

const bilingual = (form: FormData, fr: string, en: string): Bilingual | null => {
  const french = textIn(form, fr).slice(0, mostCharacters)
  return french === '' ? null : { fr: french, en: textIn(form, en).slice(0, mostCharacters) || null }
}

/** What was typed of a decision; `act` is null when none was chosen. */
export interface TypedDecision {
  readonly act: ReviewAct | null
  readonly expiresOn: LocalDate | null
  readonly reason: Bilingual | null
  readonly typed: Readonly<Record<'act' | 'expiresOn' | 'reasonFr' | 'reasonEn', string>>
}

export const readDecision = (form: FormData): TypedDecision => {
  const typed = {
    act: textIn(form, 'act'),
    expiresOn: textIn(form, 'expiresOn'),
    reasonFr: textIn(form, 'reasonFr'),
    reasonEn: textIn(form, 'reasonEn'),
  }
  const chosen = act.safeParse(typed.act)
  return {
    typed,
    act: chosen.success ? chosen.data : null,
    expiresOn: parseLocalDate(typed.expiresOn),
    reason: bilingual(form, 'reasonFr', 'reasonEn'),
  }
}

/** What was typed of one principle; `verdict` is null when none was chosen. */
export interface TypedFinding {
  readonly verdict: Verdict | null
  readonly evidence: Bilingual | null
  readonly typed: Readonly<Record<'verdict' | 'evidenceFr' | 'evidenceEn', string>>
}

export const readFinding = (form: FormData): TypedFinding => {
  const typed = {
    verdict: textIn(form, 'verdict'),
    evidenceFr: textIn(form, 'evidenceFr'),
    evidenceEn: textIn(form, 'evidenceEn'),
  }
  const chosen = verdict.safeParse(typed.verdict)
  return {
    typed,
    verdict: chosen.success ? chosen.data : null,
    evidence: bilingual(form, 'evidenceFr', 'evidenceEn'),
  }
}
