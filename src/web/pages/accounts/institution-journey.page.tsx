import type { Claims, ReturnRefusal } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface LeavingProps {
  readonly view: View
  readonly name: string
  readonly address: string
}

/**
 * The way out to an institution’s server. A page rather than the form’s own answer: browsers forbid a form of ours to
 * end elsewhere.
 */
export const LeavingPage = ({ view, name, address }: LeavingProps) => {
  const words = view.texts.identityProviders.leaving
  return (
    <Shell view={view} title={words.title(name)} description={words.title(name)} leadsTo={address}>
      <div class="page head">
        <h1>{words.title(name)}</h1>
        <p class="lede">{words.text(new URL(address).host)}</p>
        <p>
          <ButtonLink href={address}>{words.go}</ButtonLink>
        </p>
      </div>
    </Shell>
  )
}

interface ReturnProps {
  readonly view: View
  /** Where to go on. */
  readonly next: string
  readonly trial: boolean
}

/** Why somebody who came back from their institution is not signed in, or why its trial failed. */
export const ReturnRefusedPage = ({
  view,
  next,
  trial,
  kind,
  claims,
}: ReturnProps & { readonly kind: ReturnRefusal; readonly claims: Claims | null }) => {
  const words = view.texts.identityProviders.refused
  const title = trial ? words.trialTitle : words.title
  const back = trial ? next : linkTo('signIn', view.language, { query: { suite: next } })
  return (
    <Shell view={view} title={title} description={title}>
      <div class="page head">
        <h1>{title}</h1>
        <Notice tone="alert" view={view}>
          {words.because[kind]}
        </Notice>
        {claims !== null && claims.email !== null && <p>{words.said(claims.email)}</p>}
        <p>
          <ButtonLink href={back}>{trial ? words.back : words.again}</ButtonLink>
        </p>
      </div>
    </Shell>
  )
}

/** What an institution answered to a trial that succeeded. */
export const TrialPage = ({ view, next, claims }: ReturnProps & { readonly claims: Claims }) => {
  const words = view.texts.identityProviders.trial
  return (
    <Shell view={view} title={words.title} description={words.title}>
      <div class="page head">
        <h1>{words.title}</h1>
        <Notice tone="done" view={view}>
          {words.text(claims.email ?? '')}
        </Notice>
        <p>
          <ButtonLink href={next}>{view.texts.identityProviders.refused.back}</ButtonLink>
        </p>
      </div>
    </Shell>
  )
}
