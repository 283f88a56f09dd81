import type { Organisation } from '#programme/directory/index.ts'
import type { MatchedTender } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { FitLegend, FitWord } from '../../ui/reasons/fit.tsx'
import { LongShotsFolded } from '../../ui/reasons/long-shots-folded.tsx'
import { ReasonCount, Reasons } from '../../ui/reasons/reasons.tsx'
import { TenderLine } from '../../ui/results/tender-row.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'

interface OpportunitiesProps {
  readonly view: View
  readonly supplier: Organisation
  readonly found: readonly MatchedTender[]
}

export const OpportunitiesPage = ({ view, supplier, found }: OpportunitiesProps) => {
  const { texts, language, format } = view
  const words = texts.opportunities
  const page = linkTo('supplier', language, { params: { supplier: supplier.slug } })
  const title = words.title(supplier.name)
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.shell.nav.directory, href: linkTo('directory', language) },
            { label: supplier.name, href: page },
          ]}
          here={words.short}
        />
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">
          {supplier.fictional && <FictionalTag label={texts.shell.fictional} />}{' '}
          <a href={page}>{words.back}</a>
        </p>
      </div>
      <section class="page results" aria-labelledby="found">
        <h2 id="found">{texts.tenders.results(found.length, format.number(found.length))}</h2>
        {found.length > 0 && (
          <p class="note">
            {texts.tenders.tender.matchesNote}{' '}
            <a href={linkTo('howMatching', language)}>{texts.shell.footer.howMatching}</a>
          </p>
        )}
        {found.length > 0 && <FitLegend view={view} />}
        {found.length === 0 && (
          <Notice>
            <p>
              <strong>{words.none}</strong> {words.noneAdvice}
            </p>
            <p>
              <a href={linkTo('tenders', language)}>{words.allOpen}</a>
            </p>
            <p>
              <a href={linkTo('howMatching', language)}>{texts.shell.footer.howMatching}</a>
            </p>
          </Notice>
        )}
        <LongShotsFolded
          view={view}
          matches={found}
          line={({ tender, tenderMatch, fit }) => (
            <div class="match-line" key={tender.ocid}>
              <TenderLine view={view} tender={tender} />
              <div class="verdict">
                <FitWord view={view} fit={fit} />
                <ReasonCount view={view} tenderMatch={tenderMatch} />
              </div>
              <Reasons view={view} tenderMatch={tenderMatch} />
            </div>
          )}
        />
      </section>
    </Shell>
  )
}
