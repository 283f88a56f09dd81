import { fold } from '#kernel/fold.ts'
import { ocid } from '#kernel/ids.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { placeOfAddress } from './address-place.ts'
import { dollars, total } from './amounts.ts'
import { awardsOf, bidsOf, contractsOf, lotsOf } from './awards.ts'
import { classify } from './category.ts'
import type { ContractingProcess, Suspicion, TenderFile } from './contracting-process.ts'
import { type Deviation, deviationsOf } from './deviations.ts'
import { procurementMethod } from './method.ts'
import { instant } from './moments.ts'
import { buyerKey, tidyName } from './names.ts'
import { partiesOf } from './parties.ts'
import { type Release, releaseSchema } from './release.ts'
import { momentInId, noticeNumberOf, releaseOrder, sourceOf } from './release-order.ts'
import { placeOfRelease } from './release-place.ts'
import { amountSuspicions } from './suspicions.ts'

/** A release in the terms of Maillage: everything a tender page shows but its history. */
export interface NormalisedRelease extends Omit<TenderFile, 'history'> {
  readonly source: string
  readonly releaseId: string
  readonly releasedAt: Instant | null
  readonly order: string
  readonly tags: readonly string[]
  /** Where the release leaves the OCDS 1.1 schema; never a reason to refuse it. */
  readonly deviations: readonly Deviation[]
}

const buyerOf = (release: Release) => {
  const id = release.buyer?.id ?? release.tender?.procuringEntity?.id ?? null
  const party =
    release.parties.find((each) => each.id !== null && each.id === id) ??
    release.parties.find((each) => each.roles.includes('buyer')) ??
    release.parties.find((each) => each.roles.includes('procuringEntity')) ??
    null
  const unit = tidyName(release.buyer?.name ?? release.tender?.procuringEntity?.name ?? '')
  const organisation = tidyName(party?.name ?? '') || unit
  const isMore = unit !== '' && fold(unit) !== fold(organisation)
  const within = unit.startsWith(`${organisation} - `) ? unit.slice(organisation.length + 3) : unit
  return {
    party,
    buyer: {
      id: id ?? party?.id ?? null,
      organisation,
      unit: isMore ? within : null,
      key: buyerKey(organisation),
    },
  }
}

const officialUrlOf = (release: Release, fromSeao: boolean): string | null => {
  const documents = release.tender?.documents ?? []
  const notice = documents.find((each) => each.documentType === 'tenderNotice')
  const url = (notice ?? (fromSeao ? documents[0] : undefined))?.url ?? null
  return url !== null && /^https?:\/\//.test(url) ? url : null
}

const closesAtCancellation = (release: Release): boolean => {
  const closing = instant(release.tender?.tenderPeriod?.endDate ?? null)
  return (
    release.tag.includes('tenderCancellation') && closing !== null && closing === momentInId(release.id ?? '')
  )
}

const usesForeignCurrency = (release: Release): boolean =>
  [
    release.tender?.value,
    ...release.awards.map((each) => each.value),
    ...release.contracts.map((each) => each.value),
  ]
    .map((money) => money?.currency?.toUpperCase() ?? 'CAD')
    .some((currency) => currency !== 'CAD')

const doubts = (
  release: Release,
  deviations: readonly Deviation[],
  fromSeao: boolean,
): readonly Suspicion[] => {
  const found: (Suspicion | false)[] = [
    release.parties.some((party) => placeOfAddress(party.address, fromSeao).contradicts) &&
      'place-contradicts-itself',
    closesAtCancellation(release) && 'closing-rewritten-by-cancellation',
    usesForeignCurrency(release) && 'foreign-currency',
    deviations.some((each) => each.kind === 'wrong-type') && 'schema-invalid',
  ]
  return found.filter((each) => each !== false)
}

/** The only ground for refusing a release: it does not say which process it belongs to. */
export type NoIdentity = { readonly kind: 'no-ocid' | 'not-an-object' }

/** Reads a release of any shape; pure, never throws, refuses only what has no usable ocid. */
export const normalForm = (raw: unknown): Result<NormalisedRelease, NoIdentity> => {
  const parsed = releaseSchema.safeParse(raw)
  if (!parsed.success || Array.isArray(raw)) return refuse({ kind: 'not-an-object' })
  const release = parsed.data
  return release.ocid === null ? refuse({ kind: 'no-ocid' }) : accept(normalise(release, release.ocid, raw))
}

const normalise = (release: Release, id: string, raw: unknown): NormalisedRelease => {
  const source = sourceOf(id)
  const fromSeao = source === 'seao'
  const releasedAt = instant(release.date)
  const releaseId = release.id ?? releasedAt ?? ''
  const deviations = deviationsOf(raw)
  const parties = partiesOf(release, fromSeao)
  const details = {
    lots: lotsOf(release, fromSeao),
    bids: bidsOf(release, parties, fromSeao),
    awards: awardsOf(release, parties, fromSeao),
    contracts: contractsOf(release, fromSeao),
  }
  const { party, buyer } = buyerOf(release)
  const tender = release.tender
  const process: ContractingProcess = {
    ocid: ocid(id),
    noticeNumber: noticeNumberOf(id),
    releaseId,
    title: (tender?.title ?? tender?.description ?? '').replace(/\s+/g, ' ').trim(),
    status: tender?.status ?? null,
    procurementMethod: procurementMethod(tender?.procurementMethod ?? null),
    procurementMethodDetails: tender?.procurementMethodDetails ?? null,
    procurementMethodRationale: tender?.procurementMethodRationale ?? null,
    mainProcurementCategory: tender?.mainProcurementCategory ?? null,
    ...classify(tender?.items ?? [], fromSeao),
    buyer,
    place: placeOfRelease(release, party, fromSeao),
    publishedAt: instant(tender?.tenderPeriod?.startDate ?? null) ?? releasedAt,
    closesAt: instant(tender?.tenderPeriod?.endDate ?? null),
    tenderValue: dollars(tender?.value ?? null, fromSeao),
    awardedValue: total(details.awards.map((each) => each.value)),
    contractValue: total(details.contracts.map((each) => each.value)),
    officialUrl: officialUrlOf(release, fromSeao),
    suspicions: [
      ...amountSuspicions({ ...details, rationale: tender?.procurementMethodRationale ?? null }),
      ...doubts(release, deviations, fromSeao),
    ],
  }
  const order = releaseOrder(source, releaseId, releasedAt)
  return { source, releaseId, releasedAt, order, tags: release.tag, deviations, process, parties, ...details }
}
