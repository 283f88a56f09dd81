import { textIn } from '#kernel/language.ts'
import type { AnsweredCall } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { WayList } from '../people/way-list.tsx'

/** From the own space of an enterprise to what it answered to calls, and so to what it was told. */
export const OwnApplications = ({
  view,
  answered,
}: {
  readonly view: View
  readonly answered: readonly AnsweredCall[]
}) => {
  const { texts, language, format } = view
  const words = texts.applications
  const ways = answered.map(({ application, state, title, toldAt }) => ({
    label: `${textIn(title, language).text} (${toldAt === null ? words.states[state] : words.told(format.day(toldAt))})`,
    href: linkTo('application', language, { params: { application } }),
  }))
  return <WayList id="applications" title={words.own} ways={ways} />
}
