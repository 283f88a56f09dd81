let number = 20_990_000

/** An awarded notice of SEAO’s form, of a fictional buyer, won under this name. */
export const awardTo = (
  name: string,
  { neq = '', town = 'Laval' }: { readonly neq?: string; readonly town?: string } = {},
): object => {
  number += 1
  const id = neq === '' ? `FO-4${number}` : `FO-${neq}`
  return {
    ocid: `ocds-ec9k95-${number}`,
    id: '20260901120000',
    date: '2026-09-01T12:00:00Z',
    tag: ['award'],
    language: 'fr',
    buyer: { id: 'OP-1', name: 'Ville fictive' },
    parties: [
      { id: 'OP-1', name: 'Ville fictive', roles: ['buyer'], address: { locality: 'Laval', region: 'QC' } },
      {
        id,
        name,
        roles: ['supplier'],
        address: { locality: town, region: 'QC' },
        details: neq === '' ? {} : { neq },
      },
    ],
    tender: { id: `T${number}`, title: 'Entretien ménager fictif', status: 'complete' },
    awards: [
      {
        id: '1',
        status: 'active',
        date: '2026-08-15T12:00:00Z',
        value: { amount: 1000, currency: 'CAD' },
        suppliers: [{ id, name }],
      },
    ],
  }
}
