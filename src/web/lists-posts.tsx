import { thing } from '#accounts/index.ts'
import type { ListId } from '#kernel/ids.ts'
import { organisationId } from '#kernel/ids.ts'
import type { EntryKey, KeptList, ListRefusal } from '#programme/lists/index.ts'
import type { Posted } from './context.ts'
import { listPage, listsPage } from './lists-pages.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { readEntry, readListName, readNote } from './pages/lists/lists.form.ts'
import { linkTo, linkToOrganisation } from './sitemap.ts'

const byOf = ({ actor, asking }: Posted) => ({ actor, at: asking.at })

const listNamed = ({ site, params }: Posted): Promise<KeptList | null> => site.lists.find(params.list ?? '')

/** The page of a thing; null when there is no such thing. */
const pageOf = async ({ view, site }: Posted, { kind, thing: id }: EntryKey, done: string) => {
  const { language } = view
  const query = { fait: done }
  if (kind === 'notice') {
    const [found] = await site.tenders.withNumbers([id])
    return found === undefined ? null : linkTo('tender', language, { params: { tender: id }, query })
  }
  const [found] = await site.directory.withIds([organisationId(id)])
  if (found === undefined) return null
  return linkToOrganisation(found, language, { query })
}

const toList = (
  { view }: Posted,
  id: ListId,
  query: Readonly<Record<string, string>>,
): { readonly goTo: string } => ({
  goTo: linkTo('list', view.language, { params: { list: id }, query }),
})

const refusedList = async (
  posted: Posted,
  typed: string,
  kind: ListRefusal['kind'] | null,
): Promise<Outcome> => {
  const words = posted.view.texts.lists
  const error = kind === null ? words.nameError : words.refusals[kind]
  return { status: 422, page: await listsPage(posted, { typed, error }) }
}

/** The list asked for, when whoever asks may change it; made now when only a name was given. */
const listToKeepIn = async (posted: Posted): Promise<KeptList | Outcome> => {
  const { view, site, form } = posted
  const asked = textIn(form, 'liste')
  if (asked !== '') {
    const list = await site.lists.find(asked)
    if (list === null) return null
    const { id, owner, sharedWith, removedAt } = list
    const state = removedAt === null ? 'kept' : 'removed'
    const on = thing('list', { id, person: owner, organisation: sharedWith, state })
    return view.may('lists.change', on).allowed ? list : null
  }
  const { typed, name } = readListName(form)
  if (name === null) return refusedList(posted, typed, null)
  const made = await site.lists.create(byOf(posted), name)
  return made.accepted ? site.lists.find(made.value) : refusedList(posted, typed, made.refusal.kind)
}

const isList = (found: KeptList | Outcome): found is KeptList => found !== null && 'owner' in found

/** What the forms about lists do. */
export const listsHandlers = {
  createList: async (posted: Posted): Promise<Outcome> => {
    const { typed, name } = readListName(posted.form)
    if (name === null) return refusedList(posted, typed, null)
    const made = await posted.site.lists.create(byOf(posted), name)
    return made.accepted
      ? toList(posted, made.value, { fait: 'cree' })
      : refusedList(posted, typed, made.refusal.kind)
  },
  keepInList: async (posted: Posted): Promise<Outcome> => {
    const entry = readEntry(posted.form)
    const page = entry === null ? null : await pageOf(posted, entry, 'garde')
    if (entry === null || page === null) return null
    const list = await listToKeepIn(posted)
    if (!isList(list)) return list
    const added = await posted.site.lists.add(byOf(posted), list, entry)
    if (added.accepted) return { goTo: page }
    return refusedList(posted, '', added.refusal.kind)
  },
  takeOutOfList: async (posted: Posted): Promise<Outcome> => {
    const entry = readEntry(posted.form)
    const list = await listNamed(posted)
    if (entry === null || list === null) return null
    await posted.site.lists.takeOut(byOf(posted), list, entry)
    const back = textIn(posted.form, 'retour') === 'chose' ? await pageOf(posted, entry, 'enleve') : null
    return back === null
      ? toList(posted, list.id, { fait: 'enleve', sorte: entry.kind, chose: entry.thing })
      : { goTo: back }
  },
  putBackInList: async (posted: Posted): Promise<Outcome> => {
    const entry = readEntry(posted.form)
    const list = await listNamed(posted)
    if (entry === null || list === null || (await pageOf(posted, entry, 'remis')) === null) return null
    await posted.site.lists.add(byOf(posted), list, entry)
    return toList(posted, list.id, { fait: 'remis' })
  },
  noteInList: async (posted: Posted): Promise<Outcome> => {
    const entry = readEntry(posted.form)
    const list = await listNamed(posted)
    if (entry === null || list === null) return null
    const { typed, note } = readNote(posted.form)
    if (note === null) {
      const refused = { on: entry.thing, typed, error: posted.view.texts.lists.noteError }
      return { status: 422, page: await listPage(posted, list, refused) }
    }
    await posted.site.lists.note(byOf(posted), list, { ...entry, note })
    return toList(posted, list.id, { fait: 'note' })
  },
  renameList: async (posted: Posted): Promise<Outcome> => {
    const list = await listNamed(posted)
    if (list === null) return null
    const { typed, name } = readListName(posted.form)
    if (name === null) {
      const refused = { on: 'name', typed, error: posted.view.texts.lists.nameError }
      return { status: 422, page: await listPage(posted, list, refused) }
    }
    const shares = textIn(posted.form, 'partage') !== ''
    const sharedWith = shares ? (list.sharedWith ?? posted.actor.role.organisation) : null
    await posted.site.lists.rename(byOf(posted), list, { name, sharedWith })
    return toList(posted, list.id, { fait: 'nomme' })
  },
  removeList: async (posted: Posted): Promise<Outcome> => {
    const list = await listNamed(posted)
    if (list === null) return null
    await posted.site.lists.remove(byOf(posted), list)
    return { goTo: linkTo('lists', posted.view.language, { query: { fait: 'retiree', liste: list.id } }) }
  },
  restoreList: async (posted: Posted): Promise<Outcome> => {
    const list = await listNamed(posted)
    if (list === null) return null
    await posted.site.lists.restore(byOf(posted), list)
    return toList(posted, list.id, { fait: 'remise' })
  },
}
