import type { Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Said } from '../../ui/text/said.tsx'
import { saidIn } from './jury-parts.tsx'

/** The levels of a call with their words, and what each criterion asks. */
export const Scale = ({ view, call }: { readonly view: View; readonly call: Call }) => {
  const { grid: words } = view.texts.jury
  const { number } = view.format
  return (
    <>
      <Facts
        facts={call.scale.map(({ level, title, detail }) => ({
          label: `${number(level)}. ${saidIn(view, title)}`,
          value: detail === null ? '' : <Said view={view} text={detail} />,
        }))}
      />
      <Facts
        facts={call.criteria.map(({ title, detail, weight, minimum }) => ({
          label: saidIn(view, title),
          value: detail === null ? '' : <Said view={view} text={detail} />,
          note: [
            words.weight(number(weight)),
            ...(minimum === null ? [] : [words.minimum(number(minimum))]),
          ].join(', '),
        }))}
      />
    </>
  )
}
