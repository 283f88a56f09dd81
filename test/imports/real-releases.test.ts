import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '#db/connect.ts'
import { freshDatabase } from '#test/support/database.ts'
import { importPaths, ocds, seao } from './import-support.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await freshDatabase()
})
afterAll(() => opened.close())

describe('real SEAO releases', () => {
  test('all 44 come in, none quarantined, all warned of since none follows the schema', async () => {
    const { summary, failure, failureDetail } = await importPaths(opened, seao)
    expect({ failure, failureDetail }).toEqual({ failure: null, failureDetail: null })
    expect(summary).toMatchObject({
      files: 3,
      read: 44,
      new: 44,
      updated: 0,
      unchanged: 0,
      quarantined: 0,
      warned: 44,
    })
    expect(Object.keys(summary)).toEqual(
      'files read new updated unchanged quarantined warned seconds peakRssMb'.split(' '),
    )
  })

  test('importing them again changes nothing', async () => {
    const before = await opened.db.selectFrom('contracting_process').selectAll().orderBy('ocid').execute()
    const { summary } = await importPaths(opened, seao)
    expect(summary).toMatchObject({ read: 44, new: 0, updated: 0, unchanged: 44, quarantined: 0 })
    expect(await opened.db.selectFrom('contracting_process').selectAll().orderBy('ocid').execute()).toEqual(
      before,
    )
  })
})

test('the fictional OCDS example comes in too, whatever its form, and its releases make one state', async () => {
  const { summary, failureDetail } = await importPaths(opened, ocds)
  expect(failureDetail).toBeNull()
  expect(summary).toMatchObject({ files: 8, read: 8, new: 1, quarantined: 0 })
  const [process] = await opened.db
    .selectFrom('contracting_process')
    .selectAll()
    .where('source', '=', 'ocds-213czf')
    .execute()
  expect(process).toMatchObject({
    notice_number: 'ocds-213czf-000-00001',
    title: 'Planned cycle lane improvements',
    buyer_organisation: 'London Borough of Barnet',
    region: null,
    suspicions: ['foreign-currency'],
  })
})
