import { findMunicipality, placeCalled, placeOfWork } from '#places/index.ts'
import type { Notice } from './notice.ts'
import type { PastContract, SupplierProfile } from './supplier-profile.ts'

/** One award of a table of public contracts, as published in the years before OCDS. */
export interface PastAward {
  readonly noticeNumber: string
  readonly title: string
  readonly buyer: string
  readonly seaoCategory: string | null
  readonly unspsc: string | null
  /** Day of the award, `YYYY-MM-DD`. */
  readonly date: string
  readonly supplierName: string
  readonly supplierCity: string
  readonly neq: string
}

const filled = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim()

/**
 * The award in one row of such a table (columns `id`, `organisme`, `titre`, `categorie_seao`, `unspsc`,
 * `date`, `fournisseur`, `fournisseur_ville`, `fournisseur_neq`); null when it names no ten-digit NEQ.
 */
export const readPastAward = (row: Readonly<Record<string, string>>): PastAward | null => {
  const neq = row.fournisseur_neq ?? ''
  const noticeNumber = (row.id ?? '').split('-')[0] ?? ''
  if (!/^\d{10}$/.test(neq) || noticeNumber === '') return null
  return {
    noticeNumber,
    title: row.titre ?? '',
    buyer: row.organisme ?? '',
    seaoCategory: filled(row.categorie_seao)?.split(' - ')[0] ?? null,
    unspsc: /^\d{8}$/.test(row.unspsc ?? '') ? (row.unspsc ?? null) : null,
    date: (row.date ?? '').slice(0, 10),
    supplierName: row.fournisseur ?? '',
    supplierCity: row.fournisseur_ville ?? '',
    neq,
  }
}

const workPlace = (award: PastAward) => placeOfWork({ title: award.title, buyer: award.buyer })

const pastContract = (award: PastAward): PastContract => ({
  notice: award.noticeNumber,
  title: award.title,
  buyer: award.buyer,
  seaoCategory: award.seaoCategory,
  unspsc: award.unspsc,
  date: award.date,
  point: workPlace(award)?.point ?? null,
  amount: null,
})

const profileOf = (neq: string, awards: readonly PastAward[]): SupplierProfile => {
  const distinct = new Map(awards.map((award) => [award.noticeNumber, award]))
  const latest = awards.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const city = latest.map((award) => award.supplierCity).find((name) => placeCalled(name) !== null) ?? null
  return {
    supplier: neq,
    name: [...new Set(latest.map((award) => award.supplierName))].join(' / '),
    description: '',
    offers: [],
    achievements: [],
    pastContracts: [...distinct.values()].map(pastContract),
    pastBids: [],
    locality: city,
    region: city === null ? null : (findMunicipality(city)?.region ?? null),
    point: city === null ? null : (placeCalled(city)?.point ?? null),
  }
}

/** One profile per NEQ, made of its awards alone. */
export const profilesOf = (awards: readonly PastAward[]): readonly SupplierProfile[] =>
  [...Map.groupBy(awards, (award) => award.neq)].map(([neq, own]) => profileOf(neq, own))

/** The notice as it stood when published: nothing of who won it, nor for how much. */
export const noticeOf = (award: PastAward): Notice => {
  const place = workPlace(award)
  return {
    id: award.noticeNumber,
    title: award.title,
    buyer: award.buyer,
    seaoCategory: award.seaoCategory,
    unspsc: award.unspsc,
    region: place?.region ?? null,
    mrc: place?.mrc ?? null,
    locality: null,
    point: place?.point ?? null,
    amount: null,
    procurementMethod: null,
    publishedOn: award.date,
  }
}
