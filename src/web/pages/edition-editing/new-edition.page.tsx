import { textIn } from '#kernel/language.ts'
import type { EditionHead, Programme } from '#programme/call-for-interest/index.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { SaidField } from './edition.form.ts'
import { listedErrors, SaidFields, type Written } from './fields.tsx'

interface NewEditionProps extends Written<SaidField> {
  readonly programme: Programme
  readonly editions: readonly EditionHead[]
  /** The same when the form is sent twice, so that one edition comes of it. */
  readonly sending: string
}

/** Begins an edition: what it is about, its days, and the plan to begin from. */
export const NewEditionPage = ({ programme, editions, sending, ...written }: NewEditionProps) => {
  const { view, form } = written
  const { texts, language, format } = view
  const words = texts.editions
  const params = { programme: programme.slug }
  return (
    <Shell view={view} title={words.newTitle} description={words.newLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: textIn(programme.name, language).text,
              href: linkTo('programme', language, { params }),
            },
          ]}
          here={words.newTitle}
        />
        <h1>{words.newTitle}</h1>
        <p class="lede">{words.newLede}</p>
        <ErrorSummary view={view} errors={listedErrors(written)} />
      </div>
      <section class="page section">
        <form class="form" method="post" action={postTo('createEdition', language, { params })} novalidate>
          <input type="hidden" name="envoi" value={sending} />
          <SaidFields {...written} />
          <Radios
            view={view}
            name="depart"
            label={words.plan}
            value={form.typed.depart}
            error={form.wrong.includes('depart') ? words.errors.depart : undefined}
            choices={[
              ...editions.map(({ id, number }) => ({
                value: id,
                label: words.plans.copy(texts.edition.name(format.number(number))),
                help: words.planHelps.copy,
              })),
              { value: 'pilot', label: words.plans.pilot, help: words.planHelps.pilot },
              { value: 'empty', label: words.plans.empty, help: words.planHelps.empty },
            ]}
          />
          <p>
            <Button>{words.create}</Button>
          </p>
        </form>
      </section>
    </Shell>
  )
}
