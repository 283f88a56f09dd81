import type { Vacancy } from '#programme/call-for-interest/index.ts'
import { type PostName, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { type CohortProps, type CohortRows, formNamed, nameOf } from './cohort-rows.ts'

/** One of the places that became free, on the page of its cohort. */
export interface OneVacancy extends CohortProps {
  readonly rows: CohortRows
  readonly vacancy: Vacancy
}

/** What every form about a place carries. */
export const Hidden = ({ edition, vacancy, form }: OneVacancy & { readonly form: string }) => (
  <>
    <input type="hidden" name="version" value={String(edition.version)} />
    <input type="hidden" name="forme" value={form} />
    <input type="hidden" name="place" value={vacancy.left} />
  </>
)

interface Sent {
  readonly post: PostName
  readonly label: string
}

/** Where a form about a place is sent. */
export const addressOf = ({ view, decided }: OneVacancy, post: PostName): string =>
  postTo(post, view.language, { params: { call: decided.call.slug } })

/** A form with nothing to fill in. */
export const Plain = ({ post, label, ...props }: OneVacancy & Sent) => (
  <form method="post" action={addressOf(props, post)}>
    <Hidden {...props} form={post} />
    <Button kind="quiet">
      {label}
      <span class="unseen"> {nameOf(props, props.vacancy.left)}</span>
    </Button>
  </form>
)

/** A form that asks for a reason. */
export const Reasoned = ({ post, label, ...props }: OneVacancy & Sent) => {
  const { vacancy, view } = props
  const form = formNamed(props, `${post}-${vacancy.left}`)
  return (
    <Disclosure
      summary={
        <>
          {label}
          <span class="unseen"> {nameOf(props, vacancy.left)}</span>
        </>
      }
      open={form.isSent}
    >
      <form class="form" method="post" action={addressOf(props, post)} novalidate>
        <Hidden {...props} form={form.form} />
        <LongTextField {...form.field('raison')} label={view.texts.cohort.page.because} rows={2} />
        <Button kind="quiet">{label}</Button>
      </form>
    </Disclosure>
  )
}
