import type { HeldPart } from '#kernel/held.ts'
import type { Instant } from '#kernel/time.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import type { AddressAsked } from './address.form.ts'
import { columnsOf, fateOf, fieldWords, isPart, valueWords } from './held-words.ts'

export interface OwnHeldProps {
  readonly view: View
  /** With names instead of ids. */
  readonly parts: readonly HeldPart[]
  readonly email: string
  /** A new address that waits to be proven; null when none does. */
  readonly change: { readonly email: string; readonly expiresAt: Instant } | null
  readonly erasureWaits: boolean
  readonly asked: AddressAsked
}

/** Rows of one kind shown at most; the file holds them all. */
const mostRows = 20

/** Everything that is held about whoever reads, with what they can do about it. */
export const OwnHeldPage = (props: OwnHeldProps) => {
  const { view, parts, asked } = props
  const words = view.texts.privacy.own
  const error = asked.error === null ? undefined : words[asked.error]
  const done = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  const crumb = { label: view.texts.ownAccount.title, href: linkTo('account', view.language) }
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={[crumb]} here={words.title} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        <ErrorSummary view={view} errors={error === undefined ? [] : [{ name: 'courriel', error }]} />
      </div>
      <div class="page">
        {parts.map((part) => (
          <Part key={part.name} view={view} part={part} />
        ))}
        <p class="note">{words.nothing}</p>
      </div>
      <Correct {...props} error={error} />
      <Section id="export" title={words.export}>
        <p>{words.exportText}</p>
        <p class="actions">
          <ButtonLink kind="quiet" icon="download-simple" href={linkToFile('ownHeldJson', view.language)}>
            {words.json}
          </ButtonLink>{' '}
          <ButtonLink kind="quiet" icon="download-simple" href={linkToFile('ownHeldCsv', view.language)}>
            {words.csv}
          </ButtonLink>
        </p>
      </Section>
      <Section id="erase" title={words.erase}>
        <p>{words.eraseText}</p>
        <p>
          <ButtonLink kind="quiet" href={linkTo('erasure', view.language)}>
            {props.erasureWaits ? words.waitingLink : words.eraseLink}
          </ButtonLink>
        </p>
      </Section>
    </Shell>
  )
}

const Part = ({ view, part }: { readonly view: View; readonly part: HeldPart }) => {
  const { texts, format } = view
  const words = texts.privacy.own
  const said = isPart(part.name) ? texts.held.parts[part.name] : null
  const title = said?.title ?? part.name
  const count = part.rows.length
  return (
    <Disclosure
      open={part.name === 'account'}
      summary={
        <>
          {title} <span class="note">{words.rows(count, format.number(count))}</span>
        </>
      }
    >
      {said !== null && isPart(part.name) && (
        <Facts
          facts={[
            { label: words.why, value: said.why },
            { label: words.kept, value: said.kept },
            { label: words.fate, value: texts.held.fates[fateOf[part.name]] },
          ]}
        />
      )}
      <Rows view={view} part={part} title={title} />
      {count > mostRows && <p class="note">{words.more(format.number(mostRows))}</p>}
    </Disclosure>
  )
}

const Rows = ({
  view,
  part,
  title,
}: {
  readonly view: View
  readonly part: HeldPart
  readonly title: string
}) => {
  const columns = columnsOf(part)
  return (
    <Table
      view={view}
      caption={title}
      dense
      blocks
      columns={columns.map((field) => ({ label: fieldWords(view.texts, field) }))}
      rows={part.rows
        .slice(0, mostRows)
        .map((row) => columns.map((field) => valueWords(view, field, row[field] ?? null)))}
    />
  )
}

const Correct = ({
  view,
  email,
  change,
  asked,
  error,
}: OwnHeldProps & { readonly error: string | undefined }) => {
  const words = view.texts.privacy.own
  return (
    <Section id="correct" title={words.correct}>
      <p>
        {words.correctText} <a href={`${linkTo('account', view.language)}#about`}>{words.correctLink}</a>
      </p>
      {change !== null && (
        <form method="post" action={postTo('cancelEmailChange', view.language)} class="form">
          <Notice>
            <p>{words.emailWaiting(change.email, view.format.dayAndTime(change.expiresAt))}</p>
            <Button kind="quiet">{words.emailCancel}</Button>
          </Notice>
        </form>
      )}
      <form method="post" action={postTo('askEmailChange', view.language)} class="form">
        <TextField
          view={view}
          name="courriel"
          type="email"
          label={words.email}
          help={words.emailHelp(email)}
          value={asked.typed}
          error={error}
          autocomplete="email"
        />
        <Button>{words.emailAsk}</Button>
      </form>
    </Section>
  )
}
