import { sql } from 'kysely'
import type { Db } from '#db/tables/index.ts'
import { fold } from '#kernel/fold.ts'
import { allMunicipalities } from '#places/index.ts'
import { seaoCategoryLabels } from '#web/seao-categories.ts'
import { chanceOf } from './releases.ts'

/** Words of the trades that public notices really ask for, which generated suppliers are made of. */
const words = [...seaoCategoryLabels.values()]
  .flatMap(({ fr }) => fr.split(/[\s,’/()-]+/))
  .filter((word) => word.length > 3)
const codes = [...seaoCategoryLabels.keys()]

interface Generated {
  readonly id: string
  readonly name: string
  readonly locality: string
  readonly region: string
  readonly code: string
  readonly text: string
  readonly capacity: number | null
  readonly certification: string
  readonly legalForm: string
  readonly confirmedOn: string
}

const generated = (count: number, seed: number, prefix: string): readonly Generated[] => {
  const chance = chanceOf(seed)
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(chance() * values.length)] as Value
  return Array.from({ length: count }, (_, at) => {
    const town = one(allMunicipalities())
    return {
      id: `${prefix}-${seed}-${at}`,
      name: `Coopérative ${one(words)} ${one(words)} ${at}`,
      locality: town.name,
      region: town.region,
      code: one(codes),
      text: Array.from({ length: 25 }, () => one(words)).join(' '),
      capacity: chance() < 0.3 ? null : Math.round(chance() * 1_000_000),
      certification: one(['ISO 14001', 'ISO 9001', 'FSC', 'Écocert']),
      legalForm: one(['non-profit', 'cooperative-worker', 'cooperative-solidarity']),
      confirmedOn: `2026-0${1 + Math.floor(chance() * 9)}-15`,
    }
  })
}

const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size))

/** Writes `count` suppliers made of the real vocabulary; the same seed gives the same suppliers. */
export const writeSuppliers = async (
  db: Db<'organisation' | 'offer'>,
  count: number,
  seed: number,
): Promise<void> => {
  for (const part of chunks(generated(count, seed, 'bench'), 500)) {
    await db
      .insertInto('organisation')
      .values(
        part.map((row) => ({
          id: row.id,
          slug: row.id,
          side: 'supplier',
          name: row.name,
          name_key: fold(row.name),
          summary_fr: row.text.slice(0, 150),
          locality: row.locality,
          region: row.region,
          certifications: [row.certification],
          legal_form: row.legalForm,
          confirmed_on: row.confirmedOn,
          fictional: true,
        })),
      )
      .execute()
    await db
      .insertInto('offer')
      .values(
        part.map((row) => ({
          organisation_id: row.id,
          position: 0,
          title_fr: row.text.split(' ').slice(0, 6).join(' '),
          detail_fr: row.text,
          seao_categories: [row.code],
          unspsc: [],
          territories: [`R${row.region}`, 'R01'],
          capacity_per_contract: row.capacity,
        })),
      )
      .execute()
  }
  await sql`analyze organisation, offer`.execute(db)
}

/** Writes `count` notices, a tenth of them open for as long as anyone will measure. */
export const writeNotices = async (
  db: Db<'contracting_process'>,
  count: number,
  seed: number,
): Promise<void> => {
  const chance = chanceOf(seed + 1)
  for (const part of chunks(generated(count, seed, 'ocds-bench'), 1000))
    await db
      .insertInto('contracting_process')
      .values(
        part.map((row) => ({
          source: 'bench',
          ocid: row.id,
          notice_number: row.id,
          release_id: '1',
          release_order: '1',
          title: row.text.split(' ').slice(0, 9).join(' '),
          status: 'active',
          procurement_method: chance() < 0.5 ? 'open' : 'direct',
          seao_category: row.code,
          buyer_organisation: `Ville de ${row.locality}`,
          buyer_key: fold(row.locality).replaceAll(' ', '-'),
          locality: row.locality,
          region: row.region,
          published_at: '2026-09-01T00:00:00Z',
          closes_at: chance() < 0.1 ? '2099-10-15T18:00:00Z' : '2026-08-15T18:00:00Z',
          suspicions: [],
          tender_value: chance() < 0.3 ? Math.round(chance() * 500_000) : null,
          search_fr: sql<string>`to_tsvector('french', ${fold(`${row.text} ${row.locality}`)})`,
        })),
      )
      .execute()
  await sql`analyze contracting_process`.execute(db)
}
