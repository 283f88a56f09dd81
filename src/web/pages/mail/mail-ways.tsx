import { thing } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { WayList } from '../people/way-list.tsx'

/** From one’s own space to the letters of the site, for those who may see them. */
export const MailWays = ({ view }: { readonly view: View }) => {
  const { language, texts } = view
  const site = thing('site')
  const ways = [
    ...(view.may('mail.see-outgoing', site).allowed
      ? [{ label: texts.mail.outgoing.title, href: linkTo('outgoing', language) }]
      : []),
    ...(view.may('mail.see-templates', site).allowed
      ? [{ label: texts.mail.templates.list, href: linkTo('mail', language) }]
      : []),
  ]
  return <WayList id="mail" title={texts.mail.ownSpace.ways} ways={ways} />
}
