import type { KeptList } from '#programme/lists/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { isDone } from './lists-words.ts'

export interface Refused {
  readonly typed: string
  readonly error: string
}

interface ListsProps {
  readonly view: View
  readonly lists: readonly KeptList[]
  /** Names of the organisations that lists are shared with. */
  readonly names: ReadonlyMap<string, string>
  /** A list removed just now, to put back. */
  readonly removed: KeptList | null
  readonly refused: Refused | null
}

/** Whose a list is, in words. */
export const sharingOf = (
  view: View,
  { owner, sharedWith }: KeptList,
  names: ReadonlyMap<string, string>,
): string => {
  const words = view.texts.lists
  if (sharedWith === null) return words.private
  const name = names.get(sharedWith) ?? ''
  return owner === view.signedIn?.person.id ? words.sharedWith(name) : words.sharedBy(name)
}

/** Every list within reach, and a way to begin one. */
export const ListsPage = ({ view, lists, names, removed, refused }: ListsProps) => {
  const { language, texts, format } = view
  const words = texts.lists
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.accounts.ownSpace, href: linkTo('ownSpace', language) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {isDone(view.done) && (
          <Notice tone="done" view={view}>
            {words.done[view.done]}
            {removed !== null && <Restore view={view} list={removed} />}
          </Notice>
        )}
      </div>
      <section class="page section" aria-labelledby="lists">
        <h2 id="lists">{words.title}</h2>
        <div>
          {lists.length === 0 && <Empty title={words.none} advice={words.noneAdvice} />}
          <ul class="lines">
            {lists.map((list) => (
              <li key={list.id}>
                <a href={linkTo('list', language, { params: { list: list.id } })}>{list.name}</a>
                <p class="note">
                  {words.entries(list.entries, format.number(list.entries))}. {sharingOf(view, list, names)}.
                </p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section class="page section" aria-labelledby="create">
        <h2 id="create">{words.create}</h2>
        <form class="form" method="post" action={postTo('createList', language)}>
          <TextField
            view={view}
            name="nom"
            label={words.name}
            help={words.nameHelp}
            value={refused?.typed ?? ''}
            autocomplete="off"
            error={refused?.error}
          />
          <Button>{words.create}</Button>
        </form>
      </section>
    </Shell>
  )
}

export const Restore = ({ view, list }: { readonly view: View; readonly list: KeptList }) => (
  <form method="post" action={postTo('restoreList', view.language, { params: { list: list.id } })}>
    <Button kind="quiet">{view.texts.lists.restore}</Button>
  </form>
)
