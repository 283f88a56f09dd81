import type { Organisation } from '#programme/directory/index.ts'
import { type BuyerFile, type BuyerSupplier, relationOf } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { categoryLabel } from '../../words.ts'

interface TableProps {
  readonly view: View
  readonly file: BuyerFile
}

/** What the buyer bought, by category; each count opens its notices. */
export const BuyerCategories = ({ view, file }: TableProps) => {
  const { texts, language, format } = view
  const words = texts.buyers.buyer
  const amount = (value: number | null) =>
    value === null ? <Unknown>{texts.shell.unknown}</Unknown> : format.money(Math.round(value))
  return (
    <>
      <Table
        view={view}
        caption={words.categoriesTitle}
        blocks
        columns={[
          { label: words.category },
          { label: words.count, number: true },
          { label: words.typical, number: true },
          { label: words.largest, number: true },
          { label: words.unknownAmounts, number: true },
        ]}
        rows={file.categories.map((row) => [
          row.category === null ? (
            <Unknown key="category">{words.noCategory}</Unknown>
          ) : (
            <a
              key="category"
              href={linkTo('tenders', language, {
                query: { etat: 'tous', acheteur: file.key, categorie: row.category },
              })}
            >
              {categoryLabel(row.category, language, row.label)}
            </a>
          ),
          format.number(row.notices),
          amount(row.median),
          amount(row.largest),
          format.number(row.unknown),
        ])}
      />
      <p class="note">{words.categoriesNote}</p>
    </>
  )
}

/** To whom it awarded, and what the data say of the relation; each count opens to its notices. */
export const BuyerSuppliers = ({
  view,
  file,
  known,
}: TableProps & { readonly known: ReadonlyMap<string, Organisation> }) => {
  const { texts, format } = view
  const words = texts.buyers.buyer
  if (file.suppliers.length === 0) return <p>{words.noSupplier}</p>
  return (
    <>
      <p class="note">
        {words.suppliersNote(format.number(file.suppliers.length), format.number(file.supplierCount))}{' '}
        {words.relationNote}
      </p>
      <Table
        view={view}
        caption={words.suppliersTitle}
        blocks
        columns={[{ label: words.supplier }, { label: words.relation }, { label: words.awards }]}
        rows={file.suppliers.map((supplier) => [
          <SupplierName key="name" view={view} supplier={supplier} known={known} />,
          <Relation key="relation" view={view} file={file} supplier={supplier} />,
          <AwardList key="awards" view={view} supplier={supplier} />,
        ])}
      />
    </>
  )
}

const SupplierName = ({
  view,
  supplier,
  known,
}: {
  readonly view: View
  readonly supplier: BuyerSupplier
  readonly known: ReadonlyMap<string, Organisation>
}) => {
  const { texts, language } = view
  const organisation = supplier.neq === null ? undefined : known.get(supplier.neq)
  if (organisation === undefined) return <span lang="fr">{supplier.name}</span>
  return (
    <>
      <a class="enterprise" href={linkTo('supplier', language, { params: { supplier: organisation.slug } })}>
        {organisation.name}
      </a>{' '}
      <span class="note">{texts.buyers.buyer.inDirectory}</span>
    </>
  )
}

const Relation = ({ view, file, supplier }: TableProps & { readonly supplier: BuyerSupplier }) => {
  const { relations } = view.texts.buyers.buyer
  const relation = relationOf(supplier, file.earliest, view.now)
  return relation === 'unknown' ? <Unknown>{relations.unknown}</Unknown> : <span>{relations[relation]}</span>
}

const AwardList = ({ view, supplier }: { readonly view: View; readonly supplier: BuyerSupplier }) => {
  const { texts, language, format } = view
  return (
    <Disclosure
      summary={texts.buyers.buyer.awardCount(supplier.awards.length)}
      open={supplier.awards.length === 1}
    >
      <ul>
        {supplier.awards.map(({ noticeNumber, title, date, value }, at) => (
          <li key={at}>
            <a href={linkTo('tender', language, { params: { tender: noticeNumber } })} lang="fr">
              {title}
            </a>
            {date !== null && <>, {format.shortDay(date)}</>},{' '}
            {value === null ? <Unknown>{texts.shell.unpublished}</Unknown> : format.money(value)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
