import type { ComponentChildren } from 'preact'
import { thing } from '#accounts/index.ts'
import type { Waiting } from '#kernel/waiting.ts'
import type { View } from '../../context.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import type { WaitKind } from '../../waiting.ts'
import { MailStops } from '../mail/mail-stops.tsx'
import { MailWays } from '../mail/mail-ways.tsx'
import { Done as PeopleDone } from '../people/people-parts.tsx'
import { WayList } from '../people/way-list.tsx'
import { ChangesSection } from './changes-section.tsx'
import { FirstStepsLink, FirstStepsSection } from './first-steps.tsx'
import { NameAsked } from './name-asked.tsx'
import type { OwnSpaceProps, OwnSpaceShown } from './own-space-rows.ts'

/** Whoever is signed in, at home: what waits for them, what changed, what they act as. */
export const OwnSpacePage = ({
  view,
  shown,
  children,
}: OwnSpaceProps & {
  /** Ways to the people that the role acted as works with. */
  readonly children: ComponentChildren
}) => {
  const words = view.texts.accounts.space
  const { person } = shown.signedIn
  return (
    <Shell view={view} title={words.title} description={words.rolesText}>
      <div class="page head">
        <h1>{words.hello(person.name === '' ? person.email : person.name)}</h1>
        <Done view={view} />
        <PeopleDone view={view} />
        {shown.mail !== null && <MailStops view={view} stopped={shown.mail} />}
        <p>
          <a href={linkTo('lists', view.language)}>{view.texts.lists.title}</a>
          {' · '}
          <a href={linkTo('communications', view.language)}>{view.texts.communications.title}</a>
        </p>
      </div>
      <NameAsked view={view} signedIn={shown.signedIn} />
      <FirstStepsSection view={view} shown={shown} />
      <Today view={view} shown={shown} />
      <DirectoryWays view={view} own={shown.own} />
      <MailWays view={view} />
      {children}
      <ChangesSection view={view} shown={shown} />
      <Roles view={view} shown={shown} />
      <div class="page">
        <FirstStepsLink view={view} shown={shown} />
      </div>
    </Shell>
  )
}

/** To one’s own page and to what changes it; for whoever runs the directory, to all of it. */
const DirectoryWays = ({ view, own }: { readonly view: View; readonly own: OwnSpaceShown['own'] }) => {
  const { language, texts } = view
  const programme = view.signedIn?.actor.role.programme ?? null
  const runs = view.may('directory.add', thing('programme', { id: programme, programme })).allowed
  const edits =
    own !== null &&
    view.may(
      'directory.edit',
      thing('organisation', {
        id: own.id,
        programme: own.programme,
        organisation: own.id,
        state: own.side,
      }),
    ).allowed
  const ways = [
    ...(own === null ? [] : [{ label: own.name, href: linkToOrganisation(own, language) }]),
    ...(own !== null && edits
      ? [
          {
            label: texts.editing.title(own.name),
            href: linkTo('editing', language, { params: { organisation: own.slug } }),
          },
        ]
      : []),
    ...(runs ? [{ label: texts.organisations.title, href: linkTo('organisations', language) }] : []),
  ]
  return <WayList id="pages" title={texts.shell.nav.directory} ways={ways} />
}

const Done = ({ view }: { readonly view: View }) => {
  const { accounts, ownAccount, space } = view.texts
  const said: Readonly<Record<string, string>> = {
    role: accounts.done.role,
    nom: ownAccount.done.nom,
    vu: space.changes.done,
    'pas-skip': space.steps.skipped,
  }
  const text = view.done === null ? undefined : said[view.done]
  return text === undefined ? null : (
    <Notice tone="done" view={view}>
      {text}
    </Notice>
  )
}

/** Where a line leads: the rows behind its figure. */
const rowsOf = (view: View, { own }: OwnSpaceShown, { kind, about }: Waiting<WaitKind>): string | null => {
  const { language } = view
  const [first] = about
  switch (kind) {
    case 'join-requests':
      return linkTo('team', language, { params: { organisation: first ?? '' } })
    case 'coordination-decisions':
      return linkTo('programmePeople', language, { params: { programme: first ?? '' } })
    case 'names-proposed':
      return linkTo('names', language)
    case 'imports-failed':
    case 'quarantined':
      return linkTo('imports', language)
    case 'letters-failed':
      return linkTo('outgoing', language)
    case 'sender-missing':
      return linkTo('sender', language, { params: { programme: first ?? '' } })
    case 'privacy-contact':
      return linkTo('editPrivacy', language, { params: { programme: first ?? '' } })
    case 'incidents-open':
      return linkTo('incidents', language)
    case 'jobs-failed':
      return linkTo('failedJobs', language)
    case 'jury-to-declare':
      return linkTo('juryDeclarations', language, { params: { call: first ?? '' } })
    case 'jury-to-score':
      return linkTo('juryGrid', language, { params: { call: first ?? '' } })
    case 'decision-letters':
      return linkTo('decisionLetters', language, { params: { call: first ?? '' } })
    case 'offers-to-settle':
      return linkTo('cohort', language, { params: { call: first ?? '' } })
    case 'place-offered':
      return linkTo('placeOffer', language, { params: { placeOffer: first ?? '' } })
    case 'own-notices':
      return linkTo('buyer', language, { params: { buyer: first ?? '' } })
    case 'region-enterprises':
      return linkTo('directory', language, { query: { lieu: first } })
    case 'best-notices':
      return own?.side === 'supplier'
        ? linkTo('opportunities', language, { params: { supplier: own.slug } })
        : linkTo('waiting', language, { params: { waiting: kind } })
    default:
      return linkTo('waiting', language, { params: { waiting: kind } })
  }
}

const Today = ({ view, shown }: OwnSpaceProps) => {
  const { texts } = view
  const words = texts.space.waiting
  const { roles, actor } = shown.signedIn
  return (
    <section class="page section" aria-labelledby="today">
      <h2 id="today">{texts.accounts.space.today}</h2>
      <div>
        {shown.waiting.length === 0 && roles.length > 0 && (
          <p>{actor.role.name === 'jury-member' ? words.nothing['jury-member'] : words.nothing.default}</p>
        )}
        {roles.length === 0 && (
          <>
            <p>{words.noRole}</p>
            <ButtonLink href={linkTo('directory', view.language)}>{words.findOrganisation}</ButtonLink>
          </>
        )}
        <ul class="awaits">
          {shown.waiting.map((line) => (
            <li key={`${line.kind} ${line.about[0] ?? ''}`}>
              <WaitingLine view={view} line={line} href={rowsOf(view, shown, line)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

interface LineProps {
  readonly view: View
  readonly line: Waiting<WaitKind>
  readonly href: string | null
}

const WaitingLine = ({ view, line, href }: LineProps) => {
  const { texts, format } = view
  const words = texts.space.waiting
  const { kind, count, oldest } = line
  const inside = (
    <>
      <strong>{format.number(count)}</strong> {words.lines[kind](count)}
    </>
  )
  const isAhead = kind === 'recognition-ending'
  return (
    <>
      {href === null ? inside : <a href={href}>{inside}</a>}
      {oldest !== null && (
        <span class="note">{isAhead ? words.from(format.day(oldest)) : words.since(format.day(oldest))}</span>
      )}
    </>
  )
}

const Roles = ({ view, shown }: OwnSpaceProps) => {
  const words = view.texts.accounts.space
  const { roles, actor } = shown.signedIn
  const names = new Map(shown.named.map(({ id, name }) => [id, name]))
  return (
    <section class="page section" aria-labelledby="roles">
      <h2 id="roles">{words.roles}</h2>
      <div>
        <p>{roles.length === 0 ? words.noRole : words.rolesText}</p>
        <ul class="lines">
          {roles.map((role) => (
            <li key={role.membership}>
              {roleWords(role, view.texts, names)}{' '}
              {role.membership === actor.role.membership ? (
                <Tag>{words.now}</Tag>
              ) : (
                <form method="post" action={postTo('actAs', view.language)}>
                  <Button kind="quiet" name="role" value={role.membership ?? ''}>
                    {words.actAs}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
