import type { TenderRow } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Figure } from '../../ui/figure/figure.tsx'
import { TenderLine } from '../../ui/results/tender-row.tsx'
import { SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

export interface HomeRows {
  readonly suppliers: number
  readonly openTenders: number
  readonly allTenders: number
  readonly closingSoon: readonly TenderRow[]
  /** A supplier whose opportunities serve as an example; null when the directory is empty. */
  readonly example: { readonly slug: string } | null
}

export const HomePage = ({ view, rows }: { readonly view: View; readonly rows: HomeRows }) => {
  const { texts, language, format } = view
  const { home } = texts
  const everyTender = linkTo('tenders', language, { query: { etat: 'tous' } })
  return (
    <Shell view={view} title={home.title} description={home.description}>
      <div class="page hero">
        <h1 class="display">{home.title}</h1>
        <div>
          <p class="lede">{home.lede}</p>
          <p class="actions">
            <a class="button" href={linkTo('directory', language)}>
              {home.findSupplier}
            </a>
            <a class="button quiet" href={linkTo('tenders', language)}>
              {home.seeTenders}
            </a>
          </p>
        </div>
      </div>
      <SearchBand
        view={view}
        action={linkTo('directory', language)}
        label={home.searchLabel}
        hint={home.searchHint}
        text=""
      />
      <section class="page ways" aria-labelledby="ways">
        <h2 id="ways" class="unseen">
          {home.waysTitle}
        </h2>
        <Way {...home.buyer} href={linkTo('directory', language)} />
        <Way
          {...home.supplier}
          href={
            rows.example === null
              ? linkTo('directory', language)
              : linkTo('opportunities', language, { params: { supplier: rows.example.slug } })
          }
        />
        <Way {...home.public} href={linkTo('howMatching', language)} />
      </section>
      <section class="band" aria-labelledby="figures">
        <div class="page">
          <h2 id="figures">{home.figuresTitle}</h2>
          <div class="figures">
            <Figure
              view={view}
              value={format.number(rows.suppliers)}
              counts={home.figures.suppliers}
              period={home.figures.suppliersPeriod}
              source={home.figures.suppliersSource}
              href={linkTo('directory', language)}
              open={home.figures.openRows(format.number(rows.suppliers))}
            />
            <Figure
              view={view}
              value={format.number(rows.openTenders)}
              counts={home.figures.open}
              period={home.figures.openPeriod(format.day(view.now))}
              source={home.figures.tendersSource}
              href={linkTo('tenders', language)}
              open={home.figures.openRows(format.number(rows.openTenders))}
            />
            <Figure
              view={view}
              value={format.number(rows.allTenders)}
              counts={home.figures.tenders}
              period={home.figures.tendersPeriod}
              source={home.figures.tendersSource}
              href={everyTender}
              open={home.figures.openRows(format.number(rows.allTenders))}
            />
          </div>
        </div>
      </section>
      <section class="page section" aria-labelledby="closing">
        <h2 id="closing">{home.closingTitle}</h2>
        <div>
          {rows.closingSoon.length === 0 && <p>{home.closingNone}</p>}
          {rows.closingSoon.map((tender) => (
            <TenderLine key={tender.ocid} view={view} tender={tender} />
          ))}
          <p>
            <a href={linkTo('tenders', language)}>{home.closingAll}</a>
          </p>
        </div>
      </section>
    </Shell>
  )
}

const Way = ({
  title,
  text,
  link,
  href,
}: {
  readonly title: string
  readonly text: string
  readonly link: string
  readonly href: string
}) => (
  <div class="way">
    <h3>{title}</h3>
    <p>{text}</p>
    <p>
      <a href={href}>{link}</a>
    </p>
  </div>
)
