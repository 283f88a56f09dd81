import type { EmailDomain, JoinRequest } from '#accounts/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { calledAs, PersonLine, PersonName } from './people-parts.tsx'
import type { ProgrammePeopleProps } from './programme-people-props.ts'

/** Claims and domains that wait for the coordination, before anything else on the page. */
export const WaitingForCoordination = ({
  view,
  people,
  organisations,
  wrongDomain,
}: ProgrammePeopleProps) => {
  const words = view.texts.people.programme
  const waiting = people.claims.length + people.domains.length
  if (waiting === 0) return null
  return (
    <section class="page section" aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting(waiting)}</h2>
      <ul class="lines">
        {people.claims.map((claim) => (
          <ClaimLine
            key={claim.id}
            view={view}
            claim={claim}
            name={organisations.get(claim.organisation)?.name ?? ''}
          />
        ))}
        {people.domains.map((domain) => {
          const organisation = organisations.get(domain.organisation)
          return organisation === undefined ? null : (
            <DomainLine
              key={domain.domain}
              view={view}
              domain={domain}
              organisation={organisation}
              error={wrongDomain?.domain === domain.domain ? wrongDomain.error : undefined}
            />
          )
        })}
      </ul>
    </section>
  )
}

const ClaimLine = ({
  view,
  claim,
  name,
}: {
  readonly view: View
  readonly claim: JoinRequest
  readonly name: string
}) => {
  const words = view.texts.people
  return (
    <PersonLine
      note={words.programme.claims(name)}
      acts={
        <a href={linkTo('claim', view.language, { params: { claim: claim.id } })}>
          {words.team.decide}
          <span class="unseen"> {calledAs(claim.person, view.texts)}</span>
        </a>
      }
    >
      <PersonName view={view} person={claim.person} />{' '}
      {claim.ownDomain && <Tag>{words.decision.ownDomain}</Tag>}{' '}
      {claim.state === 'more-asked' && <Tag>{words.programme.moreAsked}</Tag>}
    </PersonLine>
  )
}

const DomainLine = ({
  view,
  domain: { domain },
  organisation,
  error,
}: {
  readonly view: View
  readonly domain: EmailDomain
  readonly organisation: Organisation
  readonly error: string | undefined
}) => {
  const words = view.texts.people.domains
  const params = { organisation: organisation.slug, domain }
  return (
    <PersonLine
      note={words.asks(organisation.name)}
      acts={
        <>
          <form method="post" action={postTo('confirmDomain', view.language, { params })}>
            <Button kind="quiet">
              {words.confirm}
              <span class="unseen"> {domain}</span>
            </Button>
          </form>
          <Disclosure summary={words.refuse} open={error !== undefined}>
            <form method="post" class="form" action={postTo('refuseDomain', view.language, { params })}>
              <TextField view={view} name={`motif-${domain}`} label={words.reason} error={error} value="" />
              <p>
                <Button kind="quiet">{words.refuse}</Button>
              </p>
            </form>
          </Disclosure>
        </>
      }
    >
      <strong>@{domain}</strong>
    </PersonLine>
  )
}
