import { confirmationDays, type Subscription } from '#consent/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { boxesOf } from '../../consent-words.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Boxes, Writes } from './consent-parts.tsx'
import type { SubscriptionTyped } from './subscription.form.ts'

interface SubscriptionProps {
  readonly view: View
  readonly programme: Programme
  readonly typed: SubscriptionTyped
  /** What is wrong, by field; empty before anything was sent. */
  readonly errors: Readonly<Partial<Record<'courriel' | 'langue' | 'finalites', string>>>
}

/** To be written to by a programme without an account. */
export const SubscriptionPage = (props: SubscriptionProps) => {
  const { view, programme } = props
  const { language, texts } = view
  const words = texts.communications.subscribe
  const name = textIn(programme.name, language).text
  const title = view.done === 'envoye' ? words.sent : words.title(name)
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            { label: name, href: linkTo('programme', language, { params: { programme: programme.slug } }) },
          ]}
          here={words.title(name)}
        />
        <h1>{title}</h1>
        {view.done !== 'envoye' && <p class="lede">{words.lede}</p>}
      </div>
      {view.done === 'envoye' ? <Sent view={view} programme={programme} /> : <Form {...props} />}
    </Shell>
  )
}

/** The same whether anybody knows the address or not. */
const Sent = ({ view, programme }: Pick<SubscriptionProps, 'view' | 'programme'>) => {
  const words = view.texts.communications.subscribe
  return (
    <div class="page">
      <Notice tone="done" view={view}>
        {words.sentText(confirmationDays)}
      </Notice>
      <p>
        {words.sentNothing}{' '}
        <a href={linkTo('subscription', view.language, { params: { programme: programme.slug } })}>
          {words.again}
        </a>
      </p>
    </div>
  )
}

const Form = ({ view, programme, typed, errors }: SubscriptionProps) => {
  const { language } = view
  const words = view.texts.communications.subscribe
  const { courriel, langue, finalites } = errors
  return (
    <Section id="subscribe" title={words.send}>
      <ErrorSummary
        view={view}
        errors={[
          ...(courriel === undefined ? [] : [{ name: 'courriel', error: courriel }]),
          ...(langue === undefined ? [] : [{ name: 'langue', error: langue }]),
          ...(finalites === undefined ? [] : [{ name: boxesOf(programme), error: finalites }]),
        ]}
      />
      <form
        class="form"
        method="post"
        action={postTo('subscribe', language, { params: { programme: programme.slug } })}
        novalidate
      >
        <TextField
          view={view}
          type="email"
          name="courriel"
          label={words.email}
          help={words.emailHelp}
          value={typed.courriel}
          autocomplete="email"
          error={courriel}
        />
        <Radios
          view={view}
          name="langue"
          label={words.language}
          value={typed.langue}
          error={langue}
          choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <Boxes view={view} programme={programme} ticked={typed.ticked} error={finalites} />
        <Writes view={view} programme={programme} />
        <Button>{words.send}</Button>
      </form>
      <p class="note">
        <a href={linkTo('communications', language)}>{words.account}</a>
      </p>
    </Section>
  )
}

interface ConfirmProps {
  readonly view: View
  readonly token: string
  readonly subscription: Subscription
  readonly programme: Programme
}

/** Where the link of the confirmation letter leads: opening it changes nothing, the button confirms. */
export const ConfirmPage = ({ view, token, subscription, programme }: ConfirmProps) => {
  const { language, texts } = view
  const words = texts.communications.subscribe
  const name = textIn(programme.name, language).text
  const confirmed = subscription.confirmedAt !== null
  const title = confirmed ? words.confirmed : words.confirmTitle
  return (
    <Shell view={view} title={title} description={words.confirmLede}>
      <div class="page head">
        <h1>{title}</h1>
        {confirmed ? (
          <Notice tone="done" view={view}>
            {words.confirmedText}
          </Notice>
        ) : (
          <p class="lede">{words.confirmLede}</p>
        )}
      </div>
      <Section id="what" title={words.confirmFor(subscription.email, name)}>
        <ul class="lines">
          {subscription.agreed.map(({ purpose, words: agreed }) => (
            <li key={purpose}>
              <strong>{texts.withdrawal.purposes[purpose]}</strong>
              <p class="note">{textIn(agreed, language).text}</p>
            </li>
          ))}
        </ul>
        {!confirmed && (
          <form method="post" action={postTo('confirmSubscription', language)}>
            <input type="hidden" name="jeton" value={token} />
            <Button>{words.confirm}</Button>
          </form>
        )}
      </Section>
    </Shell>
  )
}

/** A link that ran out, or half of one. */
export const ExpiredLinkPage = ({ view }: { readonly view: View }) => {
  const words = view.texts.communications.subscribe
  return (
    <Shell view={view} title={words.expired} description={words.expiredText}>
      <div class="page head">
        <h1>{words.expired}</h1>
        <p class="lede">{words.expiredText}</p>
        <p>
          <a href={linkTo('programmes', view.language)}>{words.expiredAgain}</a>
        </p>
      </div>
    </Shell>
  )
}
