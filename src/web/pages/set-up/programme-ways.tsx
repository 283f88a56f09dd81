import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { WayList } from '../people/way-list.tsx'

/** From one’s own space to the programme that one coordinates: its page, its public site, its set-up. */
export const ProgrammeWays = ({
  view,
  programmes,
}: {
  readonly view: View
  readonly programmes: readonly Programme[]
}) => {
  const role = view.signedIn?.actor.role
  const programme = programmes.find(({ id }) => id === role?.programme)
  if (role?.name !== 'coordinator' || programme === undefined) return null
  const { language, texts } = view
  const params = { programme: programme.slug }
  const ways = [
    { label: textIn(programme.name, language).text, href: linkTo('programme', language, { params }) },
    { label: texts.publicSite.title, href: linkTo('publicSite', language, { params }) },
    { label: texts.setUp.title, href: linkTo('setUp', language, { params }) },
  ]
  return <WayList id="programme-ways" title={texts.history.subjects.programme} ways={ways} />
}
