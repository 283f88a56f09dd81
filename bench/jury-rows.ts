import type { Db } from '#db/tables/index.ts'
import { applicationId, callId, organisationId, type PersonId, personId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import { writeApplication } from '../src/programme/call-for-interest/application/application.store.ts'
import type { Application } from '../src/programme/call-for-interest/application/application.ts'
import { findCall, writeCall } from '../src/programme/call-for-interest/call/call.store.ts'
import type { Call } from '../src/programme/call-for-interest/call/call.ts'
import { saveEvaluations } from '../src/programme/call-for-interest/jury/evaluation.store.ts'
import { putDeclarations, putJurors } from '../src/programme/call-for-interest/jury/juror.store.ts'
import { beginJury } from '../src/programme/call-for-interest/jury/jury.store.ts'
import { chanceOf } from './releases.ts'
import { writeSuppliers } from './rows.ts'

type JuryBenchTables =
  | 'call'
  | 'application'
  | 'juror'
  | 'conflict_declaration'
  | 'evaluation'
  | 'consensus'
  | 'jury'
  | 'tie_settlement'
  | 'decision_letter'
  | 'cohort'
  | 'outcome'
  | 'organisation'
  | 'offer'
  | 'person'
  | 'membership'

const at = instantOf(new Date('2026-09-10T14:00:00Z'))
/** Of the length that applicants write: half a page for each criterion. */
const answer =
  'Nous livrons depuis huit ans des institutions de la région, à la semaine, sans retard. '.repeat(16)
const remark = 'La réponse est concrète; une preuve de livraison à cette échelle manque encore au dossier.'

/** The call of the demonstration once more, with its criteria and its scale, at another address. */
const copiedCall = (like: Call, applications: number): Call => ({
  ...like,
  id: callId('call-bench'),
  slug: 'bench',
  version: 0,
  lastNumber: applications,
  documents: [],
})

const applicationOf = (call: Call, number: number): Application => {
  const answers = {
    eligibility: Object.fromEntries(
      call.eligibility.map(({ id, eligibleAnswer }) => [id, eligibleAnswer] as const),
    ),
    criteria: Object.fromEntries(call.criteria.map(({ id }) => [id, answer])),
  }
  const title = { fr: `Entretien de locaux et d’espaces verts ${number}`, en: null }
  return {
    id: applicationId(`application-bench-${number}`),
    call: call.id,
    programme: call.programme,
    organisation: organisationId(`bench-7-${number - 1}`),
    version: 1,
    number,
    state: 'submitted',
    answers,
    leftOut: [],
    submitted: {
      ...answers,
      profile: {
        name: `Coopérative des Essais réunis ${number}`,
        summary: title,
        offers: [{ title, categories: ['K101'], territories: ['R01'], perContract: null, perYear: null }],
        employees: 12,
      },
      documents: {},
    },
    savedAt: at,
    submittedAt: at,
    admitted: null,
    eligibility: { eligible: true, because: null },
  }
}

/** People who judge in the programme: those of the demonstration, and as many more as it takes. */
const jurorsIn = async (db: Db<JuryBenchTables>, call: Call, count: number): Promise<readonly PersonId[]> => {
  const known = await db
    .selectFrom('membership')
    .select('person_id')
    .where('role', '=', 'jury-member')
    .where('programme_id', '=', call.programme)
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .limit(count)
    .execute()
  const more = Array.from({ length: count - known.length }, (_, each) => `juror-bench-${each}`)
  await db
    .insertInto('person')
    .values(more.map((id) => ({ id, name: `Essai ${id}`, email: `${id}@courriel.example`, fictional: true })))
    .execute()
  await db
    .insertInto('membership')
    .values(
      more.map((id) => ({
        id: `m-${id}`,
        person_id: id,
        role: 'jury-member' as const,
        programme_id: call.programme,
      })),
    )
    .execute()
  return [...known.map(({ person_id }) => person_id), ...more].map(personId)
}

/**
 * A closed call at the slug `bench` with that many applications, every juror in no conflict with any and done with all
 * but the last ten. The same figures give the same rows.
 */
export const writeJury = async (
  db: Db<JuryBenchTables>,
  size: { readonly applications: number; readonly jurors: number },
): Promise<void> => {
  const like = await findCall(db, '2026-2027')
  if (like === null) throw new Error('no demonstration')
  const call = copiedCall(like, size.applications)
  const of = { call: call.id, programme: call.programme }
  await writeSuppliers(db, size.applications, 7)
  await writeCall(db, call, new Date(at))
  const applications = Array.from({ length: size.applications }, (_, each) => applicationOf(call, each + 1))
  for (const each of applications) await writeApplication(db, each, new Date(at))
  const people = await jurorsIn(db, call, size.jurors)
  await putJurors(db, of, { people, at })
  await beginJury(db, of, at)
  const chance = chanceOf(11)
  const levels = () =>
    Object.fromEntries(
      call.criteria.map(({ id }) => [id, call.scale[Math.floor(chance() * call.scale.length)]?.level ?? 0]),
    )
  const comments = Object.fromEntries(call.criteria.map(({ id }) => [id, remark]))
  for (const person of people) {
    const declared = { person, conflict: false, because: null, declaredAt: at }
    await putDeclarations(
      db,
      of,
      applications.map(({ id }) => ({ ...declared, application: id })),
    )
    const evaluations = applications.map(({ id, number }) => ({
      application: id,
      person,
      version: 0,
      levels: levels(),
      comments,
      overall: null,
      doneAt: (number ?? 0) > size.applications - 10 ? null : at,
    }))
    await saveEvaluations(db, of, { evaluations, at })
  }
}
