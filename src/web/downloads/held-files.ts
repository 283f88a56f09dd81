import type { HeldPart } from '#kernel/held.ts'
import type { Incident } from '#privacy/index.ts'
import type { Answer, View } from '../context.ts'
import { columnsOf, fieldWords, isPart, valueWords } from '../pages/privacy/held-words.ts'
import { programmeOf } from '../pages/privacy/incidents.page.tsx'
import type { Spreadsheet } from './spreadsheet.ts'

/** What is held about a person, for a program: every row, as it is kept, with the names of what it speaks of. */
export const heldJson = (parts: readonly HeldPart[]): string =>
  JSON.stringify(Object.fromEntries(parts.map(({ name, rows }) => [name, rows])), null, 2)

/**
 * The same for people: one line a value, since kinds of rows have other columns; one file opens everywhere without
 * unpacking.
 */
export const heldSheet = (view: View, parts: readonly HeldPart[]): Spreadsheet => {
  const { held, privacy } = view.texts
  const title = (name: string): string => (isPart(name) ? held.parts[name].title : name)
  return {
    headings: [...privacy.own.sheet],
    rows: parts.flatMap((part) =>
      part.rows.flatMap((row, at) =>
        columnsOf(part)
          .filter((field) => field in row)
          .map((field) => [
            title(part.name),
            at + 1,
            fieldWords(view.texts, field),
            valueWords(view, field, row[field] ?? null),
          ]),
      ),
    ),
  }
}

/** The register of incidents, one line a state. */
export const incidentsSheet = (
  { view, programmes }: Pick<Answer, 'view' | 'programmes'>,
  incidents: readonly Incident[],
): Spreadsheet => {
  const words = view.texts.privacy.incidents
  return {
    headings: [...words.sheet],
    rows: incidents.flatMap((incident) =>
      incident.versions.map(({ number, content, writtenAt }) => [
        incident.number,
        programmeOf(view, programmes, incident.programme),
        number,
        writtenAt,
        content.title,
        content.happened,
        content.from,
        content.to,
        content.knownOn,
        content.concerned,
        content.people,
        words.risks[content.risk],
        content.riskReasons,
        content.done,
        content.told,
        content.closedOn,
      ]),
    ),
  }
}
