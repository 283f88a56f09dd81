import { thing } from '#accounts/index.ts'
import { callPhase } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Section } from '../../ui/section/section.tsx'
import { CallLine } from '../calls/calls.page.tsx'
import { AfterJuryWays } from '../cohort/after-jury-ways.tsx'
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
            {mayLaunch && (
              <p class="note">
                <a href={linkTo('editCall', language, { params: { call: call.slug } })}>{words.edit}</a>
                {' · '}
                <a href={linkTo('applications', language, { params: { call: call.slug } })}>
                  {words.applications}
                </a>
              </p>
            )}
            {callPhase(call, view.now) === 'closed' && <AfterJuryWays view={view} call={call} />}
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
