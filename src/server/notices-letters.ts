import { theProgram } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { ownListing } from '#programme/call-for-interest/index.ts'
import { dayOf } from '#web/format.ts'
import { noticesFacts } from '#web/notices-letter.ts'
import type { Modules } from '../maillage.ts'

type Given = Pick<Modules, 'callForInterest' | 'consents' | 'directory' | 'noticesLetters' | 'people'>

/** Members of enterprises of a programme who agreed to be told of opportunities. */
const readersOf = async ({ consents, people }: Given, programme: ProgrammeId) => {
  const agreed = await consents.register.readers(programme, 'opportunities')
  const addresses = new Set(agreed.map(({ email }) => email.toLowerCase()))
  const { current } = await people.programmes.people(theProgram, programme)
  const members = current.filter(
    ({ role, person }) => role.name === 'supplier-member' && addresses.has(person.email.toLowerCase()),
  )
  return [...Map.groupBy(members, ({ person }) => person.id).values()].flatMap((held) =>
    held[0] === undefined
      ? []
      : [{ person: held[0].person, suppliers: held.flatMap(({ role }) => role.organisation ?? []) }],
  )
}

/** Writes this week’s letters of every programme; gives how many were queued. */
export const writeNoticesLetters = async (modules: Given, now: Instant): Promise<number> => {
  const programmes = await modules.callForInterest.programmes()
  let written = 0
  for (const programme of programmes)
    written += await modules.noticesLetters.write({
      programme: programme.id,
      listing: ownListing(programme, programmes),
      readers: await readersOf(modules, programme.id),
      factsOf: async (notices, language) => {
        const ids = [...new Set(notices.map(({ supplier }) => supplier))]
        const named = await modules.directory.withIds(ids)
        return noticesFacts(notices, language, new Map(named.map((each) => [each.id, each])))
      },
      now,
      today: dayOf(now),
    })
  return written
}
