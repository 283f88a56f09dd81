import { type Departure, domainOf, type ProviderAct, type ProviderRefusal } from '#accounts/index.ts'
import { fold } from '#kernel/fold.ts'
import { organisationId } from '#kernel/ids.ts'
import type { Posted } from './context.ts'
import { identityProviderPage } from './identity-provider-pages.tsx'
import type { Texts } from './locales/texts.ts'
import type { Outcome } from './outcome.ts'
import {
  type ProviderFault,
  type ProviderField,
  readProvider,
} from './pages/accounts/identity-provider.form.ts'
import { LeavingPage } from './pages/accounts/institution-journey.page.tsx'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { offeredInstitutions, signInPage } from './sign-in-page.tsx'
import { linkTo } from './sitemap.ts'

type Errors = Partial<Record<ProviderField, string>>

const faultWords = (faults: readonly ProviderFault[], texts: Texts): Errors => {
  const { errors } = texts.identityProviders.page
  const said = ({ kind, wrong }: ProviderFault): string => {
    if (kind === 'not-an-address') return errors.issuer[kind]
    if (kind === 'client-id-missing') return errors.clientId
    return kind === 'domains-missing' ? errors.domainsMissing : errors.domainWrong(wrong)
  }
  return Object.fromEntries(faults.map((fault) => [fault.field, said(fault)]))
}

const refusalWords = (refusal: ProviderRefusal, texts: Texts): Errors => {
  const { errors } = texts.identityProviders.page
  if (refusal.kind === 'secret-missing') return { clientSecret: errors['secret-missing'] }
  if (refusal.kind === 'domains-taken') return { domains: errors.domainsTaken(refusal.domains.join(', ')) }
  return { issuer: errors.issuer[refusal.kind] }
}

const actOf = ({ actor, thing, asking }: Posted): ProviderAct => ({
  actor,
  organisation: organisationId(thing.id ?? ''),
  programme: thing.programme,
  at: asking.at,
})

const addressOf = ({ view, params }: Posted, fait: string | null = null): string =>
  linkTo('identityProvider', view.language, { params: { buyer: params.buyer ?? '' }, query: { fait } })

const again = async (
  posted: Posted,
  shown: Parameters<typeof identityProviderPage>[1],
  status: 409 | 422,
): Promise<Outcome> => {
  const page = await identityProviderPage(posted, shown)
  return page === null ? null : { page, status }
}

/** The institution meant by an address of its domains or by its name; null when none, or several, are. */
const institutionMeant = async ({ site }: Posted, typed: string) => {
  const offered = await offeredInstitutions(site)
  if (typed.includes('@'))
    return offered.find(({ provider }) => provider.domains.includes(domainOf(typed))) ?? null
  const named = offered.filter(({ name }) => typed !== '' && fold(name).includes(fold(typed)))
  const exact = named.find(({ name }) => fold(name) === fold(typed))
  return exact ?? (named.length === 1 ? (named[0] ?? null) : null)
}

/** What the forms about institutions’ own sign-ins do. */
export const identityProviderHandlers = {
  leaveForInstitution: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, asking } = posted
    const texts = view.texts.identityProviders
    const typed = textIn(form, 'institution')
    const next = textIn(form, 'suite')
    const refused = async (error: string): Promise<Outcome> => {
      const asked = { email: null, typed: '', next, sent: false }
      return { status: 422, page: await signInPage(posted, { asked, sought: { typed, error } }) }
    }
    const meant = await institutionMeant(posted, typed)
    if (meant === null) return refused(texts.signIn.unknown)
    const hint = typed.includes('@') ? typed : null
    // Whoever is signed in already comes to sign in again: a sign-in remembered elsewhere is not a recent one.
    const anew = view.signedIn !== null
    const departure: Departure = { language: view.language, next, trial: false, hint, anew }
    const left = await site.accounts.institutions.leave(meant.provider, departure, asking)
    if (!left.accepted) return refused(texts.refused.because.unreachable)
    const { address, cookies } = left.value
    return { status: 200, page: <LeavingPage view={view} name={meant.name} address={address} />, cookies }
  },

  saveIdentityProvider: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, thing } = posted
    const { typed, faults, asked } = readProvider(form)
    if (asked === null) return again(posted, { typed, errors: faultWords(faults, view.texts) }, 422)
    const confirms = view.may('accounts.confirm-identity-provider', thing).allowed
    const saved = await site.accounts.identityProviders.save(actOf(posted), asked, confirms)
    if (saved.accepted) return { goTo: addressOf(posted, 'enregistre') }
    return again(posted, { typed, errors: refusalWords(saved.refusal, view.texts) }, 422)
  },

  testIdentityProvider: async (posted: Posted): Promise<Outcome> => {
    const { view, site, actor, asking } = posted
    const { organisation } = actOf(posted)
    const provider = await site.accounts.identityProviders.of(actor, organisation)
    const [named] = await site.directory.withIds([organisation])
    if (provider === null || named === undefined) return null
    const journey = { language: view.language, next: addressOf(posted), trial: true }
    const departure: Departure = { ...journey, hint: null, anew: true }
    const left = await site.accounts.institutions.leave(provider, departure, asking)
    if (!left.accepted) return again(posted, { errors: refusalWords(left.refusal, view.texts) }, 422)
    const { address, cookies } = left.value
    return { status: 200, page: <LeavingPage view={view} name={named.name} address={address} />, cookies }
  },

  confirmIdentityProvider: async (posted: Posted): Promise<Outcome> => {
    const { site, form } = posted
    const confirmed = await site.accounts.identityProviders.confirm(actOf(posted), textIn(form, 'version'))
    return confirmed.accepted
      ? { goTo: addressOf(posted, 'confirme') }
      : again(posted, { changed: true }, 409)
  },

  removeIdentityProvider: async (posted: Posted): Promise<Outcome> => {
    await posted.site.accounts.identityProviders.remove(actOf(posted))
    return { goTo: addressOf(posted, 'retire') }
  },
}
