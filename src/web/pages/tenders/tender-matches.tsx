import type { MatchedSupplier, TenderFile } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { daysUntil } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { FitLegend } from '../../ui/reasons/fit.tsx'
import { LongShotsFolded } from '../../ui/reasons/long-shots-folded.tsx'
import { SupplierMatch } from '../../ui/reasons/supplier-match.tsx'

/** Nobody can answer any more: closed, or ended one way or another. */
const isPast = (view: View, { status, closesAt }: TenderFile['process']): boolean =>
  (closesAt !== null && daysUntil(closesAt, view.now) === null) ||
  status === 'cancelled' ||
  status === 'complete' ||
  status === 'unsuccessful' ||
  status === 'withdrawn'

interface TenderMatchesProps {
  readonly view: View
  readonly file: TenderFile
  readonly matches: readonly MatchedSupplier[]
}

/** The enterprises that could answer a notice, or could have while it was open, each with its reasons. */
export const TenderMatches = ({ view, file, matches }: TenderMatchesProps) => {
  const { texts, language } = view
  const words = texts.tenders.tender
  return (
    <section class="section" aria-labelledby="matches">
      <div>
        <h2 id="matches">{isPast(view, file.process) ? words.matchesTitlePast : words.matchesTitle}</h2>
        <p class="note">{words.matchesNote}</p>
        <p class="note">
          <a href={linkTo('howMatching', language)}>{texts.shell.footer.howMatching}</a>
        </p>
        {matches.length > 0 && <FitLegend view={view} />}
      </div>
      <div>
        {matches.length === 0 && (
          <Notice>
            <p>
              <strong>{words.matchesNone}</strong> {words.matchesNoneNote}
            </p>
            <p>
              <a href={linkTo('directory', language)}>{words.matchesNext}</a>
            </p>
          </Notice>
        )}
        <LongShotsFolded
          view={view}
          matches={matches}
          line={(matched) => <SupplierMatch key={matched.supplier.id} view={view} matched={matched} />}
        />
      </div>
    </section>
  )
}
