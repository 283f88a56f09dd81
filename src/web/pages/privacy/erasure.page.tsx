import { thing } from '#accounts/index.ts'
import type { Role } from '#kernel/actor.ts'
import type { HeldPart } from '#kernel/held.ts'
import { type AskRefusal, erasureDays, type PrivacyRequest } from '#privacy/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Checkboxes } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { fateOf, isPart } from './held-words.ts'

export interface ErasureProps {
  readonly view: View
  readonly parts: readonly HeldPart[]
  /** The erasure that waits; null when none does. */
  readonly waiting: Pick<PrivacyRequest, 'dueAt'> | null
  /** What nobody would hold any more. */
  readonly posts: readonly Role[]
  readonly names: ReadonlyMap<string, string>
  /** Sent without saying that it was understood. */
  readonly unsaid: boolean
  readonly refused: AskRefusal['kind'] | null
}

/** What an erasure does, and asking for it or taking it back. */
export const ErasurePage = (props: ErasureProps) => {
  const { view, waiting, unsaid, refused } = props
  const words = view.texts.privacy.erasure
  const own = view.texts.privacy.own
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  const steps = [
    { label: view.texts.ownAccount.title, href: linkTo('account', view.language) },
    { label: own.title, href: linkTo('ownHeld', view.language) },
  ]
  return (
    <Shell view={view} title={words.title} description={words.lede(erasureDays)}>
      <div class="page head">
        <Breadcrumb view={view} steps={steps} here={words.title} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede(erasureDays)}</p>
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        {refused !== null && (
          <Notice tone="refused" view={view}>
            {words.refused[refused]}
          </Notice>
        )}
        <ErrorSummary
          view={view}
          errors={unsaid ? [{ name: 'compris', error: words.understoodMissing }] : []}
        />
        {waiting !== null && waiting.dueAt !== null && (
          <form method="post" action={postTo('undoErasure', view.language)}>
            <Notice tone="alert" view={view}>
              <p>{words.waiting(view.format.dayAndTime(waiting.dueAt))}</p>
              <Button>{words.undo}</Button>
            </Notice>
          </form>
        )}
      </div>
      <Becomes {...props} />
      <Posts {...props} />
      {waiting === null && <Ask {...props} />}
    </Shell>
  )
}

const Becomes = ({ view, parts }: ErasureProps) => {
  const { texts, format } = view
  const words = texts.privacy.erasure
  return (
    <Section id="becomes" title={words.becomes}>
      <Table
        view={view}
        caption={words.becomes}
        blocks
        columns={[{ label: words.what }, { label: words.count, number: true }, { label: words.fate }]}
        rows={parts.flatMap(({ name, rows }) =>
          isPart(name)
            ? [[texts.held.parts[name].title, format.number(rows.length), texts.held.fates[fateOf[name]]]]
            : [],
        )}
      />
      <div class="prose">
        <p>{words.chain}</p>
        <p>{words.suppression}</p>
        <p>{words.backups}</p>
      </div>
    </Section>
  )
}

const Posts = ({ view, posts, names }: ErasureProps) => {
  const words = view.texts.privacy.erasure
  if (posts.length === 0) return null
  const wordsOf = ({ name, organisation }: Role): string => {
    if (organisation !== null) return words.post.organisation(names.get(organisation) ?? '')
    return name === 'operator' ? words.post.operator : words.post.coordinator
  }
  return (
    <Section id="posts" title={words.posts}>
      <ul class="lines">
        {posts.map((post) => (
          <li key={post.membership}>
            {wordsOf(post)}{' '}
            {post.membership !== null && (
              <a href={linkTo('member', view.language, { params: { membership: post.membership } })}>
                {words.handOver}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Ask = ({ view, unsaid }: ErasureProps) => {
  const words = view.texts.privacy.erasure
  const { language } = view
  const person = view.signedIn?.person.id ?? null
  const may = view.may('privacy.ask-own-erasure', thing('self', { id: person, person }))
  const again = linkTo('signIn', language, { query: { suite: view.here, raison: 'fresh-sign-in' } })
  return (
    <Section id="ask" title={words.ask}>
      <p>
        <a href={`${linkTo('ownHeld', language)}#export`}>{words.takeAway}</a>
      </p>
      {may.allowed ? (
        <form method="post" action={postTo('askErasure', language)} class="form">
          <Checkboxes
            view={view}
            name="compris"
            label={words.before}
            values={[]}
            choices={[{ value: 'oui', label: words.understood }]}
            error={unsaid ? words.understoodMissing : undefined}
          />
          <Button kind="grave">{words.ask}</Button>
        </form>
      ) : (
        <Notice tone="refused" view={view}>
          <p>{words.stale}</p>
          <p>
            <a href={again}>{words.signInAgain}</a>
          </p>
        </Notice>
      )}
    </Section>
  )
}
