import type { ComponentChildren } from 'preact'
import type { Decision, Person } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import type { Texts } from '../../locales/texts.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'

/** How somebody is called where they are listed: by their name once they gave it; nobody’s name once erased. */
export const calledAs = (
  { name, email, erased }: Pick<Person, 'name' | 'email' | 'erased'>,
  { privacy }: Texts,
): string => {
  if (erased === true) return privacy.deletedPerson
  return name === '' ? email : name
}

/** A name, and the address beside it when both are known. */
export const PersonName = ({
  person,
  view,
}: {
  readonly person: Person
  readonly view: Pick<View, 'texts'>
}) => (
  <>
    <strong>{calledAs(person, view.texts)}</strong>
    {person.name !== '' && <span class="note"> {person.email}</span>}
  </>
)

/** What was just done, in words; nothing for words that nobody wrote. */
export const Done = ({ view, children }: { readonly view: View; readonly children?: ComponentChildren }) => {
  const words: Readonly<Record<string, string>> = view.texts.people.done
  const said = view.done === null || !Object.hasOwn(words, view.done) ? undefined : words[view.done]
  return said === undefined ? null : (
    <Notice tone="done" view={view}>
      <p>{said}</p>
      {children}
    </Notice>
  )
}

/** Where a decision does not let a form show: the way to sign in again, or the reason. */
export const Refusal = ({
  view,
  decision,
  back,
}: {
  readonly view: View
  readonly decision: Decision
  readonly back: string
}) => {
  if (decision.allowed) return null
  const again = linkTo('signIn', view.language, { query: { suite: back, raison: 'fresh-sign-in' } })
  return (
    <Notice tone="refused" view={view}>
      <p>{view.texts.errors.because[decision.because]}</p>
      {decision.because === 'fresh-sign-in' && (
        <p>
          <a href={again}>{view.texts.people.signInAgain}</a>
        </p>
      )}
    </Notice>
  )
}

/** A line of a list of people: who, what is known of them, what can be done. */
export const PersonLine = ({
  children,
  note,
  acts,
}: {
  readonly children: ComponentChildren
  readonly note?: ComponentChildren
  readonly acts?: ComponentChildren
}) => (
  <li class="person">
    <div>
      {children}
      {note !== undefined && <p class="note">{note}</p>}
    </div>
    {acts !== undefined && <div class="acts">{acts}</div>}
  </li>
)
