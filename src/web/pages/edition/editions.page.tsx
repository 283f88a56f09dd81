import type { ComponentChildren } from 'preact'
import { textIn } from '#kernel/language.ts'
import { axes, type Edition, type Programme, tallyOf } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

interface EditionsProps {
  readonly view: View
  readonly programme: Programme
  /** The latest first. */
  readonly editions: readonly Edition[]
}

/** The editions of a programme side by side: whom each brought together, what it held, what it aimed at. */
export const EditionsPage = ({ view, programme, editions }: EditionsProps) => {
  const { texts, language, format } = view
  const words = texts.edition
  const name = textIn(programme.name, language).text
  return (
    <Shell view={view} title={`${words.sideBySide} · ${name}`} description={words.sideBySideLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: name, href: linkTo('programme', language, { params: { programme: programme.slug } }) },
          ]}
          here={words.sideBySide}
        />
        <h1>{words.sideBySide}</h1>
        <p class="lede">{words.sideBySideLede}</p>
      </div>
      <div class="page">
        {editions.length === 0 ? (
          <p>{texts.programmes.noEdition}</p>
        ) : (
          <Table
            view={view}
            caption={words.sideBySide}
            columns={[
              { label: words.measure },
              ...editions.map(({ number }) => ({ label: words.name(format.number(number)) })),
            ]}
            rows={[...headRows(view, editions), ...countRows(view, editions), ...aimRows(view, editions)]}
          />
        )}
      </div>
    </Shell>
  )
}

type Row = readonly ComponentChildren[]

const headRows = (view: View, editions: readonly Edition[]): readonly Row[] => {
  const { texts, language, format } = view
  const words = texts.edition
  return [
    [
      words.theme,
      ...editions.map(({ slug, theme }) => (
        <a key={slug} href={linkTo('edition', language, { params: { edition: slug } })}>
          {textIn(theme, language).text}
        </a>
      )),
    ],
    [
      texts.edition.period,
      ...editions.map(({ starts, ends }) =>
        texts.edition.from(format.shortDay(starts), format.shortDay(ends)),
      ),
    ],
  ]
}

const countRows = (view: View, editions: readonly Edition[]): readonly Row[] => {
  const { texts, language } = view
  const words = texts.edition
  const tallies = editions.map((edition) => ({ edition, tally: tallyOf(edition) }))
  const people = (side: 'suppliers' | 'buyers') =>
    tallies.map(({ edition, tally }) => (
      <a
        key={edition.slug}
        href={`${linkTo('edition', language, { params: { edition: edition.slug } })}#${side}`}
      >
        {(side === 'suppliers' ? words.enterprises : words.institutions)(tally[side].takingPart)}
        {words.gone(tally[side].left)}
      </a>
    ))
  return [
    [words.suppliersTitle, ...people('suppliers')],
    [words.buyersTitle, ...people('buyers')],
    ...axes.map(
      (axis): Row => [
        words.axes[axis].name,
        ...tallies.map(({ tally }) => {
          const { held, all } = tally.activities.get(axis) ?? { held: 0, all: 0 }
          return all === 0 ? '' : words.heldOf(held, all)
        }),
      ],
    ),
  ]
}

/** Indicators are the same when they bear the same name under the same axis. */
const aimRows = (view: View, editions: readonly Edition[]): readonly Row[] => {
  const { texts, language, format } = view
  const keyOf = (indicator: Edition['indicators'][number]): string =>
    `${indicator.axis} ${indicator.title.fr}`
  const named = new Map(editions.flatMap(({ indicators }) => indicators.map((each) => [keyOf(each), each])))
  return [...named].map(
    ([key, indicator]): Row => [
      textIn(indicator.title, language).text,
      ...editions.map(({ indicators }) => {
        const found = indicators.find((each) => keyOf(each) === key)
        if (found === undefined) return ''
        return found.aim === null ? texts.editions.noAim : texts.editions.aimed(format.number(found.aim))
      }),
    ],
  )
}
