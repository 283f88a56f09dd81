import { z } from 'zod'
import { parseTerritoryKey, type Territory } from '#kernel/territory.ts'
import { type LocalDate, parseLocalDate } from '#kernel/time.ts'
import { audiences, axes } from './edition.ts'

const text = z.string().trim().min(1).max(2_000)
const bilingual = z.strictObject({ fr: text, en: text.nullable() })
const slug = z.string().regex(/^[a-z0-9-]{1,90}$/)

const day = z.string().transform((written, context): LocalDate => {
  const parsed = parseLocalDate(written)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: 'no such day' })
  return z.NEVER
})

const territory = z.string().transform((key, context): Territory => {
  const parsed = parseTerritoryKey(key)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: 'no such territory' })
  return z.NEVER
})

const activity = z.strictObject({
  axis: z.enum(axes),
  title: bilingual,
  detail: bilingual.nullable().default(null),
  audience: z.enum(audiences),
  time: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), day }),
    z.strictObject({ kind: z.literal('days'), first: day, last: day }),
    z.strictObject({ kind: z.literal('undecided') }),
  ]),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('planned') }),
    z.strictObject({ kind: z.literal('held') }),
    z.strictObject({ kind: z.literal('cancelled'), because: bilingual.nullable() }),
  ]),
})

const indicator = z.strictObject({
  axis: z.enum(axes),
  title: bilingual,
  aim: z.number().int().positive().nullable(),
})

const participation = z.strictObject({
  organisation: slug,
  since: day,
  leftOn: day.nullable().default(null),
})

const edition = z.strictObject({
  slug,
  number: z.number().int().positive(),
  theme: bilingual,
  presentation: bilingual.nullable().default(null),
  starts: day,
  ends: day,
  activities: z.array(activity).max(500),
  indicators: z.array(indicator).max(100).default([]),
  suppliers: z.array(participation).max(5_000),
  buyers: z.array(participation).max(5_000),
})

const programmeFile = z.strictObject({
  programme: z.strictObject({
    slug,
    sharesDirectory: z.boolean().default(false),
    name: bilingual,
    purpose: bilingual,
    territories: z.array(territory).min(1),
    coordinatingBody: slug.nullable(),
    contactPerson: z
      .strictObject({ name: text, role: bilingual, email: z.email().nullable(), phone: text.nullable() })
      .nullable(),
    sender: z.strictObject({ name: text, address: text, contact: text }).nullable().default(null),
    partners: z.array(slug),
    fictional: z.boolean(),
  }),
  editions: z.array(edition),
})

export type ProgrammeFile = z.output<typeof programmeFile>

/** A programme as written in its file, or the places in the file that cannot be understood. */
export const parseProgrammeFile = (
  file: unknown,
):
  | { readonly file: ProgrammeFile; readonly where: null }
  | { readonly file: null; readonly where: readonly string[] } => {
  const parsed = programmeFile.safeParse(file)
  return parsed.success
    ? { file: parsed.data, where: null }
    : { file: null, where: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
}
