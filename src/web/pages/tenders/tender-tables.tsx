import type { ComponentChildren } from 'preact'
import type { TenderFile } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { Timeline } from '../../ui/timeline/timeline.tsx'

interface FileProps {
  readonly view: View
  readonly file: TenderFile
}

const Section = ({
  id,
  title,
  note,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly children: ComponentChildren
}) => (
  <section class="section" aria-labelledby={id}>
    <div>
      <h2 id={id}>{title}</h2>
      {note && <p class="note">{note}</p>}
    </div>
    <div>{children}</div>
  </section>
)

/** Lots, bids, awards and contracts as published; what the source does not say is written as not published. */
export const PublishedTables = ({ view, file }: FileProps) => (
  <>
    {file.lots.length > 0 && <Lots view={view} file={file} />}
    {file.bids.length > 0 && <Bids view={view} file={file} />}
    {file.awards.length > 0 && <Awards view={view} file={file} />}
    {file.contracts.length > 0 && <Contracts view={view} file={file} />}
  </>
)

const cellsFor = ({ texts, format }: View) => ({
  money: (value: number | null) =>
    value === null ? <Unknown>{texts.shell.unpublished}</Unknown> : format.money(value),
  day: (moment: Parameters<typeof format.shortDay>[0] | null) =>
    moment === null ? <Unknown>{texts.shell.unpublishedFeminine}</Unknown> : format.shortDay(moment),
  yesNo: (value: boolean | null) =>
    value === null ? (
      <Unknown>{texts.shell.unpublished}</Unknown>
    ) : value ? (
      texts.tenders.tender.yes
    ) : (
      texts.tenders.tender.no
    ),
  status: (status: string | null) => {
    const known: Readonly<Record<string, string>> = texts.tenders.tender.contractStatuses
    return status === null ? <Unknown>{texts.shell.unpublished}</Unknown> : (known[status] ?? status)
  },
})

const Lots = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const cells = cellsFor(view)
  return (
    <Section id="lots" title={words.lotsTitle}>
      <Table
        view={view}
        caption={words.lotsTitle}
        blocks
        columns={[
          { label: words.lot },
          { label: words.lotTitle },
          { label: words.value, number: true },
          { label: words.status },
        ]}
        rows={file.lots.map((lot) => [
          lot.id,
          lot.title === null ? (
            <Unknown>{view.texts.shell.unpublished}</Unknown>
          ) : (
            <span lang="fr">{lot.title}</span>
          ),
          cells.money(lot.value),
          cells.status(lot.status),
        ])}
      />
    </Section>
  )
}

const Bids = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const cells = cellsFor(view)
  const withLots = file.bids.some(({ lots }) => lots.length > 0)
  return (
    <Section id="bids" title={words.bidsTitle}>
      <Table
        view={view}
        caption={words.bidsTitle}
        blocks
        columns={[
          { label: words.bidder },
          ...(withLots ? [{ label: words.lots }] : []),
          { label: words.amount, number: true },
          { label: words.admissible },
          { label: words.compliant },
        ]}
        rows={file.bids.map((bid) => [
          bid.bidder,
          ...(withLots ? [bid.lots.join(', ')] : []),
          bid.amount === null && bid.statedValue !== null ? (
            <Unknown>{words.otherUnit}</Unknown>
          ) : (
            cells.money(bid.amount)
          ),
          cells.yesNo(bid.admissible),
          cells.yesNo(bid.compliant),
        ])}
      />
    </Section>
  )
}

const Awards = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const cells = cellsFor(view)
  const withOptions = file.awards.some(({ totalWithOptions }) => totalWithOptions !== null)
  return (
    <Section id="awards" title={words.awardsTitle}>
      <Table
        view={view}
        caption={words.awardsTitle}
        blocks
        columns={[
          { label: words.supplier },
          { label: words.day },
          { label: words.awarded, number: true },
          ...(withOptions ? [{ label: words.withOptions, number: true }] : []),
        ]}
        rows={file.awards.map((award) => [
          award.suppliers.length === 0 ? (
            <Unknown>{view.texts.shell.unpublished}</Unknown>
          ) : (
            award.suppliers.map(({ name }) => name).join('; ')
          ),
          cells.day(award.date),
          cells.money(award.value),
          ...(withOptions ? [cells.money(award.totalWithOptions)] : []),
        ])}
      />
    </Section>
  )
}

const Contracts = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const cells = cellsFor(view)
  return (
    <Section id="contracts" title={words.contractsTitle}>
      <Table
        view={view}
        caption={words.contractsTitle}
        blocks
        columns={[
          { label: words.number },
          { label: words.signed },
          { label: words.contract, number: true },
          { label: words.status },
        ]}
        rows={file.contracts.map((contract) => [
          contract.id,
          cells.day(contract.signedOn),
          cells.money(contract.value),
          cells.status(contract.status),
        ])}
      />
    </Section>
  )
}

export const History = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const tags: Readonly<Record<string, string>> = words.tags
  return (
    <Section id="history" title={words.historyTitle} note={words.historyNote}>
      <Timeline
        moments={file.history.map((entry) => ({
          id: entry.releaseId,
          side: 'institution',
          title: entry.tags.map((tag) => tags[tag] ?? tag).join(', '),
          note: `${entry.date === null ? view.texts.shell.unknown : view.format.day(entry.date)}. ${words.fileNamed(entry.file.split(/[\\/]/).at(-1) ?? '')}`,
        }))}
      />
    </Section>
  )
}
