import type { VNode } from 'preact'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import type { Kept } from './keep-in.tsx'
import { BuyerPage, type BuyerProps } from './pages/buyers/buyer.page.tsx'
import { SupplierPage } from './pages/directory/supplier.page.tsx'

const mostBuyerSuppliers = 30

type Around = Pick<BuyerProps, 'above' | 'mayEdit' | 'on'> & Kept
type Asked = Pick<Answer, 'view' | 'site' | 'listing'>

/** The page of a buyer: what public data say of it, and its own page when it has one; null when there is neither. */
export const buyerPage = async (
  { view, site, listing }: Asked,
  { key, institution }: { readonly key: string; readonly institution: Organisation | null },
  around: Around,
): Promise<VNode | null> => {
  const file = await site.tenders.buyer(key, { now: view.now, recent: 5, suppliers: mostBuyerSuppliers })
  const name = institution?.name ?? file?.name
  if (name === undefined) return null
  const known = await site.directory
    .within(listing)
    .holding((file?.suppliers ?? []).flatMap(({ neq }) => neq ?? []))
  return <BuyerPage view={view} name={name} file={file} institution={institution} known={known} {...around} />
}

/** The public page of an organisation, whichever its side: as it is, or as it would be. */
export const organisationPage = async (
  asked: Asked,
  organisation: Organisation,
  around: Around,
): Promise<VNode | null> => {
  if (organisation.side === 'buyer')
    return buyerPage(asked, { key: organisation.slug, institution: organisation }, around)
  const awards = await asked.site.tenders.awardsOf(organisation)
  return <SupplierPage view={asked.view} supplier={organisation} awards={awards} {...around} />
}
