import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { Typed } from '../edition-editing/edition.form.ts'

/** A form as it was typed, with the words of each of its errors. */
export interface FormShown<Field extends string> {
  readonly view: View
  readonly form: Pick<Typed<Field, unknown>, 'typed' | 'wrong'>
  readonly errors: Readonly<Partial<Record<Field, string>>>
}

interface FieldGivenBack<Field extends string> {
  readonly view: View
  readonly name: Field
  readonly label: string
  readonly value: string
  readonly error: string | undefined
}

/** What each field is given by its name and its label. */
export const fieldsOf =
  <Field extends string>({ view, form, errors }: FormShown<Field>) =>
  (name: Field, label: string): FieldGivenBack<Field> => ({
    view,
    name,
    label,
    // A row that is new was not typed yet.
    value: form.typed[name] ?? '',
    error: form.wrong.includes(name) ? errors[name] : undefined,
  })

/** Everything wrong with a form, for the summary at the top of its page. */
export const wrongOf = <Field extends string>({ form, errors }: FormShown<Field>) =>
  form.wrong.map((name) => ({ name, error: errors[name] ?? '' }))

interface FrameProps {
  readonly view: View
  readonly title: string
  readonly lede: string
  readonly steps: readonly { readonly label: string; readonly href: string }[]
  readonly wrong: readonly { readonly name: string; readonly error: string }[]
  /** What somebody else saved meanwhile, in words; null when nobody did. */
  readonly conflict: string | null
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly save: string
  readonly hasFile?: boolean
  readonly children: ComponentChildren
  /** What stands under the form. */
  readonly foot?: ComponentChildren
}

/** A page that holds one form: where it is, what is wrong with it, its fields, its button. */
export const FormFrame = (props: FrameProps) => {
  const { view, title, lede, steps, wrong, conflict, action, hidden, hasFile = false } = props
  return (
    <Shell view={view} title={title} description={`${title}. ${lede}`}>
      <div class="page head">
        <Breadcrumb view={view} steps={steps} here={title} />
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {conflict !== null && (
          <Notice tone="alert" view={view}>
            <p>{conflict}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={wrong} />
      </div>
      <section class="page section">
        <form
          class="form"
          method="post"
          action={action}
          novalidate
          {...(hasFile ? { encType: 'multipart/form-data' } : {})}
        >
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
          <p>
            <Button>{props.save}</Button>
          </p>
        </form>
        {props.foot}
      </section>
    </Shell>
  )
}
