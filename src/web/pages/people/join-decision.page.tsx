import { isOpen, type JoinRequest, type Thing } from '#accounts/index.ts'
import type { StoredFile } from '#files/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { DocumentLinks } from '../../ui/file-field/document-links.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { listed } from './invite.page.tsx'
import { calledAs } from './people-parts.tsx'

interface DecisionProps {
  readonly view: View
  readonly request: JoinRequest
  readonly on: Thing
  readonly organisation: Organisation
  /** Somebody looks after the organisation. */
  readonly kept: boolean
  /** Documents that came with a claim. */
  readonly proofs: readonly StoredFile[]
  readonly typed: { readonly decision: string; readonly motif: string }
  readonly errors: Readonly<Partial<Record<'decision' | 'motif', string>>>
}

/** Somebody asks to join, or claims: what speaks for it, and the decision. */
export const JoinDecisionPage = (props: DecisionProps) => {
  const { view, request, on, organisation, errors, kept } = props
  const words = view.texts.people.decision
  const title = words.titles[request.kind](calledAs(request.person, view.texts), organisation.name)
  const params = { organisation: organisation.slug }
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: view.texts.people.team.title(organisation.name),
              href: linkTo('team', view.language, { params }),
            },
          ]}
          here={calledAs(request.person, view.texts)}
        />
        <h1>{title}</h1>
        <HistoryLink view={view} on={on} />
        <ErrorSummary view={view} errors={listed(errors)} />
        {request.kind === 'claim' && kept && isOpen(request) && <Notice>{words.keptSince}</Notice>}
      </div>
      <section class="page section" aria-labelledby="asked">
        <h2 id="asked">{words.asked}</h2>
        <div>
          <Said view={view} request={request} proofs={props.proofs} />
        </div>
      </section>
      <section class="page section" aria-labelledby="decide">
        <h2 id="decide">{words.decide}</h2>
        {isOpen(request) ? (
          <DecisionForm {...props} />
        ) : (
          <p>{view.texts.people.join.states[request.state]}</p>
        )}
      </section>
    </Shell>
  )
}

const Said = ({ view, request, proofs }: Pick<DecisionProps, 'view' | 'request' | 'proofs'>) => {
  const words = view.texts.people.decision
  const { person, link, ownDomain } = request
  return (
    <>
      <Facts
        facts={[
          { label: words.person, value: calledAs(person, view.texts) },
          { label: words.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> },
          { label: words.when, value: view.format.day(dayOf(request.askedAt)) },
          { label: words.domain, value: ownDomain ? words.ownDomain : words.otherDomain },
          {
            label: words.link,
            value:
              link === null ? null : (
                <a href={link} rel="nofollow noopener noreferrer">
                  {link}
                </a>
              ),
          },
          ...(request.kind === 'claim'
            ? [
                {
                  label: words.documents,
                  value: proofs.length === 0 ? null : <DocumentLinks view={view} files={proofs} />,
                },
              ]
            : []),
        ]}
      />
      <p class="prose">{request.note}</p>
      {request.reason !== null && <Notice>{view.texts.people.join.answer(request.reason)}</Notice>}
    </>
  )
}

const DecisionForm = ({ view, request, typed, errors }: DecisionProps) => {
  const words = view.texts.people.decision
  const claim = request.kind === 'claim'
  const choices = claim ? (['approve', 'ask-more', 'refuse'] as const) : (['approve', 'refuse'] as const)
  return (
    <form
      method="post"
      class="form"
      novalidate
      action={
        claim
          ? postTo('decideClaim', view.language, { params: { claim: request.id } })
          : postTo('decideJoin', view.language, { params: { request: request.id } })
      }
    >
      <Radios
        view={view}
        name="decision"
        label={words.choose}
        error={errors.decision}
        value={typed.decision}
        choices={choices.map((choice) => ({
          value: choice,
          label: words.choices[choice],
          help: choice === 'approve' ? words.approveHelp[request.kind] : words.choiceHelp[choice],
        }))}
      />
      <LongTextField
        view={view}
        name="motif"
        label={words.reason}
        help={words.reasonHelp}
        error={errors.motif}
        value={typed.motif}
        rows={3}
      />
      <p>
        <Button>{words.send}</Button>
      </p>
    </form>
  )
}
