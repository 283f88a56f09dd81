import { type IdentityProvider, returnAddress, type Thing } from '#accounts/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { View } from '../../context.ts'
import { linkTo, type PostName, postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import type { ProviderField, ProviderTyped } from './identity-provider.form.ts'

export interface ProviderPageProps {
  readonly view: View
  readonly thing: Thing
  readonly organisation: { readonly id: OrganisationId; readonly slug: string; readonly name: string }
  /** Null until it is set up. */
  readonly provider: IdentityProvider | null
  readonly typed: ProviderTyped
  /** What is wrong with each field, in words. */
  readonly errors: Partial<Readonly<Record<ProviderField, string>>>
  /** Somebody changed it meanwhile. */
  readonly changed: boolean
}

/** An institution’s own sign-in: set up, tried, confirmed, removed. */
export const IdentityProviderPage = (props: ProviderPageProps) => {
  const { view, thing, organisation, provider, changed } = props
  const words = view.texts.identityProviders.page
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  const state = provider === null ? 'none' : provider.confirmed ? 'confirmed' : 'waiting'
  return (
    <Shell view={view} title={words.title(organisation.name)} description={words.lede}>
      <div class="page head">
        <p>
          <a href={linkTo('buyer', view.language, { params: { buyer: organisation.slug } })}>
            {organisation.name}
          </a>
        </p>
        <h1>{words.title(organisation.name)}</h1>
        <p class="lede">{words.lede}</p>
        <HistoryLink view={view} on={thing} named={organisation.slug} subject="sign-in" />
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        {changed && (
          <Notice tone="alert" view={view}>
            {words.errors.changed}
          </Notice>
        )}
        <p>
          {words.state} <Tag>{words.states[state]}</Tag>
        </p>
        {state === 'waiting' && <p>{words.waitingText}</p>}
      </div>
      <Acts {...props} />
      <Section id="return" title={words.returnTitle}>
        <p>{words.returnText}</p>
        <p>
          <code>{returnAddress(view.site.baseUrl, organisation.id)}</code>
        </p>
      </Section>
      <Settings {...props} />
    </Shell>
  )
}

const names = { issuer: 'emetteur', clientId: 'client', clientSecret: 'secret', domains: 'domaines' } as const
const fields = ['issuer', 'clientId', 'clientSecret', 'domains'] as const

const Settings = ({ view, organisation, provider, typed, errors }: ProviderPageProps) => {
  const words = view.texts.identityProviders.page
  const given = (field: ProviderField) => ({
    view,
    name: names[field],
    label: words[field],
    value: typed[field],
    error: errors[field],
    autocomplete: 'off',
  })
  const wrong = fields.flatMap((field) => {
    const error = errors[field]
    return error === undefined ? [] : [{ name: names[field], error }]
  })
  const params = { buyer: organisation.slug }
  return (
    <Section id="settings" title={words.settings}>
      <ErrorSummary view={view} errors={wrong} />
      <form
        method="post"
        action={postTo('saveIdentityProvider', view.language, { params })}
        class="form"
        novalidate
      >
        <TextField {...given('issuer')} type="url" help={words.issuerHelp} />
        <TextField {...given('clientId')} />
        <TextField
          {...given('clientSecret')}
          help={provider === null ? words.secretHelp : words.secretKept}
          optional={provider !== null}
        />
        <LongTextField {...given('domains')} help={words.domainsHelp} rows={3} />
        <Button>{words.save}</Button>
      </form>
    </Section>
  )
}

const Acts = ({ view, thing, organisation, provider }: ProviderPageProps) => {
  const words = view.texts.identityProviders.page
  if (provider === null) return null
  const to = (name: PostName): string => postTo(name, view.language, { params: { buyer: organisation.slug } })
  const confirming = view.may('accounts.confirm-identity-provider', thing)
  return (
    <Section id="acts" title={words.acts}>
      {!provider.confirmed && confirming.allowed && (
        <form method="post" action={to('confirmIdentityProvider')}>
          <p>{words.confirmText(view.format.list(provider.domains))}</p>
          <input type="hidden" name="version" value={provider.changedAt} />
          <Button>{words.confirm}</Button>
        </form>
      )}
      <p>{words.testText}</p>
      <div class="actions">
        <form method="post" action={to('testIdentityProvider')}>
          <Button kind="quiet">{words.test}</Button>
        </form>
        {!provider.confirmed && !confirming.allowed && (
          <BlockedButton id="confirm" reason={view.texts.errors.because[confirming.because]}>
            {words.confirm}
          </BlockedButton>
        )}
        <form method="post" action={to('removeIdentityProvider')}>
          <Dialog
            view={view}
            id="remove-provider"
            kind="grave"
            opener={words.remove}
            title={words.removeTitle}
            act={<Button kind="grave">{words.remove}</Button>}
          >
            <p>{words.removeText}</p>
          </Dialog>
        </form>
      </div>
    </Section>
  )
}
