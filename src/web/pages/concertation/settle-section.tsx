import { textIn } from '#kernel/language.ts'
import { type Decision, decisionName, latestOf } from '#programme/call-for-interest/index.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import type { ConcertationShown } from './shown.ts'

/** For the coordination: to settle the latest version on a decision, or to open the discussion again. */
export const SettleSection = ({
  shown,
  decisions,
  error,
}: {
  readonly shown: ConcertationShown
  /** Those in force. */
  readonly decisions: readonly Decision[]
  readonly error: string | undefined
}) => {
  const { view, on, concertation, edition, programme } = shown
  const words = view.texts.concertation
  const { language } = view
  const params = { edition: edition.slug }
  const version = <input type="hidden" name="version" value={String(concertation.version)} />
  if (view.may('concertation.reopen', on).allowed)
    return (
      <Section id="reopen" title={words.reopen}>
        <Disclosure summary={words.reopen}>
          <p>{words.reopenText}</p>
          <form method="post" action={postTo('reopenConcertation', language, { params })}>
            {version}
            <Button kind="quiet">{words.reopen}</Button>
          </form>
        </Disclosure>
      </Section>
    )
  const latest = latestOf(concertation)
  if (latest === null || !view.may('concertation.settle', on).allowed) return null
  return (
    <Section id="settle" title={words.settle}>
      <p class="note">{words.settleLede(view.format.number(latest.number))}</p>
      {decisions.length === 0 ? (
        <p>
          {words.noDecision}{' '}
          <a href={linkTo('governance', language, { params: { programme: programme.slug } })}>
            {words.toGovernance}
          </a>
        </p>
      ) : (
        <form
          class="form"
          method="post"
          action={postTo('settleConcertation', language, { params })}
          novalidate
        >
          {version}
          <SelectField
            view={view}
            name="decision"
            label={words.decision}
            value=""
            error={error}
            none={view.texts.governance.fields.choose}
            choices={decisions.map((each) => ({
              value: each.id,
              label: `${decisionName(each)} ${textIn(each.title, language).text}`,
            }))}
          />
          <Button>{words.settle}</Button>
        </form>
      )}
    </Section>
  )
}
