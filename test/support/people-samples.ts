import { publicRole, type RoleName, theProgram } from '#kernel/actor.ts'
import type { OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { OpenSite } from './site.ts'

export interface PeopleSamples {
  /** Of somebody who tries nothing themselves. */
  readonly membership: string
  readonly member: PersonId
  readonly invitation: string
  readonly request: string
  readonly asker: PersonId
}

interface Wanted {
  readonly organisation: OrganisationId
  readonly programme: ProgrammeId
  readonly role: RoleName
  /** Tells these people from those of another organisation. */
  readonly tag: string
}

/** Somebody of an organisation, somebody invited, somebody who asks to join, by the modules themselves. */
export const addPeopleOf = async (
  { modules, db }: OpenSite,
  { organisation, programme, role: name, tag }: Wanted,
): Promise<PeopleSamples> => {
  const at = instantOf(new Date())
  const role = { ...publicRole, name, organisation, programme }
  const somebody = (called: string) =>
    ({
      name: called,
      email: `${called.toLowerCase()}@exemple.example`,
      language: 'fr',
      fictional: true,
    }) as const
  const member = await modules.appointments.appoint(somebody(`Figurante-${tag}`), [role], {
    by: theProgram,
    at,
  })
  const asking = somebody(`Demandeuse-${tag}`)
  const asker = await modules.appointments.appoint(asking, [], { by: theProgram, at })
  const doing = { actor: theProgram, at, told: {} }
  const email = `invitee-${tag}@exemple.example`
  await modules.people.invitations.invite({ email, language: 'fr', role }, doing)
  await modules.people.joining.ask(
    { ...asking, id: asker },
    { kind: 'join', note: '', link: null, name: '', of: { organisation, programme, ownDomains: [] } },
    doing,
  )
  const idOf = async (row: Promise<{ readonly id: string } | undefined>, what: string): Promise<string> => {
    const found = await row
    if (found === undefined) throw new Error(`no ${what} for ${tag}`)
    return found.id
  }
  const select = db.selectFrom.bind(db)
  return {
    member,
    asker,
    membership: await idOf(
      select('membership').select('id').where('person_id', '=', member).executeTakeFirst(),
      'membership',
    ),
    invitation: await idOf(
      select('invitation').select('id').where('email', '=', email).executeTakeFirst(),
      'invitation',
    ),
    request: await idOf(
      select('join_request').select('id').where('person_id', '=', asker).executeTakeFirst(),
      'request',
    ),
  }
}
