import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicRole, type Role, theProgram } from '#kernel/actor.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { Modules } from '../../src/maillage.ts'

/** A second, fictional programme beside the demonstration’s, with a supplier, a buyer and people of its own. */
export interface SecondProgramme {
  readonly programme: ProgrammeId
  readonly slug: string
  readonly supplier: { readonly id: OrganisationId; readonly slug: string }
  readonly buyer: { readonly id: OrganisationId; readonly slug: string }
}

const sheet = [
  'Côté,Nom,Localité,Fictive',
  'fournisseur,Les Parapluies de Verre,Sept-Îles,oui',
  'acheteur,Ville de Port-Imaginaire,Port-Cartier,oui',
].join('\n')

const written = {
  programme: {
    slug: 'autre-maille',
    name: { fr: 'Autre maille', en: 'Another Stitch' },
    purpose: { fr: 'Un deuxième programme, inventé.', en: 'A second programme, invented.' },
    territories: ['QC'],
    coordinatingBody: null,
    contactPerson: null,
    partners: [],
    fictional: true,
  },
  editions: [
    {
      slug: 'autre-2026',
      number: 1,
      theme: { fr: 'Une autre édition', en: 'Another edition' },
      starts: '2026-03-02',
      ends: '2026-12-18',
      activities: [],
      suppliers: [],
      buyers: [],
    },
  ],
}

const by = { by: theProgram, at: instantOf(new Date('2026-09-21T13:00:00Z')) }

/** Makes the second programme by the modules themselves. */
export const addSecondProgramme = async (modules: Modules): Promise<SecondProgramme> => {
  const newId = randomUUID
  const taken = await modules.callForInterest.takeFile(written, { newId })
  if (!taken.accepted) throw new Error(`the second programme: ${JSON.stringify(taken.refusal)}`)
  const { programme } = taken.value
  const folder = await mkdtemp(join(tmpdir(), 'maillage-second-'))
  try {
    const file = join(folder, 'directory.csv')
    await writeFile(file, sheet)
    const imported = await modules.directoryImport.importFile(file, { newId, programme })
    if (!imported.accepted || imported.value.new !== 2) throw new Error('the second programme’s directory')
  } finally {
    await rm(folder, { recursive: true })
  }
  const supplier = await organisation(modules, 'les-parapluies-de-verre')
  const buyer = await organisation(modules, 'ville-de-port-imaginaire')
  const appoint = (name: string, role: Partial<Omit<Role, 'membership'>>) =>
    modules.appointments.appoint(
      {
        name,
        email: `${name.toLowerCase().replace(/\W+/g, '.')}@exemple.example`,
        language: 'fr',
        fictional: true,
      },
      [{ ...publicRole, programme, ...role }],
      by,
    )
  await appoint('Coralie Autremaille', { name: 'coordinator' })
  const adviser = await appoint('Armand Autremaille', { name: 'adviser' })
  await appoint('Solange Autremaille', {
    name: 'supplier-member',
    organisation: supplier.id,
    administrator: true,
  })
  await appoint('Basile Autremaille', { name: 'buyer-member', organisation: buyer.id, duty: 'champion' })
  await modules.appointments.assign(adviser, { organisation: supplier.id, programme }, by)
  return { programme, slug: written.programme.slug, supplier, buyer }
}

const organisation = async (modules: Modules, slug: string) => {
  const found = await modules.directory.find(slug)
  if (found === null) throw new Error(`no organisation at ${slug}`)
  return { id: found.id, slug }
}
