import type { MatchedSupplier } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { FictionalTag } from '../tag/tag.tsx'
import { FitWord } from './fit.tsx'
import { ReasonCount, Reasons } from './reasons.tsx'

interface SupplierMatchProps {
  readonly view: View
  readonly matched: MatchedSupplier
  /** Whether the addition of the points is open at first. */
  readonly open?: boolean
}

/** One enterprise that could answer, with how well it fits and every reason. */
export const SupplierMatch = ({
  view,
  matched: { supplier, tenderMatch, fit },
  open = false,
}: SupplierMatchProps) => {
  const { texts, language } = view
  const legalForm = supplier.legalForm === null ? null : texts.shell.legalForms[supplier.legalForm]
  return (
    <article class="match-line">
      <header>
        <div>
          <h3>
            <a href={linkTo('supplier', language, { params: { supplier: supplier.slug } })}>
              {supplier.name}
            </a>
          </h3>
          <p class="by">
            {[legalForm, supplier.place.locality].filter((part) => part !== null).join(', ')}{' '}
            {supplier.fictional && <FictionalTag label={texts.shell.fictional} />}
          </p>
        </div>
        <div class="verdict">
          <FitWord view={view} fit={fit} />
          <ReasonCount view={view} tenderMatch={tenderMatch} />
        </div>
      </header>
      <Reasons view={view} tenderMatch={tenderMatch} open={open} />
    </article>
  )
}
