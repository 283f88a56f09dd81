import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, publicRole, type Role, theProgram } from '#kernel/actor.ts'
import { editionId } from '#kernel/ids.ts'
import { type Instant, instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { Edition, Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { joinModules, type Modules } from '../../src/maillage.ts'

export const moment = (text: string): Instant => instantOf(new Date(text))
export const day = (text: string): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
}

/** What was found, or a failure of the test. */
export const found = <Row>(row: Row | null | undefined): Row => {
  if (row === null || row === undefined) throw new Error('not there')
  return row
}

/** What was done, or a failure that says why it was refused. */
export const done = <Value>(
  outcome:
    | { readonly accepted: true; readonly value: Value }
    | { readonly accepted: false; readonly refusal: { readonly kind: string } },
): Value => {
  if (!outcome.accepted) throw new Error(outcome.refusal.kind)
  return outcome.value
}

/** Somebody who acts, at a moment of the programme. */
export const by = (actor: Actor, at: string) => ({
  actor,
  at: moment(at),
  now: moment(at),
  newId: randomUUID,
})

/** Somebody of an organisation, or of the programme. */
export const acting = (role: Partial<Role>, person: Actor['person'] = null): Actor => ({
  ...theProgram,
  person,
  role: { ...publicRole, ...role },
})

export interface Pilot {
  readonly modules: Modules
  readonly db: FreshDatabase['db']
  readonly programme: Programme
  readonly edition: Edition
  readonly coordinator: Actor
  readonly jurors: readonly Actor[]
  readonly partners: readonly Organisation[]
  /** Forty-six enterprises, in the order of their names. */
  readonly enterprises: readonly Organisation[]
  close(): Promise<void>
}

const numbers = Array.from({ length: 46 }, (_, at) => String(at + 1).padStart(2, '0'))

/** Organisations of a programme, by way of the spreadsheet that a coordination would send. */
const bringIn = async (modules: Modules, programme: Programme): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-selection-'))
  const rows = [
    'Côté,Nom',
    ...numbers.map((each) => `fournisseur,Entreprise inventée ${each}`),
    'partenaire,Pôle inventé',
    'partenaire,Fonds inventé',
  ]
  await writeFile(join(folder, 'directory.csv'), rows.join('\n'))
  const given = { newId: randomUUID, programme: programme.id }
  done(await modules.directoryImport.importFile(join(folder, 'directory.csv'), given))
  await rm(folder, { recursive: true })
}

/** A new programme with its edition, its people and its organisations: nothing decided yet. */
export const openPilot = async (): Promise<Pilot> => {
  const opened = await freshDatabase()
  const modules = joinModules(opened, 'data/test')
  const { callForInterest, appointments, directory } = modules
  const start = by(theProgram, '2025-09-01T13:00:00Z')
  const programme = await callForInterest.create(start, {
    name: { fr: 'Programme inventé', en: 'Invented program' },
    purpose: { fr: 'Faire affaire ensemble.', en: 'Doing business together.' },
    territories: [],
    contactPerson: null,
    sharesDirectory: false,
    coordinatingBody: null,
    partners: [],
  })
  await bringIn(modules, programme)
  const edition = done(
    await callForInterest.createEdition(start, programme, {
      id: editionId(randomUUID()),
      theme: { fr: 'La première', en: 'The first one' },
      presentation: null,
      starts: day('2026-04-01'),
      ends: day('2027-03-31'),
      plan: { kind: 'empty' },
    }),
  )
  const appoint = async (name: string, role: Omit<Role, 'membership'>) => {
    const email = `${name.toLowerCase()}@maillage.example`
    const person = { name, email, language: 'fr' as const, fictional: true }
    return acting(role, await appointments.appoint(person, [role], { by: theProgram, at: start.at }))
  }
  const held = { ...publicRole, programme: programme.id }
  const jurors: Actor[] = []
  for (const name of ['Alba', 'Blaise', 'Cerise', 'Dorian', 'Estelle'])
    jurors.push(await appoint(name, { ...held, name: 'jury-member' }))
  const enterprises = await directory.all('supplier')
  // One of those retained, and the first of the waiting list, read their letters here.
  for (const at of [0, 26])
    await appoint(`Lecture${at}`, {
      ...held,
      name: 'supplier-member',
      organisation: found(enterprises[at]).id,
      administrator: true,
    })
  return {
    modules,
    db: opened.db,
    programme,
    edition,
    coordinator: await appoint('Coralie', { ...held, name: 'coordinator' }),
    jurors,
    partners: await directory.all('partner'),
    enterprises,
    close: opened.close,
  }
}
