import type { SignedIn } from '#accounts/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'

/** Somebody who never said their name is asked for it, and may leave the question there. */
export const NameAsked = ({ view, signedIn }: { readonly view: View; readonly signedIn: SignedIn }) => {
  const words = view.texts.ownAccount
  if (signedIn.person.name !== '') return null
  return (
    <Section id="name-asked" title={words.nameAsked}>
      <p>{words.nameAskedText}</p>
      <form method="post" action={postTo('changeOwnAccount', view.language)} class="form">
        <input type="hidden" name="retour" value="espace" />
        <TextField view={view} name="nom" label={words.name} value="" autocomplete="name" />
        <Button kind="quiet">{words.save}</Button>
      </form>
    </Section>
  )
}
