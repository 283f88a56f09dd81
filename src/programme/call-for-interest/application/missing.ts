import type { AskedDocument, Call, Criterion, EligibilityQuestion } from '../call/call.ts'
import type { ApplicationAnswers } from './application.ts'

/** Most characters of one answer, spaces included: about a page and a half. */
export const mostAnswerLength = 4_000

/** What keeps an application from being submitted, in the order of its steps. */
export type MissingPart =
  | { readonly kind: 'unanswered'; readonly question: EligibilityQuestion }
  | { readonly kind: 'ineligible'; readonly question: EligibilityQuestion }
  | { readonly kind: 'empty'; readonly criterion: Criterion }
  | { readonly kind: 'too-long'; readonly criterion: Criterion; readonly by: number }
  | { readonly kind: 'document'; readonly asked: AskedDocument }

/** Length of a text as people count it: an accented letter is one, however it was typed; a line end is one. */
export const lengthOf = (text: string): number => [...text.normalize('NFC').replaceAll('\r\n', '\n')].length

const missingAnswer = (
  question: EligibilityQuestion,
  answers: ApplicationAnswers,
): readonly MissingPart[] => {
  const answer = answers.eligibility[question.id]
  if (answer === undefined) return [{ kind: 'unanswered', question }]
  return answer === question.eligibleAnswer ? [] : [{ kind: 'ineligible', question }]
}

const missingText = (criterion: Criterion, answers: ApplicationAnswers): readonly MissingPart[] => {
  const text = (answers.criteria[criterion.id] ?? '').trim()
  if (text === '') return [{ kind: 'empty', criterion }]
  const by = lengthOf(text) - mostAnswerLength
  return by > 0 ? [{ kind: 'too-long', criterion, by }] : []
}

/** What an application lacks; `attached` says for each document asked how many are attached. */
export const missingParts = (
  call: Pick<Call, 'eligibility' | 'criteria' | 'documents'>,
  answers: ApplicationAnswers,
  attached: ReadonlyMap<string, number>,
): readonly MissingPart[] => [
  ...call.eligibility.flatMap((question) => missingAnswer(question, answers)),
  ...call.criteria.flatMap((criterion) => missingText(criterion, answers)),
  ...call.documents
    .filter(({ id, required }) => required && (attached.get(id) ?? 0) === 0)
    .map((asked) => ({ kind: 'document', asked }) as const),
]
