import { textIn } from '#kernel/language.ts'
import type { Application, Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { WayList } from '../people/way-list.tsx'

/** An application of one’s own enterprise, with the call that it answers. */
export interface OwnApplication {
  readonly application: Application
  readonly call: Call
}

/** From the own space of an enterprise to what it answered to calls, and so to what it was told. */
export const OwnApplications = ({
  view,
  applications,
}: {
  readonly view: View
  readonly applications: readonly OwnApplication[]
}) => {
  const { texts, language } = view
  const words = texts.applications
  const ways = applications.map(({ application, call }) => ({
    label: `${textIn(call.title, language).text} (${words.states[application.state]})`,
    href: linkTo('application', language, { params: { application: application.id } }),
  }))
  return <WayList id="applications" title={words.own} ways={ways} />
}
