import { legalForms, type Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { Addition } from './add-organisation.form.ts'
import { OrganisationLink } from './organisations.page.tsx'

interface AddOrganisationProps {
  readonly view: View
  readonly addition: Addition
  /** Organisations like the one typed. */
  readonly near?: readonly Organisation[]
  /** Who holds the NEQ typed; null when nobody does. */
  readonly holder?: string | null
}

/** Five answers, and the names like it before anything is added. */
export const AddOrganisationPage = ({ view, addition, near = [], holder = null }: AddOrganisationProps) => {
  const { texts, language } = view
  const words = texts.organisations
  const wrong = addition.errors.map(({ name, problem }) => ({
    name,
    error: problem === 'side-missing' ? words.sideMissing : texts.problems[problem],
  }))
  const errors = holder === null ? wrong : [...wrong, { name: 'neq' as const, error: words.sameNeq(holder) }]
  const given = (name: 'name' | 'side' | 'neq' | 'locality') => ({
    view,
    name,
    error: errors.find((each) => each.name === name)?.error,
    value: addition.typed[name],
  })
  return (
    <Shell view={view} title={words.add} description={words.addLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('organisations', language) }]}
          here={words.add}
        />
        <h1>{words.add}</h1>
        <p class="lede">{words.addLede}</p>
      </div>
      <section class="page section">
        <ErrorSummary view={view} errors={errors} />
        <form class="form" method="post" action={postTo('addOrganisation', language)} novalidate>
          {near.length > 0 && <Near view={view} near={near} />}
          <TextField {...given('name')} label={texts.editing.fields.name} autocomplete="off" />
          <Radios
            {...given('side')}
            label={words.side}
            choices={(['supplier', 'buyer', 'partner'] as const).map((value) => ({
              value,
              label: words.sides[value],
            }))}
          />
          <TextField
            {...given('neq')}
            label={texts.editing.fields.neq}
            help={texts.editing.helps.neq}
            optional
          />
          <SelectField
            view={view}
            name="legalForm"
            label={texts.editing.fields.legalForm}
            value={addition.typed.legalForm}
            none={texts.editing.noLegalForm}
            choices={legalForms.map((value) => ({ value, label: texts.shell.legalForms[value] }))}
            optional
          />
          <TextField {...given('locality')} label={texts.editing.fields.locality} optional />
          <p>
            <Button>{words.addButton}</Button>
          </p>
        </form>
      </section>
    </Shell>
  )
}

const Near = ({ view, near }: { readonly view: View; readonly near: readonly Organisation[] }) => {
  const words = view.texts.organisations
  return (
    <Notice tone="alert" view={view}>
      <p>
        <strong>{words.nearTitle}</strong>
      </p>
      <p>{words.nearText}</p>
      <ul>
        {near.map((organisation) => (
          <li key={organisation.id}>
            <OrganisationLink view={view} organisation={organisation} />
            {organisation.place.locality !== null && `, ${organisation.place.locality}`}
          </li>
        ))}
      </ul>
      <p>
        <Button kind="quiet" name="another" value="1">
          {words.addAnyway}
        </Button>
      </p>
    </Notice>
  )
}
