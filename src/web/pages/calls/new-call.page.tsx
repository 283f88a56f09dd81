import { textIn } from '#kernel/language.ts'
import type { Call, Concertations, EditionHead } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

export interface NewCallProps {
  readonly view: View
  readonly edition: EditionHead
  /** Those of the programme that it may be a copy of, the latest first. */
  readonly calls: readonly Call[]
  /** What was agreed with partners; null while nothing is settled. */
  readonly settled: Awaited<ReturnType<Concertations['settledParameters']>>
  /** The id that the call will have: a form sent twice makes one. */
  readonly sending: string
  readonly chosen: string
  readonly isWrong?: boolean
}

/** What a new call of an edition begins from. */
export const NewCallPage = (props: NewCallProps) => {
  const { view, edition, calls, settled, sending, chosen, isWrong = false } = props
  const { texts, language, format } = view
  const words = texts.calls
  const params = { edition: edition.slug }
  const error = isWrong ? words.errors.depart : undefined
  return (
    <Shell view={view} title={words.newTitle} description={words.newLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: texts.edition.name(format.number(edition.number)),
              href: linkTo('edition', language, { params }),
            },
          ]}
          here={words.newTitle}
        />
        <h1>{words.newTitle}</h1>
        <p class="lede">{words.newLede}</p>
        <ErrorSummary view={view} errors={error === undefined ? [] : [{ name: 'depart', error }]} />
      </div>
      <section class="page section">
        <form class="form" method="post" action={postTo('createCall', language, { params })} novalidate>
          <input type="hidden" name="envoi" value={sending} />
          <Radios
            view={view}
            name="depart"
            label={words.startFrom}
            value={chosen}
            error={error}
            {...(settled === null ? {} : { help: words.planAgreedHelp })}
            choices={[
              ...(settled === null
                ? []
                : [
                    {
                      value: 'agreed',
                      label: words.planAgreed(format.number(settled.number), format.day(settled.settledAt)),
                    },
                  ]),
              { value: 'pilot', label: words.plans.pilot },
              ...calls.map(({ id, title }) => ({
                value: id,
                label: words.copyOf(textIn(title, language).text),
              })),
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
