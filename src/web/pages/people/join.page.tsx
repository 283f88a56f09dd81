import type { JoinRequest, Standing } from '#accounts/index.ts'
import { isOpen, thing } from '#accounts/index.ts'
import type { StoredFile } from '#files/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import type { HeldFile } from '../../received-file.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { DocumentLinks, documentsAccepted } from '../../ui/file-field/document-links.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { listed } from './invite.page.tsx'
import type { RequestTyped } from './people.form.ts'
import { Done } from './people-parts.tsx'

export type RequestErrors = Readonly<Partial<Record<keyof RequestTyped | 'preuve', string>>>

interface JoinProps {
  readonly view: View
  readonly organisation: Organisation
  readonly standing: Standing
  /** The reader’s address is at a domain of the organisation’s public website or address. */
  readonly ownDomain: boolean
  readonly typed: RequestTyped
  readonly errors: RequestErrors
  /** A document received with the form when it was refused. */
  readonly held: HeldFile | null
  /** Documents that came with the last claim. */
  readonly proofs: readonly StoredFile[]
}

/** «C’est mon organisation»: join by domain, ask to join, claim, or where one’s request stands. */
export const JoinPage = (props: JoinProps) => {
  const { view, organisation, standing, errors } = props
  const words = view.texts.people.join
  const { request, member, kept } = standing
  const lede = member ? words.member : kept ? words.keptLede : words.nobodyLede
  return (
    <Shell view={view} title={words.title(organisation.name)} description={lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: organisation.name, href: linkToOrganisation(organisation, view.language) }]}
          here={words.short}
        />
        <h1>{words.title(organisation.name)}</h1>
        <p class="lede">{lede}</p>
        <Done view={view} />
        <ErrorSummary view={view} errors={listed(errors)} />
        {request !== null && (
          <HistoryLink
            view={view}
            on={thing('join-request', {
              id: request.id,
              programme: request.programme,
              organisation: request.organisation,
              person: request.person.id,
              state: request.kind,
            })}
          />
        )}
        {member && (
          <p>
            <a href={linkTo('team', view.language, { params: { organisation: organisation.slug } })}>
              {words.team}
            </a>
          </p>
        )}
      </div>
      {!member && standing.admittedBy !== null && <ByDomain {...props} domain={standing.admittedBy} />}
      {!member && request !== null && <Asked view={view} request={request} proofs={props.proofs} />}
      {!member && <RequestForm {...props} />}
    </Shell>
  )
}

const NameField = ({ view, typed, errors }: Pick<JoinProps, 'view' | 'typed' | 'errors'>) =>
  view.signedIn?.person.name === '' ? (
    <TextField
      view={view}
      name="nom"
      label={view.texts.people.join.name}
      help={view.texts.people.join.nameHelp}
      error={errors.nom}
      value={typed.nom}
      autocomplete="name"
    />
  ) : null

const ByDomain = (props: JoinProps & { readonly domain: string }) => {
  const { view, organisation, domain } = props
  const words = view.texts.people.join
  const params = { organisation: organisation.slug }
  return (
    <section class="page section" aria-labelledby="by-domain">
      <h2 id="by-domain">{words.byDomain}</h2>
      <form method="post" class="form" action={postTo('joinByDomain', view.language, { params })} novalidate>
        <p>{words.byDomainText(domain)}</p>
        <NameField {...props} />
        <p>
          <Button>{words.byDomainButton}</Button>
        </p>
      </form>
    </section>
  )
}

/** Where one’s own request stands. */
const Asked = ({
  view,
  request,
  proofs,
}: Pick<JoinProps, 'view' | 'proofs'> & { readonly request: JoinRequest }) => {
  const words = view.texts.people.join
  return (
    <section class="page section" aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      <div>
        <Notice tone={request.state === 'more-asked' ? 'alert' : 'plain'} view={view}>
          <p>
            {words.states[request.state]} {words.askedOn(view.format.day(dayOf(request.askedAt)))}
          </p>
          {request.reason !== null && <p>{words.answer(request.reason)}</p>}
        </Notice>
        {proofs.length > 0 && <DocumentLinks view={view} files={proofs} />}
        {isOpen(request) && (
          <form
            method="post"
            action={postTo('withdrawRequest', view.language, { params: { request: request.id } })}
          >
            <Button kind="quiet">{words.withdraw}</Button>
          </form>
        )}
      </div>
    </section>
  )
}

const RequestForm = (props: JoinProps) => {
  const { view, organisation, standing, typed, errors, ownDomain } = props
  const words = view.texts.people.join
  const { request, kept } = standing
  const open = request !== null && isOpen(request)
  const claims = open ? request.kind === 'claim' : !kept
  const action = open
    ? postTo('completeRequest', view.language, { params: { request: request.id } })
    : postTo(claims ? 'claim' : 'askToJoin', view.language, { params: { organisation: organisation.slug } })
  const title = open ? words.complete : claims ? words.claim : words.ask
  return (
    <section class="page section" aria-labelledby="ask">
      <h2 id="ask">{title}</h2>
      <form method="post" class="form" action={action} encType="multipart/form-data" novalidate>
        {claims && ownDomain && (
          <Notice tone="done" view={view}>
            {words.ownDomain(view.signedIn?.person.email ?? '')}
          </Notice>
        )}
        {!open && <NameField {...props} />}
        <LongTextField
          view={view}
          name="note"
          label={claims ? words.evidence : words.note}
          help={claims ? words.evidenceHelp : words.noteHelp}
          error={errors.note}
          value={typed.note}
        />
        {claims && (
          <TextField
            view={view}
            name="lien"
            type="url"
            label={words.link}
            help={words.linkHelp}
            optional
            error={errors.lien}
            value={typed.lien}
          />
        )}
        {claims && (
          <FileField
            view={view}
            name="preuve"
            label={words.proof}
            help={`${words.proofHelp} ${view.texts.files.documentHelp}`}
            optional
            error={errors.preuve}
            accept={documentsAccepted}
            held={props.held}
          />
        )}
        <p>
          <Button>{open ? words.completeButton : claims ? words.claimButton : words.askButton}</Button>
        </p>
      </form>
    </section>
  )
}
