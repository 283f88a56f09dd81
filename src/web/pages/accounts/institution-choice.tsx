import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ComboboxField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'

/** What was typed to find an institution, and why it led nowhere. */
export interface InstitutionSought {
  readonly typed: string
  readonly error: string
}

interface ChoiceProps {
  readonly view: View
  readonly next: string
  readonly institutions: readonly string[]
  readonly sought: InstitutionSought | null
}

/** The way to one’s institution, found by one’s address there or by its name. */
export const InstitutionChoice = ({ view, next, institutions, sought }: ChoiceProps) => {
  const words = view.texts.identityProviders.signIn
  return (
    <Section id="institutions" title={words.title}>
      <p>{words.text}</p>
      <form method="post" action={postTo('leaveForInstitution', view.language)} class="form">
        <input type="hidden" name="suite" value={next} />
        <ComboboxField
          view={view}
          name="institution"
          label={words.field}
          error={sought?.error}
          value={sought?.typed ?? ''}
          choices={institutions}
        />
        <Button kind="quiet">{words.go}</Button>
      </form>
    </Section>
  )
}
