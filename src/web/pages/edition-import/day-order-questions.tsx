import { dayOrders } from '#kernel/written-day.ts'
import type { DayQuestion, EditionUpload } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Radios } from '../../ui/choices/choices.tsx'

interface QuestionsProps {
  readonly view: View
  readonly upload: EditionUpload
  readonly questions: readonly DayQuestion[]
}

/** Whether 03/04/2026 is in April or in March, once for each column that leaves a doubt. */
export const DayOrderQuestions = ({ view, upload, questions }: QuestionsProps) => {
  const words = view.texts.editionImport
  return (
    <>
      {questions.map(({ field, example, days, order, isSaid }) => (
        <Radios
          key={field}
          view={view}
          name={`ordre-${field}`}
          label={words.whichDay(upload.sheet.headings[upload.chosen.indexOf(field)] ?? '', example)}
          help={isSaid ? undefined : order === null ? words.nothingTells : words.othersTell}
          value={order ?? ''}
          choices={dayOrders.map((each) => ({
            value: each,
            label: view.format.day(days[each]),
            help: words.dayOrders[each],
          }))}
        />
      ))}
    </>
  )
}
