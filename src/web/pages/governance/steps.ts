import { type Thing, thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

interface Step {
  readonly label: string
  readonly href: string
}

/** The way to a page of governance: through the programme’s for whoever runs it, through one’s own for others. */
export const governanceSteps = (
  view: View,
  programme: Programme,
  on: Pick<Thing, 'programme'>,
): readonly Step[] => {
  const { language, texts } = view
  const params = { programme: programme.slug }
  const toProgramme = {
    label: textIn(programme.name, language).text,
    href: linkTo('programme', language, { params }),
  }
  const of = thing('programme', { id: on.programme, programme: on.programme })
  if (view.may('governance.see', of).allowed)
    return [toProgramme, { label: texts.governance.title, href: linkTo('governance', language, { params }) }]
  return view.signedIn === null
    ? [toProgramme]
    : [{ label: texts.governance.own.title, href: linkTo('ownTables', language) }]
}
