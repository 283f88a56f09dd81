import type { LinkOpened } from '#consent/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

export type Scope = 'purpose' | 'programme'

export interface WithdrawalProps {
  readonly view: View
  readonly token: string
  readonly opened: LinkOpened
  readonly programme: Programme
  /** What was just stopped; null before. */
  readonly stopped: Scope | null
  /** Sent without a choice. */
  readonly unchosen: boolean
}

/** Where letters lead whoever no longer wants them: opening it changes nothing, the button stops them. */
export const WithdrawalPage = (props: WithdrawalProps) => {
  const { view, opened, programme, stopped, unchosen } = props
  const words = view.texts.withdrawal
  const purpose = words.purposes[opened.consent.purpose]
  const name = textIn(programme.name, view.language).text
  const title = stopped === null ? words.title : words.done
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <h1>{title}</h1>
        {stopped === null ? (
          <>
            <p class="lede">{words.lede}</p>
            <p>
              {words.sentBy(name)} {words.about(purpose)}
            </p>
            <ErrorSummary
              view={view}
              errors={unchosen ? [{ name: 'portee', error: words.missingChoice }] : []}
            />
          </>
        ) : (
          <Notice tone="done" view={view}>
            {stopped === 'purpose' ? words.donePurpose(purpose, name) : words.doneWhole(name)}
          </Notice>
        )}
      </div>
      {stopped === null ? <Stop {...props} /> : <ComeBack {...props} />}
    </Shell>
  )
}

const Stop = ({ view, token, opened, programme, unchosen }: WithdrawalProps) => {
  const words = view.texts.withdrawal
  const { purpose } = opened.consent
  const name = textIn(programme.name, view.language).text
  const isStopped = !opened.live.includes(purpose)
  const others = opened.live.map((each) => words.purposes[each])
  return (
    <Section id="stop" title={words.choice}>
      {isStopped && <Notice view={view}>{words.already(words.purposes[purpose])}</Notice>}
      <form class="form" method="post" action={postTo('withdraw', view.language, { params: { token } })}>
        <Radios
          view={view}
          name="portee"
          label={words.choose}
          value={isStopped ? 'programme' : 'purpose'}
          error={unchosen ? words.missingChoice : undefined}
          choices={[
            {
              value: 'purpose',
              label: words.onePurpose(words.purposes[purpose]),
              help: words.onePurposeHelp,
            },
            {
              value: 'programme',
              label: words.whole(name),
              help: others.length === 0 ? words.wholeHelpNone : words.wholeHelp(view.format.list(others)),
            },
          ]}
        />
        <Button>{words.button}</Button>
      </form>
      <p>{words.effect}</p>
      <p class="note">{words.notStopped}</p>
    </Section>
  )
}

const ComeBack = ({ view, programme }: WithdrawalProps) => {
  const { language } = view
  const words = view.texts.withdrawal
  const params = { programme: programme.slug }
  return (
    <Section id="come-back" title={words.comeBack}>
      <p>{words.comeBackText}</p>
      <ul class="lines">
        <li>
          <a href={linkTo('subscription', language, { params })}>{words.comeBackForm}</a>
        </li>
        <li>
          <a href={linkTo('communications', language)}>{words.comeBackAccount}</a>
        </li>
      </ul>
    </Section>
  )
}

/** A token that no letter held, or half of one. */
export const UnknownLinkPage = ({ view }: { readonly view: View }) => {
  const words = view.texts.withdrawal
  return (
    <Shell view={view} title={words.unknown} description={words.unknownLede}>
      <div class="page head">
        <h1>{words.unknown}</h1>
        <p class="lede">{words.unknownLede}</p>
      </div>
      <div class="page">
        <ol class="lines">
          {words.unknownSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a href={linkTo('programmes', view.language)}>{words.unknownContact}</a>
        </p>
      </div>
    </Shell>
  )
}
