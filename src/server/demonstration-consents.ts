import { z } from 'zod'
import { grounds, type Purpose, purposes } from '#consent/index.ts'
import { theProgram } from '#kernel/actor.ts'
import type { PersonId, ProgrammeId } from '#kernel/ids.ts'
import { languages } from '#kernel/language.ts'
import { type Instant, instantOf, parseLocalDate } from '#kernel/time.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { agreedOf } from '#web/consent-words.ts'
import { startOfDay } from '#web/format.ts'
import type { Modules } from '../maillage.ts'

type Given = Pick<Modules, 'consents' | 'callForInterest'>

const day = z.string().transform((text, context) => {
  const parsed = parseLocalDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `no such day: ${text}` })
  return z.NEVER
})
const addressed = { email: z.email(), language: z.enum(languages) }
const written = z.strictObject({
  /** Given by the public form. */
  express: z.array(z.strictObject({ ...addressed, purposes: z.array(z.enum(purposes)) })),
  implied: z.array(
    z.strictObject({
      ...addressed,
      purpose: z.enum(purposes),
      ground: z.enum(grounds),
      reason: z.string(),
      from: day,
      end: day,
    }),
  ),
  withdrawn: z.array(z.strictObject({ email: z.email() })),
})

/** Has somebody of the demonstration agree in their account. */
export const agreeAs = async (
  { consents, callForInterest }: Given,
  id: ProgrammeId,
  {
    person,
    agrees,
    at,
  }: {
    readonly person: { readonly id: PersonId; readonly email: string }
    readonly agrees: readonly Purpose[]
    readonly at: Instant
  },
): Promise<void> => {
  const programme = (await callForInterest.programmes()).find((each) => each.id === id)
  if (programme === undefined) throw new Error(`no programme ${id}`)
  const agreed = agrees.map((purpose) => agreedOf(programme, purpose))
  const owner = { person: person.id, email: person.email, language: 'fr' } as const
  await consents.giving.byAccount(owner, { programme: id, agreed, givenAt: at }, { actor: theProgram, at })
}

/** Consents of addresses without an account, implied ones and a withdrawal, in the first programme. */
export const fillConsents = async (modules: Given, file: unknown, at: Instant): Promise<void> => {
  const programme = await modules.callForInterest.programme()
  if (programme === null) return
  const { express, implied, withdrawn } = written.parse(file)
  // Confirmed by the real clock: a demand runs out within days.
  for (const each of express) await subscribe(modules, programme, { ...each, at: instantOf(new Date()) })
  const doing = { actor: theProgram, at }
  for (const { from, end, ...stated } of implied)
    await modules.consents.giving.recordImplied(
      { ...stated, programme: programme.id, givenAt: startOfDay(from), expiresAt: startOfDay(end) },
      doing,
    )
  for (const { email } of withdrawn)
    await modules.consents.withdrawing.recorded({ email, programme: programme.id, purpose: null }, doing)
}

const subscribe = async (
  { consents }: Given,
  programme: Programme,
  {
    email,
    language,
    purposes: ticked,
    at,
  }: z.infer<typeof written>['express'][number] & { readonly at: Instant },
): Promise<void> => {
  const agreed = ticked.map((purpose) => agreedOf(programme, purpose))
  const links: string[] = []
  const write = async (_tx: unknown, { token }: { readonly token: string }): Promise<void> => {
    links.push(token)
  }
  await consents.subscribing.ask({ programme: programme.id, email, language, agreed }, { at, write })
  for (const token of links) await consents.subscribing.confirm(token, at)
}
