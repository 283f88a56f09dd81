import type { Edition, Participation } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Figure } from '../../ui/figure/figure.tsx'
import type { HomeRows } from './home-rows.ts'

/** What is known today, each figure with its source and the way to its rows. */
export const HomeFigures = ({ view, rows }: { readonly view: View; readonly rows: HomeRows }) => {
  const { texts, language, format } = view
  const { figures } = texts.home
  const today = format.day(view.now)
  return (
    <section class="band" aria-labelledby="figures">
      <div class="page">
        <h2 id="figures">{texts.home.figuresTitle}</h2>
        <div class="figures">
          {rows.running !== null && <EditionFigures view={view} edition={rows.running.edition} />}
          <Figure
            view={view}
            value={format.number(rows.suppliers)}
            counts={figures.suppliers(rows.suppliers)}
            period={figures.suppliersPeriod(today)}
            source={figures.suppliersSource}
            href={linkTo('directory', language)}
            open={figures.openRows(rows.suppliers, format.number(rows.suppliers))}
          />
          <Figure
            view={view}
            value={format.number(rows.openTenders)}
            counts={figures.open(rows.openTenders)}
            period={figures.openPeriod(today, format.number(rows.allTenders))}
            source={figures.tendersSource}
            href={linkTo('tenders', language)}
            open={figures.openRows(rows.openTenders, format.number(rows.openTenders))}
          />
        </div>
      </div>
    </section>
  )
}

const EditionFigures = ({ view, edition }: { readonly view: View; readonly edition: Edition }) => {
  const { texts, language, format } = view
  const { figures } = texts.home
  const page = linkTo('edition', language, { params: { edition: edition.slug } })
  const today = format.day(view.now)
  const on = (side: Participation['side']) => edition.participations.filter((each) => each.side === side)
  const active = (side: Participation['side']): number =>
    on(side).filter(({ state }) => state.kind === 'taking-part').length
  const retained = on('supplier').length
  return (
    <>
      <Figure
        view={view}
        value={format.number(active('supplier'))}
        counts={figures.participants(active('supplier'))}
        period={figures.participantsPeriod(today, format.number(retained))}
        source={figures.programmeSource}
        href={`${page}#suppliers`}
        open={figures.openRows(active('supplier'), format.number(active('supplier')))}
      />
      <Figure
        view={view}
        value={format.number(active('buyer'))}
        counts={figures.institutions(active('buyer'))}
        period={figures.institutionsPeriod(today)}
        source={figures.programmeSource}
        href={`${page}#buyers`}
        open={figures.openRows(active('buyer'), format.number(active('buyer')))}
      />
    </>
  )
}
