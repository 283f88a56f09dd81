import type { SignedIn } from '#accounts/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { View } from '../../context.ts'
import { roleWords } from '../../role-words.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { NameAsked } from './name-asked.tsx'

interface OwnSpaceProps {
  readonly view: View
  readonly signedIn: SignedIn
  readonly organisations: ReadonlyMap<OrganisationId, string>
}

/** Whoever is signed in, at home: what waits for them, what they act as. */
export const OwnSpacePage = ({ view, signedIn, organisations }: OwnSpaceProps) => {
  const words = view.texts.accounts.space
  const { person } = signedIn
  return (
    <Shell view={view} title={words.title} description={words.rolesText}>
      <div class="page head">
        <h1>{words.hello(person.name === '' ? person.email : person.name)}</h1>
        {view.done === 'role' && (
          <Notice tone="done" view={view}>
            {view.texts.accounts.done.role}
          </Notice>
        )}
        {view.done === 'nom' && (
          <Notice tone="done" view={view}>
            {view.texts.ownAccount.done.nom}
          </Notice>
        )}
      </div>
      <NameAsked view={view} signedIn={signedIn} />
      <section class="page section" aria-labelledby="today">
        <h2 id="today">{words.today}</h2>
        <p>{words.nothing}</p>
      </section>
      <Roles view={view} signedIn={signedIn} organisations={organisations} />
    </Shell>
  )
}

const Roles = ({ view, signedIn, organisations }: OwnSpaceProps) => {
  const words = view.texts.accounts.space
  const { roles, actor } = signedIn
  return (
    <section class="page section" aria-labelledby="roles">
      <h2 id="roles">{words.roles}</h2>
      <p>{roles.length === 0 ? words.noRole : words.rolesText}</p>
      <ul class="lines">
        {roles.map((role) => (
          <li key={role.membership} class="sign-in-as">
            <span>{roleWords(role, view.texts, organisations)}</span>
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
    </section>
  )
}
