import type { TenderRow } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { daysUntil } from '../../format.ts'
import { linkTo } from '../../sitemap.ts'
import { categoryLabel, regionName } from '../../words.ts'
import { Unknown } from '../text/unknown.tsx'

/** What a person needs to know of when a notice closes. */
export const Closing = ({
  view,
  tender,
}: {
  readonly view: View
  readonly tender: Pick<TenderRow, 'closesAt' | 'status'>
}) => {
  const { tenders } = view.texts
  if (tender.status === 'cancelled') return <strong>{tenders.statuses.cancelled}</strong>
  if (tender.closesAt === null) return <Unknown>{tenders.noClosing}</Unknown>
  const days = daysUntil(tender.closesAt, view.now)
  const moment = <time datetime={tender.closesAt}>{view.format.shortDay(tender.closesAt)}</time>
  return days === null ? (
    <>
      {tenders.closed}, {moment}
    </>
  ) : (
    <>
      <strong class={days <= 7 ? 'soon' : undefined}>{tenders.closesIn(days)}</strong>, {moment}
    </>
  )
}

/** The latest amount published: what the contract came to, else what was awarded, else what was estimated. */
const latestAmount = ({ contractValue, awardedValue, tenderValue }: TenderRow) =>
  contractValue !== null
    ? { kind: 'contract' as const, value: contractValue }
    : awardedValue !== null
      ? { kind: 'award' as const, value: awardedValue }
      : tenderValue !== null
        ? { kind: 'tender' as const, value: tenderValue }
        : null

/** A notice in a list: title in its own language, buyer, place, method, closing. */
export const TenderLine = ({
  view,
  tender,
  level = 3,
}: {
  readonly view: View
  readonly tender: TenderRow
  readonly level?: 2 | 3
}) => {
  const { texts, language } = view
  const amount = latestAmount(tender)
  const Heading = level === 2 ? 'h2' : 'h3'
  const method =
    tender.procurementMethod === null
      ? tender.procurementMethodDetails
      : texts.tenders.methods[tender.procurementMethod]
  return (
    <article class="row">
      <div>
        <Heading>
          <a href={linkTo('tender', language, { params: { tender: tender.noticeNumber } })} lang="fr">
            {tender.title}
          </a>
        </Heading>
        <p class="by">
          <span class="institution" lang="fr">
            {tender.buyer.organisation}
          </span>
          {tender.place.region !== null && <>, {regionName(tender.place.region, language)}</>}
        </p>
      </div>
      <dl class="facts dense">
        <div>
          <dt>{texts.tenders.closes}</dt>
          <dd>
            <Closing view={view} tender={tender} />
          </dd>
        </div>
        {method !== null && (
          <div>
            <dt>{texts.tenders.method}</dt>
            <dd>{method}</dd>
          </div>
        )}
        {tender.seaoCategory !== null && (
          <div>
            <dt>{texts.tenders.category}</dt>
            <dd>{categoryLabel(tender.seaoCategory, language, tender.seaoCategoryLabel)}</dd>
          </div>
        )}
        {amount !== null && (
          <div>
            <dt>{texts.tenders.amounts[amount.kind]}</dt>
            <dd>{view.format.money(amount.value)}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}
