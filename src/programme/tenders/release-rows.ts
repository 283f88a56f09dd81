import type { PreparedRelease } from './import-decision.ts'
import type { NormalisedRelease } from './normal-form.ts'

/** One row as JSON text, its keys the columns below. */
export type Row = string

interface Column {
  readonly name: string
  readonly type: string
}

const typed = (types: Readonly<Record<string, string>>): readonly Column[] =>
  Object.entries(types).flatMap(([type, names]) => names.split(' ').map((name) => ({ name, type })))

const identity = 'source ocid'

/** Columns that an import fills, with the types PostgreSQL reads them by. */
export const columns = {
  release: typed({
    text: `${identity} release_id file digest release_order`,
    timestamptz: 'released_at',
    'text[]': 'tags',
    jsonb: 'body',
  }),
  contracting_process: typed({
    text: `${identity} notice_number release_id release_order title status procurement_method procurement_method_details procurement_method_rationale main_procurement_category seao_category seao_category_label unspsc unspsc_label buyer_id buyer_organisation buyer_unit buyer_key locality mrc region place_basis official_url`,
    'double precision': 'latitude longitude tender_value awarded_value contract_value',
    timestamptz: 'published_at closes_at',
    'text[]': 'suspicions',
  }),
  party: typed({
    text: `${identity} party_id name published_name name_key neq locality postal_code region`,
    integer: 'position',
    'text[]': 'roles',
  }),
  bid: typed({
    text: `${identity} bidder bidder_id neq value_unit`,
    integer: 'position',
    'double precision': 'amount stated_value',
    'text[]': 'lots',
    boolean: 'admissible compliant',
  }),
  award: typed({
    text: `${identity} award_id status`,
    integer: 'position',
    timestamptz: 'awarded_at',
    'double precision': 'value total_with_options',
    jsonb: 'suppliers',
  }),
  contract: typed({
    text: `${identity} contract_id award_id status`,
    integer: 'position',
    'double precision': 'value',
    timestamptz: 'signed_at starts_at ends_at',
  }),
  lot: typed({ text: `${identity} lot_id title status`, integer: 'position', 'double precision': 'value' }),
} as const

export type TableName = keyof typeof columns

const processRow = ({ source, order, process }: NormalisedRelease): Row => {
  const { buyer, place } = process
  return JSON.stringify({
    source,
    ocid: process.ocid,
    notice_number: process.noticeNumber,
    release_id: process.releaseId,
    release_order: order,
    title: process.title,
    status: process.status,
    procurement_method: process.procurementMethod,
    procurement_method_details: process.procurementMethodDetails,
    procurement_method_rationale: process.procurementMethodRationale,
    main_procurement_category: process.mainProcurementCategory,
    seao_category: process.seaoCategory,
    seao_category_label: process.seaoCategoryLabel,
    unspsc: process.unspsc,
    unspsc_label: process.unspscLabel,
    buyer_id: buyer.id,
    buyer_organisation: buyer.organisation,
    buyer_unit: buyer.unit,
    buyer_key: buyer.key,
    locality: place.locality,
    mrc: place.mrc,
    region: place.region,
    place_basis: place.basis,
    latitude: place.point?.latitude ?? null,
    longitude: place.point?.longitude ?? null,
    published_at: process.publishedAt,
    closes_at: process.closesAt,
    tender_value: process.tenderValue,
    awarded_value: process.awardedValue,
    contract_value: process.contractValue,
    official_url: process.officialUrl,
    suspicions: process.suspicions,
    words: searchable(process),
  })
}

/** What a search finds besides the title. */
const searchable = ({
  seaoCategoryLabel,
  unspscLabel,
  buyer,
  place,
  noticeNumber,
}: NormalisedRelease['process']) =>
  [seaoCategoryLabel, unspscLabel, buyer.organisation, buyer.unit, place.locality, noticeNumber]
    .filter((each) => each !== null)
    .join(' ')

const positioned = <Detail>(
  states: readonly NormalisedRelease[],
  list: (state: NormalisedRelease) => readonly Detail[],
  row: (detail: Detail) => object,
): readonly Row[] =>
  states.flatMap((state) =>
    list(state).map((detail, position) =>
      JSON.stringify({ source: state.source, ocid: state.process.ocid, position, ...row(detail) }),
    ),
  )

/** Rows of the releases themselves; the body is already JSON text. */
export const releaseRows = (added: readonly PreparedRelease[]): readonly Row[] =>
  added.map(({ normal, body, digest, file }) => {
    const row = JSON.stringify({
      source: normal.source,
      ocid: normal.process.ocid,
      release_id: normal.releaseId,
      file,
      digest,
      release_order: normal.order,
      released_at: normal.releasedAt,
      tags: normal.tags,
    })
    return `${row.slice(0, -1)},"body":${body}}`
  })

/** Rows of every table for the present states of processes. */
export const stateRows = (
  states: readonly NormalisedRelease[],
): Readonly<Record<Exclude<TableName, 'release'>, readonly Row[]>> => ({
  contracting_process: states.map(processRow),
  party: positioned(
    states,
    (state) => state.parties,
    ({ id, publishedName, nameKey, postalCode, ...party }) => ({
      ...party,
      party_id: id,
      published_name: publishedName,
      name_key: nameKey,
      postal_code: postalCode,
    }),
  ),
  bid: positioned(
    states,
    (state) => state.bids,
    ({ bidderId, statedValue, valueUnit, ...bid }) => ({
      ...bid,
      bidder_id: bidderId,
      stated_value: statedValue,
      value_unit: valueUnit,
    }),
  ),
  award: positioned(
    states,
    (state) => state.awards,
    ({ id, date, totalWithOptions, ...award }) => ({
      ...award,
      award_id: id,
      awarded_at: date,
      total_with_options: totalWithOptions,
    }),
  ),
  contract: positioned(
    states,
    (state) => state.contracts,
    (contract) => ({
      contract_id: contract.id,
      award_id: contract.awardId,
      status: contract.status,
      value: contract.value,
      signed_at: contract.signedOn,
      starts_at: contract.startsOn,
      ends_at: contract.endsOn,
    }),
  ),
  lot: positioned(
    states,
    (state) => state.lots,
    ({ id, ...lot }) => ({ ...lot, lot_id: id }),
  ),
})
