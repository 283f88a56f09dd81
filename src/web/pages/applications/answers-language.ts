import type { Language } from '#kernel/language.ts'
import type { ApplicationAnswers } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'

/** The language to mark an answer with: when there is one, and it is known to be in another than the page. */
export const langIn = (
  { language }: Pick<View, 'language'>,
  answers: Pick<ApplicationAnswers, 'criteria' | 'language'> | null,
  criterion: string,
): Language | undefined =>
  answers?.criteria[criterion] === undefined || answers.language === language ? undefined : answers.language
