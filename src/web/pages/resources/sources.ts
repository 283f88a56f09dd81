/** How far a fact can be leaned on: read in the law, true of its time, not confirmed, or not in force. */
type Standing = 'in-force' | 'dated' | 'to-confirm' | 'not-in-force'

/** Whom a resource serves. */
export const sourceAudiences = ['buyers', 'suppliers', 'everybody'] as const
export type SourceAudience = (typeof sourceAudiences)[number]

export interface Source {
  readonly audience: SourceAudience
  readonly standing: Standing
  /** The moment it speaks of: a day, or a year when only the year is known. */
  readonly asOf: string
  /** Last day it holds, when its source gives one. */
  readonly until?: string
  /** Null when the source’s exact address could not be found again. */
  readonly href: string | null
}

/**
 * Where each resource comes from, gathered in November 2026. Names of sources and texts are in the locales; an amount
 * or a rule that is not here is not on the page.
 */
export const sources = {
  buyerKits: { audience: 'buyers', standing: 'dated', asOf: '2014', href: null },
  ecpar: {
    audience: 'buyers',
    standing: 'dated',
    asOf: '2026',
    href: 'https://ecpar.org/fr/acheter-aupres-des-entreprises-d-economie-sociale',
  },
  practices: { audience: 'buyers', standing: 'dated', asOf: '2024-06-12', href: null },
  longueuil: {
    audience: 'buyers',
    standing: 'dated',
    asOf: '2022-05-16',
    href: 'https://poleagglo.ca/outils-approvisionnement-responsable',
  },
  municipalInvitation: { audience: 'buyers', standing: 'in-force', asOf: '2024-03-25', href: null },
  municipalThreshold: {
    audience: 'buyers',
    standing: 'to-confirm',
    asOf: '2026-01-05',
    until: '2027-12-31',
    href: null,
  },
  municipalDelay: { audience: 'buyers', standing: 'dated', asOf: '2022-08-24', href: null },
  nonProfit: { audience: 'buyers', standing: 'to-confirm', asOf: '2013-04-18', href: null },
  preferentialMargin: { audience: 'buyers', standing: 'to-confirm', asOf: '2024-09-30', href: null },
  reservedCalls: { audience: 'buyers', standing: 'not-in-force', asOf: '2024-11-04', href: null },
  supplierKits: { audience: 'suppliers', standing: 'dated', asOf: '2014', href: null },
  socialEconomy: { audience: 'suppliers', standing: 'in-force', asOf: '2013-10-10', href: null },
  revenuQuebec: { audience: 'suppliers', standing: 'in-force', asOf: '2024-10-30', href: null },
  authorisation: { audience: 'suppliers', standing: 'to-confirm', asOf: '2015-11-02', href: null },
  francisation: { audience: 'suppliers', standing: 'in-force', asOf: '2025-06-01', href: null },
  refusal: { audience: 'suppliers', standing: 'to-confirm', asOf: '2026', href: null },
  pilot: { audience: 'everybody', standing: 'dated', asOf: '2014', href: 'https://www.tiess.ca' },
  results: {
    audience: 'everybody',
    standing: 'dated',
    asOf: '2025-10-25',
    href: 'https://esmtl.ca/des-retombees-positives-a-montreal-de-linitiative-leconomie-sociale-jachete/',
  },
  sector: { audience: 'everybody', standing: 'dated', asOf: '2021-11-01', href: null },
  municipalLists: { audience: 'everybody', standing: 'dated', asOf: '2022-01-12', href: null },
  openNotices: {
    audience: 'everybody',
    standing: 'in-force',
    asOf: '2026-08',
    href: 'https://www.donneesquebec.ca/recherche/dataset/systeme-electronique-dappel-doffres-seao',
  },
} as const satisfies Record<string, Source>

export type SourceName = keyof typeof sources
export const sourceNames = Object.keys(sources).filter((name): name is SourceName => name in sources)
