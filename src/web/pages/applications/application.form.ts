import { languages } from '#kernel/language.ts'
import type { ApplicationAnswers, Call } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { type StepName, stepNames } from './application-parts.tsx'

/** Most characters of a text that is kept at all: five times what may be submitted. */
const mostKept = 20_000
const mostReason = 1_000

/** The step that an address names; null when there is none. */
export const stepNamed = (text: string | undefined): StepName | null =>
  stepNames.find((name) => name === text) ?? null

const yesOrNo = (text: string): 'yes' | 'no' | null => (text === 'yes' || text === 'no' ? text : null)

/** What was written in one step, laid over what is kept; `tooMuch` names the texts that are too long to keep. */
export const readAnswers = (
  form: FormData,
  call: Pick<Call, 'eligibility' | 'criteria'>,
  kept: ApplicationAnswers,
): { readonly answers: ApplicationAnswers; readonly tooMuch: readonly string[] } => {
  const eligibility = Object.fromEntries(
    call.eligibility.flatMap(({ id }): [string, 'yes' | 'no'][] => {
      const answer = yesOrNo(textIn(form, `question-${id}`))
      return answer === null ? [] : [[id, answer]]
    }),
  )
  const criteria = Object.fromEntries(
    call.criteria.flatMap(({ id }) => {
      const sent = form.get(`critere-${id}`)
      return typeof sent === 'string' ? [[id, sent.replaceAll('\r\n', '\n').trim()]] : []
    }),
  )
  const language = languages.find((each) => each === textIn(form, 'langue')) ?? kept.language
  return {
    answers: {
      eligibility: { ...kept.eligibility, ...eligibility },
      criteria: { ...kept.criteria, ...criteria },
      ...(language === undefined ? {} : { language }),
    },
    tooMuch: Object.entries(criteria)
      .filter(([, text]) => text.length > mostKept)
      .map(([id]) => `critere-${id}`),
  }
}

/** A reason that was typed; null when there is none, or too much. */
export const readReason = (form: FormData): string | null => {
  const reason = textIn(form, 'raison')
  return reason === '' || reason.length > mostReason ? null : reason
}
