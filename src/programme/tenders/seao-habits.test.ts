import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type NormalisedRelease, normalForm } from './normal-form.ts'

const folder = 'demonstration/seao/'

// biome-ignore lint/suspicious/noExplicitAny: the tests below change real releases field by field.
type Raw = any

const raws: Raw[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(folder + name, 'utf8')).releases)

const rawOf = (notice: string): Raw => structuredClone(raws.find((each) => each.ocid.endsWith(`-${notice}`)))

const read = (raw: unknown): NormalisedRelease => {
  const normal = normalForm(raw)
  if (!normal.accepted) throw new Error(normal.refusal.kind)
  return normal.value
}

const notice = (number: string) => read(rawOf(number))
const changed = (number: string, change: (raw: Raw) => void) => {
  const raw = rawOf(number)
  change(raw)
  return read(raw)
}

describe('identity', () => {
  test('the notice number ends the ocid, in the old numbering and the new', () => {
    expect(notice('1398965').process.noticeNumber).toBe('1398965')
    expect(notice('20044797').process.noticeNumber).toBe('20044797')
    expect(new Set(raws.map((raw) => read(raw).source))).toEqual(new Set(['seao']))
  })

  test('the release id is the moment of publication and orders; `date` is the first notice’s, years before', () => {
    const { order, releasedAt, releaseId } = notice('1398965')
    expect(releasedAt?.slice(0, 4)).toBe('2020')
    expect(order).toBe(`2026-09-16T22:29:59.000Z ${releaseId}`)
  })

  test('none of the 44 follows the schema: each is warned of and none refused', () => {
    for (const raw of raws)
      expect(read(raw).deviations).toContainEqual({ path: 'tender.documents[].id', kind: 'missing' })
  })

  test('tags come as a list, two at once, or as plain text', () => {
    expect(new Set(raws.flatMap((raw) => read(raw).tags))).toEqual(
      new Set(
        'tender tenderUpdate tenderCancellation contract contractUpdate contractTermination awardUpdate'.split(
          ' ',
        ),
      ),
    )
    expect(notice('20130393').tags).toEqual(['contractUpdate', 'tenderUpdate'])
    const plain = changed('20004970', (raw) => {
      raw.tag = 'tender'
    })
    expect(plain.tags).toEqual(['tender'])
    expect(plain.deviations).toContainEqual({ path: 'tag', kind: 'non-standard' })
    expect(plain.process.suspicions).toEqual([])
  })

  test('`tenderUpdate` on a completed direct contract leaves it complete and direct', () => {
    const { tags, process } = notice('20094386')
    expect(tags).toEqual(['tenderUpdate'])
    expect(process).toMatchObject({ status: 'complete', procurementMethod: 'direct' })
  })
})

describe('buyers', () => {
  test('the party is the organisation, `buyer.name` its unit', () => {
    expect(notice('20166591').process.buyer).toEqual({
      id: 'OP-36518',
      organisation: 'Ville de Montréal',
      unit: "Service de l'approvisionnement",
      key: 'ville-de-montreal',
    })
    expect(notice('20171562').process.buyer).toMatchObject({
      organisation: 'Société québécoise des infrastructures',
      unit: 'SQI-Direction immobilière Sud de Québec',
    })
    expect(notice('20004970').process.buyer.unit).toBeNull()
  })

  test('several ids of one organisation share a key', () => {
    const keys = ['20166591', '20171052'].map((number) => notice(number).process.buyer)
    expect(keys[0]?.id).not.toBe(keys[1]?.id)
    expect(keys[0]?.key).toBe(keys[1]?.key)
  })

  test.each([
    ['20044797', 'Ville de Dolbeau-Mistassini'],
    ['20130246', "Société de l'assurance automobile du Québec"],
    ['20170535', 'Santé Québec Montérégie-Centre'],
    ['20069228', 'Société des établissements de plein air du Québec (Sépaq)'],
  ])('notice %s: stray dots and spaces go from the name and stay in the published one', (number, name) => {
    const normal = notice(number)
    const buyer = normal.parties.find((party) => party.roles.includes('buyer'))
    expect(normal.process.buyer.organisation).toBe(name)
    expect(buyer?.name).toBe(name)
    expect(buyer?.publishedName).not.toBe(name)
  })

  test('a dot that belongs to the name stays', () => {
    expect(notice('20107385').parties.map((party) => party.name)).toContain('TERRASSEMENTS B.L.R. INC.')
    expect(notice('20108643').parties.map((party) => party.name)).toContain('AVI-SPL Canada Ltee.')
  })
})

describe('suppliers and their NEQ', () => {
  test('the NEQ comes from `details.neq`, `details.NEQ`, the identifier or the id', () => {
    const neqOf = (change: (party: Raw) => void) =>
      changed('20007385', (raw) => change(raw.parties[1])).parties[1]?.neq
    expect(neqOf(() => {})).toBe('1166326976')
    expect(neqOf((party) => (party.details = { NEQ: '1166326976' }))).toBe('1166326976')
    expect(
      neqOf((party) => Object.assign(party, { details: {}, id: 'FO-9', identifier: { id: '1166326976' } })),
    ).toBe('1166326976')
    expect(neqOf((party) => delete party.details)).toBe('1166326976')
  })

  test.each(['FO-405447', 'FO-', 'FO', 'FO-1234567890'])('the id %s holds no NEQ', (id) => {
    const normal = changed('20007385', (raw) => {
      Object.assign(raw.parties[1], { id, details: {} })
      raw.awards[0].suppliers[0].id = id
    })
    expect(normal.parties[1]?.neq).toBeNull()
    expect(normal.awards[0]?.suppliers).toEqual([
      { name: 'FRANÇOIS GOUPIL DEVELOPPEMENT DE MARCHÉS INC.', neq: null },
    ])
  })

  test('every prefix in use is a NEQ: 11, 22, 33, 88', () => {
    const neqs = raws.flatMap((raw) => read(raw).parties.flatMap((party) => party.neq ?? []))
    expect(neqs).toHaveLength(34)
    expect(neqs).toContain('3369689461')
  })

  test('without NEQ, `tenderers[].id` may be the award’s: the person is found by name', () => {
    const { awards, parties } = notice('1398965')
    expect(awards[0]?.suppliers).toEqual([{ name: 'PERSONNE PHYSIQUE 1', neq: null }])
    expect(parties[1]).toMatchObject({ id: 'FO-405447', publishedName: 'PERSONNE PHYSIQUE 1 ' })
  })

  test('a winner is only a supplier, a loser only a tenderer', () => {
    const roles = new Map(notice('20162592').parties.map((party) => [party.name, party.roles]))
    expect([...roles.values()].filter((each) => each.includes('tenderer'))).toHaveLength(2)
    expect(roles.get('9144-6823 Qc. inc. Vigneault électrique')).toEqual(['supplier'])
  })
})

describe('what is bought', () => {
  test('SEAO category and UNSPSC come from the first item', () => {
    expect(notice('20004970').process).toMatchObject({
      seaoCategory: 'C01',
      seaoCategoryLabel: 'Bâtiments',
      unspsc: '72000000',
      unspscLabel: 'Construction et maintenance de bâtiments ou d’installations',
    })
    const classified = changed('20004970', (raw) => {
      raw.tender.items[0] = {
        id: '1',
        additionalClassifications: [{ scheme: 'CATEGORY', id: 'S9', description: 'S9 - Entretien' }],
      }
    })
    expect(classified.process).toMatchObject({
      seaoCategory: 'S9',
      seaoCategoryLabel: 'Entretien',
      unspsc: null,
    })
  })

  test('old notices have no items', () => {
    expect(notice('1398965').process).toMatchObject({ seaoCategory: null, unspsc: null })
  })

  test('`mainProcurementCategory` is absent for «Autres»', () => {
    const others = raws.filter((raw) => raw.tender.additionalProcurementCategories.includes('Autres'))
    expect(others.map((raw) => read(raw).process.mainProcurementCategory)).toEqual([null])
  })

  test('the method is open, limited or direct, its detail and legal ground apart', () => {
    expect(new Set(raws.map((raw) => read(raw).process.procurementMethod))).toEqual(
      new Set(['open', 'limited', 'direct']),
    )
    expect(notice('20119711').process).toMatchObject({
      procurementMethodDetails: 'Contrat de gré à gré',
      procurementMethodRationale:
        'Article14 - Contrat dont le montant est inférieur au seuil d’appel d’offres public.',
    })
    expect(notice('20004970').process.procurementMethodRationale).toBeNull()
  })

  test('the official notice is the first document’s address', () => {
    expect(notice('20007385').process.officialUrl).toMatch(/^https:\/\/seao\.gouv\.qc\.ca\/.*ItemId=/)
  })
})

describe('bids, awards and contracts', () => {
  test('bids stand at the top, a bare number in dollars when the unit is «1»', () => {
    expect(notice('20108643').bids.map(({ neq, amount }) => [neq, amount])).toEqual([
      ['1164346505', 89120],
      ['3369689461', 100000],
      ['1169087500', 87624],
    ])
    const percent = changed('20108643', (raw) => {
      raw.bids[0].valueUnit = '4'
    })
    expect(percent.bids[0]).toMatchObject({ amount: null, statedValue: 89120, valueUnit: '4' })
  })

  test('admissible and conform are «0» or «1»', () => {
    expect(notice('20162669').bids.map(({ admissible, compliant }) => [admissible, compliant])).toEqual([
      [true, true],
      [false, true],
    ])
    expect(notice('20108643').bids[0]).toMatchObject({ admissible: null, compliant: null })
  })

  test('a bidder is repeated for each lot it bids on, and awards name no lot', () => {
    const { bids, lots, awards } = changed('20108643', (raw) => {
      raw.tender.lots = [{ id: 'L1', title: 'Lot 1', value: { amount: 5, currency: 'CAD' } }, { id: 'L2' }]
      raw.bids = [
        { ...raw.bids[0], relatedLots: ['L1'] },
        { ...raw.bids[0], relatedLots: ['L2'], value: 7 },
      ]
    })
    expect(lots.map(({ id, title, value }) => [id, title, value])).toEqual([
      ['L1', 'Lot 1', 5],
      ['L2', null, null],
    ])
    expect(bids.map(({ bidder, amount, lots: of }) => [bidder, amount, of])).toEqual([
      ['SOLUTIONS INFORMATIQUES INSO INC.', 89120, ['L1']],
      ['SOLUTIONS INFORMATIQUES INSO INC.', 7, ['L2']],
    ])
    expect(awards).toHaveLength(1)
  })

  test('the award’s total with options and the contract’s final amount stay apart', () => {
    expect(notice('20162669').awards[0]).toMatchObject({ value: 2497000, totalWithOptions: 7491000 })
    expect(notice('20130393').process).toMatchObject({ awardedValue: 52963.23, contractValue: 68642.03 })
    expect(notice('20130393').contracts[0]).toMatchObject({
      awardId: '20125888',
      status: 'terminated',
      value: 68642.03,
    })
  })

  test('non-standard fields do no harm: durationInDay, preProcurement, deliveryarea', () => {
    expect(rawOf('20004970').tender.tenderPeriod.durationInDay).toBe(38)
    expect(notice('20004970').process.closesAt).toBe('2026-08-27T15:00:00.000Z')
    expect(rawOf('20085214').relatedProcesses[0].scheme).toBe('preProcurement')
    for (const area of [
      'Gaspé',
      { description: 'Gaspé' },
      [{ id: 'x', name: 'Gaspé' }],
      { postalCode: 'G4X 1A1' },
    ]) {
      const delivered = changed('20085214', (raw) => {
        raw.tender.deliveryarea = area
      })
      expect(delivered.process.place).toMatchObject({ region: '11', basis: 'delivery' })
    }
  })
})

describe('places', () => {
  test.each([
    ['20166556', { locality: 'Mont-Laurier', region: '15', basis: 'locality' }, 'the buyer’s town'],
    [
      '20170535',
      { region: '16', basis: 'postal-code' },
      'a postal prefix, the old town being no municipality',
    ],
    [
      '20044797',
      { locality: 'Dolbeau-Mistassini', region: '02', basis: 'buyer-name' },
      'the name of a buyer without address',
    ],
    [
      '20004970',
      { locality: 'Saint-Majorique-de-Grantham', region: '17', basis: 'buyer-name' },
      'a shortened name',
    ],
    ['20071760', { mrc: '34', region: '03', basis: 'mrc' }, 'the MRC that an intermunicipal board serves'],
    ['20130246', { locality: 'Saint-Jérôme', region: '15', basis: 'title' }, 'a town in the title'],
    ['20171564', { locality: 'Montréal', region: '06', basis: 'title' }, 'an address in the title'],
  ])('notice %s: %o from %s', (number, place, _from) => {
    expect(notice(number).process.place).toMatchObject(place)
  })

  test('a title without the town falls back on the buyer’s, and a delivery address comes first', () => {
    expect(changed('20130246', (raw) => (raw.tender.title = 'Étagères')).process.place).toMatchObject({
      region: '03',
      basis: 'locality',
    })
    const delivered = changed('20130246', (raw) => {
      raw.tender.items[0].deliveryAddresses = [{ locality: 'Alma', region: 'QC' }]
    })
    expect(delivered.process.place).toMatchObject({ locality: 'Alma', region: '02', basis: 'delivery' })
  })
})

describe('dirt is kept, and said', () => {
  test('streets that end in a comma, missing towns and postal codes are read', () => {
    const streets = raws.flatMap((raw) => raw.parties.map((party: Raw) => party.address?.streetAddress ?? ''))
    expect(streets.filter((street) => /,\s*$/.test(street)).length).toBeGreaterThan(10)
    expect(notice('1398971').parties[1]).toMatchObject({ locality: null, postalCode: null, region: null })
  })

  test('«Québec» in Ontario and a Québec town in France contradict themselves', () => {
    const softchoice = notice('20108643').parties.find((party) => party.name === 'SOFTCHOICE LP')
    expect(softchoice).toMatchObject({ locality: 'Québec', region: null })
    expect(notice('20108643').process.suspicions).toContain('place-contradicts-itself')
    expect(notice('1398965').parties[1]).toMatchObject({ locality: 'Sainte-Anne-des-Lacs', region: '15' })
    expect(notice('1398965').process.suspicions).toContain('place-contradicts-itself')
  })

  test('an amount plainly 100 times too large is flagged and not corrected', () => {
    const { process } = notice('20171569')
    expect(process).toMatchObject({ awardedValue: 3917041, suspicions: ['amount-above-stated-threshold'] })
    const hundredfold = changed('20108643', (raw) => {
      raw.awards[0].value.amount = 8762400
    })
    expect(hundredfold.process.awardedValue).toBe(8762400)
    expect(hundredfold.process.suspicions).toEqual(
      expect.arrayContaining(['amount-far-from-bids', 'amount-far-from-contract']),
    )
  })

  test('a termination above the award is flagged', () => {
    const flagged = raws.filter((raw) => read(raw).process.suspicions.includes('termination-above-award'))
    expect(flagged.map((raw) => raw.ocid.slice(12)).sort()).toEqual(['1398968', '20044797', '20130393'])
  })

  test('a cancellation that rewrote the closing date is flagged', () => {
    const { process } = notice('20170324')
    expect(process).toMatchObject({ status: 'cancelled', closesAt: '2026-09-16T12:40:18.000Z' })
    expect(process.suspicions).toEqual(['closing-rewritten-by-cancellation'])
  })
})
