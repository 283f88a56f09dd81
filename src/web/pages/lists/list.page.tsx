import { thing } from '#accounts/index.ts'
import type { EntryKey, KeptList } from '#programme/lists/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { EntryFields } from './keep-in-lists.tsx'
import { type ListRow, linkOf, nameOf } from './list-rows.ts'
import { type Refused, Restore, sharingOf } from './lists.page.tsx'
import { isDone } from './lists-words.ts'

export interface ListProps {
  readonly view: View
  readonly list: KeptList
  readonly rows: readonly ListRow[]
  readonly names: ReadonlyMap<string, string>
  /** Whether whoever reads names, shares and removes it. */
  readonly isOwner: boolean
  /** What was just taken out, to put back. */
  readonly takenOut: EntryKey | null
  readonly refused: (Refused & { readonly on: 'name' | string }) | null
}

/** One list: what it holds with its notes, its file, its name and sharing. */
export const ListPage = (props: ListProps) => {
  const { view, list, rows, names, isOwner, takenOut } = props
  const { language, texts } = view
  const words = texts.lists
  const isRemoved = list.removedAt !== null
  return (
    <Shell view={view} title={list.name} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('lists', language) }]}
          here={list.name}
        />
        <h1>{list.name}</h1>
        <p class="lede">{sharingOf(view, list, names)}</p>
        <HistoryLink
          view={view}
          on={thing('list', {
            id: list.id,
            person: list.owner,
            organisation: list.sharedWith,
            state: isRemoved ? 'removed' : 'kept',
          })}
        />
        {isDone(view.done) && !isRemoved && (
          <Notice tone="done" view={view}>
            {words.done[view.done]}
            {takenOut !== null && (
              <form method="post" action={postTo('putBackInList', language, { params: { list: list.id } })}>
                <EntryFields entry={takenOut} />
                <Button kind="quiet">{words.putBack}</Button>
              </form>
            )}
          </Notice>
        )}
        {isRemoved && (
          <Notice tone="alert">
            <p>{words.removed}</p>
            {isOwner && <Restore view={view} list={list} />}
          </Notice>
        )}
      </div>
      {!isRemoved && rows.length === 0 && (
        <div class="page">
          <Empty title={words.empty} advice={words.emptyAdvice} />
        </div>
      )}
      {(['organisation', 'notice'] as const).map((kind) => (
        <Entries
          key={kind}
          {...props}
          title={kind === 'notice' ? words.notices : words.organisations}
          rows={rows.filter((row) => row.kind === kind)}
        />
      ))}
      {!isRemoved && rows.length > 0 && <Files view={view} list={list} />}
      {!isRemoved && isOwner && <Settings {...props} />}
    </Shell>
  )
}

const Entries = ({ view, list, rows, refused, title }: ListProps & { readonly title: string }) => {
  const { language, texts, format } = view
  const words = texts.lists
  if (rows.length === 0) return null
  const to = { params: { list: list.id } }
  return (
    <section class="page section">
      <h2>{title}</h2>
      <ul class="lines">
        {rows.map((row) => {
          const link = linkOf(view, row)
          const name = nameOf(row)
          const wrong = refused?.on === row.thing ? refused : null
          return (
            <li key={row.thing} id={`e-${row.thing}`}>
              <p>
                {link === null ? (
                  `${name} (${words.gone})`
                ) : (
                  <a href={link} lang="fr">
                    {name}
                  </a>
                )}{' '}
                {row.kind === 'organisation' && row.organisation?.fictional === true && (
                  <FictionalTag label={texts.shell.fictional} />
                )}
              </p>
              <p class="note">{words.addedOn(format.day(row.addedAt))}</p>
              {row.note !== '' && wrong === null && <p class="kept-note">{row.note}</p>}
              <Disclosure summary={<NoteWords view={view} name={name} />} open={wrong !== null}>
                <form class="form" method="post" action={postTo('noteInList', language, to)}>
                  <EntryFields entry={row} />
                  <div class={wrong === null ? 'field' : 'field wrong'}>
                    <label for={`note-${row.thing}`}>{words.note}</label>
                    <textarea
                      id={`note-${row.thing}`}
                      name="note"
                      rows={3}
                      value={wrong?.typed ?? row.note}
                      {...(wrong === null ? {} : { 'aria-invalid': true, 'aria-describedby': 'note-error' })}
                    />
                    {wrong !== null && (
                      <p class="error" id="note-error">
                        {wrong.error}
                      </p>
                    )}
                  </div>
                  <Button kind="quiet">{words.saveNote}</Button>
                </form>
              </Disclosure>
              <form method="post" action={postTo('takeOutOfList', language, to)}>
                <EntryFields entry={row} />
                <Button kind="quiet">
                  <span aria-hidden="true">{words.takeOut}</span>
                  <span class="unseen">{words.takeOutOf(name)}</span>
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const NoteWords = ({ view, name }: { readonly view: View; readonly name: string }) => (
  <>
    <span aria-hidden="true">{view.texts.lists.note}</span>
    <span class="unseen">{view.texts.lists.noteOn(name)}</span>
  </>
)

const Files = ({ view, list }: Pick<ListProps, 'view' | 'list'>) => {
  const { language, texts } = view
  const words = texts.lists
  const to = { params: { list: list.id } }
  return (
    <p class="page">
      {words.export}{' '}
      <a href={linkToFile('listCsv', language, to)} download>
        {words.csv}
      </a>
      {', '}
      <a href={linkToFile('listXlsx', language, to)} download>
        {words.xlsx}
      </a>
    </p>
  )
}

const Settings = ({ view, list, names, refused }: ListProps) => {
  const { language, texts, signedIn } = view
  const words = texts.lists
  const to = { params: { list: list.id } }
  const wrong = refused?.on === 'name' ? refused : null
  const colleagues = list.sharedWith ?? signedIn?.actor.role.organisation ?? null
  return (
    <section class="page section" aria-labelledby="settings">
      <h2 id="settings">{words.settings}</h2>
      <div>
        <form class="form" method="post" action={postTo('renameList', language, to)}>
          <TextField
            view={view}
            name="nom"
            label={words.name}
            value={wrong?.typed ?? list.name}
            autocomplete="off"
            error={wrong?.error}
          />
          {colleagues === null ? (
            <p class="note">{words.shareNowhere}</p>
          ) : (
            <Switch
              view={view}
              name="partage"
              label={words.share(names.get(colleagues) ?? '')}
              help={words.shareHelp}
              on={list.sharedWith !== null}
            />
          )}
          <Button>{words.save}</Button>
        </form>
        <form method="post" action={postTo('removeList', language, to)}>
          <Button kind="quiet" icon="trash">
            {words.remove}
          </Button>
        </form>
      </div>
    </section>
  )
}
