import type { EntryKey, KeptList } from '#programme/lists/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { isDone } from './lists-words.ts'

interface KeepProps {
  readonly view: View
  readonly entry: EntryKey
  readonly lists: readonly (KeptList & { readonly holds: boolean })[]
}

/** The fields that name a thing in a form about lists. */
export const EntryFields = ({ entry }: { readonly entry: EntryKey }) => (
  <>
    <input type="hidden" name="sorte" value={entry.kind} />
    <input type="hidden" name="chose" value={entry.thing} />
  </>
)

/** In how many lists a thing is, and under that one button for each list. */
export const KeepInLists = ({ view, entry, lists }: KeepProps) => {
  const { language, texts } = view
  const words = texts.lists
  const holding = lists.filter(({ holds }) => holds).length
  return (
    <div class="keep">
      {isDone(view.done) && (
        <Notice tone="done" view={view}>
          {words.done[view.done]} <a href={linkTo('lists', language)}>{words.title}</a>
        </Notice>
      )}
      <Disclosure summary={holding === 0 ? words.keep : words.kept(holding)}>
        <ul class="lines">
          {lists.map(({ id, name, holds }) => (
            <li key={id}>
              <form
                method="post"
                action={
                  holds
                    ? postTo('takeOutOfList', language, { params: { list: id } })
                    : postTo('keepInList', language)
                }
              >
                <EntryFields entry={entry} />
                <input type="hidden" name="liste" value={id} />
                <input type="hidden" name="retour" value="chose" />
                <Button kind="quiet" {...(holds ? { icon: 'check' as const } : {})}>
                  {holds ? words.takeFrom(name) : words.addTo(name)}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <form class="form" method="post" action={postTo('keepInList', language)}>
          <EntryFields entry={entry} />
          <TextField view={view} name="nom" label={words.newList} value="" autocomplete="off" />
          <Button kind="quiet">{words.addToNew}</Button>
        </form>
      </Disclosure>
    </div>
  )
}
