import { canonicalText } from '#kernel/canonical-text.ts'
import type { Edition } from '../edition.ts'
import type { EditionUpload } from './edition-upload.ts'
import { type Part, partKey } from './sheet-lines.ts'

/** What taking an import back makes of an edition. */
export interface SheetUndone {
  readonly after: Edition
  /** Parts that go, or become what they were. */
  readonly undone: number
  /** What the import called the parts that somebody changed or removed since: they stay as they are. */
  readonly staying: readonly string[]
}

const same = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b)

const byKey = <Kept extends Part>(parts: readonly Kept[]): ReadonlyMap<string, Kept> =>
  new Map(parts.map((part) => [partKey(part), part]))

interface Times<Kept extends Part> {
  readonly before: readonly Kept[]
  readonly imported: readonly Kept[]
  readonly now: readonly Kept[]
}

/** Each part as it was before the import, where it is still as the import left it. */
const partsUndone = <Kept extends Part>({ before, imported, now }: Times<Kept>) => {
  const [earlier, current] = [byKey(before), byKey(now)]
  const written = byKey(imported.filter((part) => !same(part, earlier.get(partKey(part)))))
  const staying = [...written].flatMap(([key, part]) => {
    const stands = current.get(key)
    const isGone = stands === undefined && !earlier.has(key)
    return isGone || same(stands, part) ? [] : [key]
  })
  const parts = now.flatMap((part) => {
    const key = partKey(part)
    if (!written.has(key) || staying.includes(key)) return [part]
    return earlier.get(key) ?? []
  })
  const undone = [...written.keys()].filter((key) => current.has(key) && !staying.includes(key)).length
  return { parts, undone, staying }
}

/** What the edition was before an import and what the import made of it; null when that is not known. */
const timesOf = ({ before, after, afterVersion }: EditionUpload, now: Edition) => {
  // What was imported before both were kept can still be taken back whole.
  const imported = after ?? (now.version === afterVersion ? now : null)
  return before === null || imported === null ? null : { before, imported, now }
}

const listOf = (upload: EditionUpload, now: Edition) => {
  const times = timesOf(upload, now)
  if (times === null) return null
  const { before, imported } = times
  switch (upload.holds) {
    case 'participants': {
      const { parts, ...told } = partsUndone({
        before: before.participations,
        imported: imported.participations,
        now: now.participations,
      })
      return { ...told, after: { ...now, participations: parts } }
    }
    case 'activities': {
      const { parts, ...told } = partsUndone({
        before: before.activities,
        imported: imported.activities,
        now: now.activities,
      })
      return { ...told, after: { ...now, activities: parts } }
    }
    case 'indicators': {
      const { parts, ...told } = partsUndone({
        before: before.indicators,
        imported: imported.indicators,
        now: now.indicators,
      })
      return { ...told, after: { ...now, indicators: parts } }
    }
  }
}

/** What taking an import back would make of the edition as it is now. */
export const sheetUndone = (upload: EditionUpload, now: Edition): SheetUndone => {
  const found = listOf(upload, now)
  if (found === null || upload.isUndone) return { after: now, undone: 0, staying: [] }
  const labels = new Map((upload.report?.lines ?? []).map(({ part, label }) => [part, label]))
  return { ...found, staying: found.staying.map((key) => labels.get(key) ?? key) }
}
