import { textIn } from '#kernel/language.ts'
import { momentInZone, zoneName } from '../zoned.ts'
import { afterParts } from './after-parts.ts'
import { callParts } from './call-parts.ts'
import type { Cell, SelectionFile } from './cells.ts'
import type { FileGiven } from './file-given.ts'
import { juryParts } from './jury-parts.ts'

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
    fact(words.received, record.applications.length),
    fact(words.jury, record.jurors.length),
    fact(words.retained, record.outcomes.filter(({ result }) => result === 'retained').length),
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
