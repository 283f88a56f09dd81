import { thing } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Section } from '../../ui/section/section.tsx'
import { CallWays } from '../calls/call-ways.tsx'
import { CallLine } from '../calls/calls.page.tsx'
import type { EditionRows } from './edition-rows.ts'

/** The calls for interest of an edition, and for its coordination the way to launch one. */
export const EditionCalls = ({ view, rows }: { readonly view: View; readonly rows: EditionRows }) => {
  const { texts, language } = view
  const { edition, calls } = rows
  const words = texts.calls
  const on = thing('edition', { id: edition.id, programme: edition.programme })
  const mayLaunch = view.may('calls.create', on).allowed
  if (calls.length === 0 && !mayLaunch) return null
  return (
    <Section id="calls" title={words.ofEdition}>
      <ul class="lines">
        {calls.map((call) => (
          <li key={call.id}>
            <CallLine view={view} call={call} />
            <CallWays view={view} call={call} />
          </li>
        ))}
      </ul>
      {mayLaunch && (
        <p>
          <ButtonLink kind="quiet" href={linkTo('newCall', language, { params: { edition: edition.slug } })}>
            {words.launch}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
