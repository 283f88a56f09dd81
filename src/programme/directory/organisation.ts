import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Cad } from '#kernel/money.ts'
import type { Neq } from '#kernel/neq.ts'
import type { Picture } from '#kernel/picture.ts'
import type { MrcCode, Point, RegionCode, Territory } from '#kernel/territory.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { SocialEconomyRecognition } from './social-economy-recognition.ts'

/** Which side of the programme an organisation stands on. */
export const sides = ['supplier', 'buyer', 'partner'] as const
export type Side = (typeof sides)[number]

/** Legal forms a person can choose from; labels are in the locales. */
export const legalForms = [
  'cooperative-worker',
  'cooperative-solidarity',
  'cooperative-producer',
  'cooperative-consumer',
  'cooperative-housing',
  'non-profit',
  'mutual',
  'municipality',
  'school-body',
  'health-body',
  'university-or-cegep',
  'housing-office',
  'state-enterprise',
  'government',
  'company',
] as const
export type LegalForm = (typeof legalForms)[number]

/** What a partner does for the programme; labels are in the locales. */
export const partnerKinds = ['lead', 'funder', 'adviser', 'network', 'research', 'training', 'other'] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** A photograph, and what it shows for whoever does not see it. */
export interface Photograph extends Picture {
  readonly alt: Bilingual
}

/** Most photographs of one achievement. */
export const mostPhotographs = 3

export interface Place {
  readonly street: string | null
  readonly locality: string | null
  readonly postalCode: string | null
  readonly mrc: MrcCode | null
  readonly region: RegionCode | null
  readonly point: Point | null
}

/** Something a supplier sells, where, and how much of it at most. */
export interface Offer {
  readonly title: Bilingual
  readonly detail: Bilingual | null
  /** SEAO's own category codes: `S9`, `G15`, `C01`. */
  readonly seaoCategories: readonly string[]
  /** UNSPSC codes, eight digits. */
  readonly unspsc: readonly string[]
  /** Empty means that nothing was declared: unknown, not nowhere. */
  readonly territories: readonly Territory[]
  /** Largest contract the supplier can carry; null is unknown. */
  readonly capacityPerContract: Cad | null
  readonly capacityPerYear: Cad | null
}

/** Work done for a client, as declared by the supplier. */
export interface Achievement {
  readonly client: string
  readonly title: Bilingual
  readonly year: number | null
  readonly amount: Cad | null
  readonly photographs: readonly Photograph[]
}

export interface Organisation {
  readonly id: OrganisationId
  /** The programme that looks after it; null while there is none. */
  readonly programme: ProgrammeId | null
  /** Last part of the organisation's address on the site; never changes once published. */
  readonly slug: string
  readonly side: Side
  readonly name: string
  readonly legalForm: LegalForm | null
  readonly neq: Neq | null
  /** One sentence. */
  readonly summary: Bilingual | null
  readonly description: Bilingual | null
  readonly place: Place
  readonly website: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly employees: number | null
  readonly foundedIn: number | null
  readonly certifications: readonly string[]
  readonly offers: readonly Offer[]
  readonly achievements: readonly Achievement[]
  /** Invented for the demonstration: shown as such wherever the organisation appears. */
  readonly fictional: boolean
  /** Last day somebody of the organisation said that this page is right. */
  readonly confirmedOn: LocalDate | null
  /** Null when nobody ever opened a review: unverified, which says nothing against the organisation. */
  readonly recognition: SocialEconomyRecognition | null
  /** Null when unknown, or when the organisation is no partner. */
  readonly partnerKind: PartnerKind | null
  readonly logo: Picture | null
}

/** An organisation of which only its name, its side and who looks after it are known. */
export const nothingKnown: Omit<Organisation, 'id' | 'slug' | 'name' | 'side' | 'programme'> = {
  partnerKind: null,
  legalForm: null,
  neq: null,
  summary: null,
  description: null,
  place: { street: null, locality: null, postalCode: null, mrc: null, region: null, point: null },
  website: null,
  email: null,
  phone: null,
  employees: null,
  foundedIn: null,
  certifications: [],
  offers: [],
  achievements: [],
  fictional: false,
  confirmedOn: null,
  recognition: null,
  logo: null,
}
