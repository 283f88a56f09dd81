import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'

type Timestamp = ColumnType<Date, Date | string, Date | string>
type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
type OptionalTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>

/** Every row carries its source so that the tables can be distributed. */
export interface ReleaseTable {
  source: string
  ocid: string
  release_id: string
  released_at: OptionalTimestamp
  tags: string[]
  file: string
  /** SHA-256 of the release's canonical text: the same release twice changes nothing. */
  digest: string
  /** Text that sorts the releases of one process, oldest first. */
  release_order: string
  /** Tells apart releases of the same order: the later arrival is the present state. */
  arrival: GeneratedAlways<number>
  body: JSONColumnType<Record<string, unknown>>
  imported_at: GeneratedTimestamp
}

export interface ContractingProcessTable {
  source: string
  ocid: string
  notice_number: string
  release_id: string
  /** Order of the latest release: an older one never overwrites the state. */
  release_order: string
  title: string
  status: string | null
  procurement_method: string | null
  procurement_method_details: string | null
  procurement_method_rationale: string | null
  main_procurement_category: string | null
  seao_category: string | null
  seao_category_label: string | null
  unspsc: string | null
  unspsc_label: string | null
  buyer_id: string | null
  buyer_organisation: string
  buyer_unit: string | null
  buyer_key: string
  locality: string | null
  mrc: string | null
  region: string | null
  place_basis: string | null
  latitude: number | null
  longitude: number | null
  published_at: OptionalTimestamp
  closes_at: OptionalTimestamp
  tender_value: number | null
  awarded_value: number | null
  contract_value: number | null
  official_url: string | null
  suspicions: string[]
  search_fr: string
  updated_at: GeneratedTimestamp
}

export interface PartyTable {
  source: string
  ocid: string
  position: number
  party_id: string
  name: string
  /** The name as the source wrote it, stray dots and spaces included. */
  published_name: string
  name_key: string
  roles: string[]
  neq: string | null
  locality: string | null
  postal_code: string | null
  region: string | null
}

export interface BidTable {
  source: string
  ocid: string
  position: number
  bidder: string
  bidder_id: string | null
  neq: string | null
  /** Dollars only; `stated_value` with its `value_unit` is what the source wrote. */
  amount: number | null
  stated_value: number | null
  value_unit: string | null
  lots: string[]
  admissible: boolean | null
  compliant: boolean | null
}

export interface AwardTable {
  source: string
  ocid: string
  position: number
  award_id: string
  status: string | null
  awarded_at: OptionalTimestamp
  value: number | null
  total_with_options: number | null
  suppliers: JSONColumnType<{ name: string; neq: string | null }[]>
}

export interface ContractTable {
  source: string
  ocid: string
  position: number
  contract_id: string
  award_id: string | null
  status: string | null
  value: number | null
  signed_at: OptionalTimestamp
  starts_at: OptionalTimestamp
  ends_at: OptionalTimestamp
}

export interface LotTable {
  source: string
  ocid: string
  position: number
  lot_id: string
  title: string | null
  value: number | null
  status: string | null
}

export interface ImportRunTable {
  id: string
  source: string
  started_at: Timestamp
  /** Renewed with every batch: an unfinished run that stopped renewing it was interrupted. */
  alive_at: Timestamp
  finished_at: OptionalTimestamp
  failure: string | null
  files: number
  read: number
  new: number
  updated: number
  unchanged: number
  quarantined: number
  warned: number
  seconds: number
  peak_rss_mb: number
}

/** A file that came in whole: the weekly job does not fetch it again. */
export interface ImportedFileTable {
  file: string
  run_id: string
  name: string
  bytes: number
  last_modified: string | null
  imported_at: GeneratedTimestamp
}

export interface QuarantineTable {
  id: string
  run_id: string
  file: string
  position: number
  /** Length of the unread slice, which may be longer than the raw text kept. */
  bytes: number
  reason: string
  detail: string | null
  /** Seen in the raw text, when it can be: the release that comes in later leaves the quarantine. */
  ocid: string | null
  release_id: string | null
  digest: string
  raw: string
  quarantined_at: GeneratedTimestamp
}

/** Weights of matching learned on this installation. */
export interface MatchingWeightsTable {
  id: GeneratedAlways<number>
  trained_at: Timestamp
  seed: number
  /** SHA-256 of the awards and bids that they were learned from. */
  training_hash: string
  weights: JSONColumnType<Record<string, number>>
  /** Where the words of fit begin for these weights. */
  fit_scale: JSONColumnType<Record<string, unknown>> | null
  metrics: JSONColumnType<Record<string, unknown>>
}

/** Which weights were put in force, when; null for those that the program ships. */
export interface MatchingWeightsChoiceTable {
  id: GeneratedAlways<number>
  chosen_at: Timestamp
  weights_id: number | null
}

export interface TendersTables {
  matching_weights: MatchingWeightsTable
  matching_weights_choice: MatchingWeightsChoiceTable
  release: ReleaseTable
  contracting_process: ContractingProcessTable
  party: PartyTable
  bid: BidTable
  award: AwardTable
  contract: ContractTable
  lot: LotTable
  import_run: ImportRunTable
  imported_file: ImportedFileTable
  quarantine: QuarantineTable
}
