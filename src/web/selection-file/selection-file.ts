import type { DecisionId } from '#kernel/ids.ts'
import { textIn } from '#kernel/language.ts'
import { decisionName } from '#programme/call-for-interest/index.ts'
import { momentInZone, zoneName } from '../zoned.ts'
import { afterParts } from './after-parts.ts'
import { callParts } from './call-parts.ts'
import type { Cell, SelectionFile } from './cells.ts'
import type { FileGiven } from './file-given.ts'
import { juryParts } from './jury-parts.ts'

/** A committee’s decision by its number and title; null when nothing cites it. */
const citation = (
  { decisions, texts, language }: Pick<FileGiven, 'decisions' | 'texts' | 'language'>,
  cited: DecisionId | null | undefined,
): string | null => {
  const decision = decisions.find(({ id }) => id === cited)
  if (decision === undefined) return null
  return `${texts.governance.cited(decisionName(decision))}${texts.applications.colon} ${textIn(decision.title, language).text}`
}

const factsOf = (given: FileGiven): SelectionFile['facts'] => {
  const { record, texts, language, programme, drawn } = given
  const { call } = record
  const words = texts.selectionFile
  const fact = (label: string, value: Cell) => ({ label, value })
  return [
    fact(words.programme, programme),
    fact(words.call, textIn(call.title, language).text),
    fact(words.version, call.version),
    fact(words.opens, { moment: call.opens }),
    fact(words.closes, { moment: call.closes }),
    fact(words.zone, `${zoneName(call.timeZone, language)} (${call.timeZone})`),
    ...call.extensions.map((each) =>
      fact(
        words.extended,
        `${momentInZone(each.from, call.timeZone, language)} → ${momentInZone(each.to, call.timeZone, language)}. ${textIn(each.because, language).text}`,
      ),
    ),
    fact(words.places, call.places ?? words.unlimited),
    fact(words.minimum, call.minimumPercent === null ? words.none : `${call.minimumPercent}\u00a0%`),
    fact(words.rulesRestOn, citation(given, call.decision) ?? words.noDecision),
    fact(words.received, record.applications.length),
    fact(words.jury, record.jurors.length),
    fact(words.retained, record.outcomes.filter(({ result }) => result === 'retained').length),
    ...(record.decided === null
      ? []
      : [
          fact(words.decided, { moment: record.decided.at }),
          fact(
            words.selectionRestsOn,
            [citation(given, record.decided.decision), record.decided.cited]
              .filter((each) => each !== null && each !== '')
              .join('; ') || words.noDecision,
          ),
        ]),
    fact(words.drawn, { moment: drawn.at }),
    fact(words.drawnBy, drawn.by),
  ]
}

/** The complete file of a call: both its forms are made of this, so that they say the same. */
export const selectionFile = (given: FileGiven): SelectionFile => {
  const { record, texts, language, programme, drawn } = given
  return {
    language,
    timeZone: record.call.timeZone,
    title: texts.selectionFile.title,
    subject: textIn(record.call.title, language).text,
    author: programme,
    facts: factsOf(given),
    parts: [...callParts(given), ...juryParts(given), ...afterParts(given)],
    drawn: texts.selectionFile.foot(momentInZone(drawn.at, record.call.timeZone, language)),
  }
}
