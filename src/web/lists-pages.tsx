import type { VNode } from 'preact'
import type { EntryKey, KeptList } from '#programme/lists/index.ts'
import type { Answer } from './context.ts'
import { ListPage, type ListProps } from './pages/lists/list.page.tsx'
import { rowsOf } from './pages/lists/list-rows.ts'
import { ListsPage, type Refused } from './pages/lists/lists.page.tsx'

/** Names of the organisations that some lists are shared with, and of the one acted for. */
const namesFor = async (
  { site, actor }: Answer,
  lists: readonly KeptList[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [actor.role.organisation, ...lists.map(({ sharedWith }) => sharedWith)].flatMap(
    (id) => id ?? [],
  )
  return new Map(
    (ids.length === 0 ? [] : await site.directory.withIds(ids)).map(({ id, name }) => [id, name]),
  )
}

/** The page of every list, with what was refused of a new one. */
export const listsPage = async (asked: Answer, refused: Refused | null): Promise<VNode> => {
  const { view, site, actor, query } = asked
  const lists = await site.lists.all(actor)
  const named = view.done === 'retiree' ? await site.lists.find(query.get('liste') ?? '') : null
  const removed = named !== null && named.owner === actor.person && named.removedAt !== null ? named : null
  return (
    <ListsPage
      view={view}
      lists={lists}
      names={await namesFor(asked, lists)}
      removed={removed}
      refused={refused}
    />
  )
}

/** What was taken out, as the address says it. */
const takenOut = ({ view, query }: Answer): EntryKey | null => {
  const [kind, thing] = [query.get('sorte'), query.get('chose')]
  return view.done !== 'enleve' || thing === null || (kind !== 'organisation' && kind !== 'notice')
    ? null
    : { kind, thing }
}

/** The page of one list, with what was refused of a change. */
export const listPage = async (
  asked: Answer,
  list: KeptList,
  refused: ListProps['refused'],
): Promise<VNode> => {
  const { view, site, actor } = asked
  const entries = list.removedAt === null ? await site.lists.entries(actor, list.id) : []
  return (
    <ListPage
      view={view}
      list={list}
      rows={await rowsOf(site, entries)}
      names={await namesFor(asked, [list])}
      isOwner={list.owner === actor.person}
      takenOut={takenOut(asked)}
      refused={refused}
    />
  )
}

/** How the pages of lists find what they show. */
export const listsPages = {
  lists: (asked: Answer) => listsPage(asked, null),
  list: async (asked: Answer) => {
    const list = await asked.site.lists.find(asked.params.list ?? '')
    return list === null ? null : listPage(asked, list, null)
  },
}
