import { inflateSync } from 'node:zlib'
import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { renderReport } from '#documents/index.ts'
import {
  applicationId,
  callId,
  decisionId,
  editionId,
  organisationId,
  type PersonId,
  personId,
  programmeId,
} from '#kernel/ids.ts'
import { instantOf } from '#kernel/time.ts'
import type { SelectionRecord } from '#programme/call-for-interest/index.ts'
import { textsIn } from '../locales/index.ts'
import { shownCell } from './cells.ts'
import { reportOf, xlsxOfFile } from './forms.ts'
import { selectionFile } from './selection-file.ts'

const moment = (text: string) => instantOf(new Date(text))
const awkward = 'Les #Pelles $du \\ @Matin [x] *gras* _it_ `c` <a> // = 🧶'
const bilingual = (fr: string) => ({ fr, en: `${fr} (en)` })
const [call, programme] = [callId('c'), programmeId('p')]
const at = (index: number) => applicationId(`a${index}`)
const jurors = [1, 2, 3, 4, 5].map((each) => personId(`juror-${each}`))
const criteria = ['Volonté', 'Adéquation', 'Capacité'].map((title, index) => ({
  id: `c${index}`,
  title: bilingual(title),
  detail: null,
  weight: index + 1,
  minimum: index === 2 ? 2 : null,
}))
const levels = (index: number) => Object.fromEntries(criteria.map(({ id }, each) => [id, (index + each) % 5]))

const decision = { id: decisionId('d'), year: 2026, number: 7, title: bilingual('Retenir 27 entreprises') }

const record: SelectionRecord = {
  call: {
    id: call,
    programme,
    edition: editionId('e'),
    slug: 'hiver',
    version: 4,
    title: bilingual(`Appel ${awkward}`),
    presentation: null,
    opens: moment('2026-01-12T14:00:00Z'),
    closes: moment('2026-03-08T21:00:00Z'),
    timeZone: 'America/Toronto',
    places: 27,
    minimumPercent: 50,
    eligibility: [],
    criteria,
    scale: [0, 1, 2, 3, 4].map((level) => ({ level, title: bilingual(`Niveau ${level}`), detail: null })),
    documents: [],
    state: { kind: 'published', at: moment('2026-01-10T14:00:00Z') },
    institutions: [],
    sectors: [],
    agreed: null,
    decision: null,
    extensions: [],
    lastNumber: 45,
  },
  applications: Array.from({ length: 45 }, (_, index) => {
    const answers = { eligibility: {}, criteria: index === 1 ? { c1: 'Nous livrons partout.' } : {} }
    return {
      id: at(index),
      call,
      programme,
      organisation: organisationId(`o${index}`),
      version: 1,
      number: index + 1,
      state: index === 44 ? ('late' as const) : ('submitted' as const),
      answers,
      leftOut: [],
      submitted: {
        ...answers,
        profile: {
          name: index === 0 ? awkward : `=Entreprise ${index + 1}`,
          summary: null,
          offers: [],
          employees: null,
        },
        documents: {},
      },
      savedAt: moment('2026-03-01T15:00:00Z'),
      submittedAt: moment(index === 44 ? '2026-03-08T21:00:00Z' : '2026-03-08T20:59:59Z'),
      admitted: null,
      eligibility: { eligible: true, because: null },
    }
  }),
  jurors: jurors.map((person, index) => ({
    person,
    since: moment(`2026-02-0${index + 1}T15:00:00Z`),
    leftAt: null,
    scoresKept: false,
  })),
  declarations: [],
  evaluations: Array.from({ length: 44 }, (_, index) =>
    jurors.map((person) => ({
      application: at(index),
      person,
      version: 1,
      levels: levels(index),
      comments: { c0: 'Un commentaire assez long pour tenir sur deux lignes dans sa colonne.' },
      overall: null,
      doneAt: moment('2026-03-10T15:00:00Z'),
      counts: true,
    })),
  ).flat(),
  consensus: [],
  standings: Array.from({ length: 44 }, (_, index) => ({
    application: at(index),
    levels: { c0: { over: 7n, under: 3n }, c1: { over: 2n, under: 1n }, c2: { over: 3n, under: 1n } },
    percent: { over: 1250n - BigInt(index), under: 18n },
    short: [],
    rank: index + 1,
  })),
  decided: {
    at: moment('2026-03-12T15:00:00Z'),
    by: null,
    cited: 'Procès-verbal du 12 mars',
    decision: decision.id,
  },
  settlements: [],
  outcomes: Array.from({ length: 44 }, (_, index) => ({
    application: at(index),
    call,
    programme,
    organisation: organisationId(`o${index}`),
    result: index < 27 ? ('retained' as const) : ('waiting' as const),
    rank: index + 1,
    percent: 69.4444,
    because: null,
    decidedAt: moment('2026-03-12T15:00:00Z'),
  })),
  letters: [],
  introductions: [],
  feedbackVersion: 0,
  cohort: null,
  vacancies: [],
  offers: [],
}

const names = new Map<PersonId, string | null>(
  jurors.map((person, index) => [person, `Jurée ${'ABCDE'[index]}`]),
)
const fileIn = (language: 'fr' | 'en', named = true) =>
  selectionFile({
    record,
    texts: textsIn[language],
    language,
    programme: 'Tisser local',
    names: named ? names : null,
    acts: [],
    decisions: [decision],
    drawn: { at: moment('2026-03-15T15:00:00Z'), by: 'Camille' },
  })

test('what the rules and the selection rest on is named', () => {
  const fact = (label: string) => fileIn('fr').facts.find((each) => each.label === label)?.value
  expect(fact('Décision qui approuve les règles')).toBe('aucune')
  expect(fact('Décision du comité sur laquelle la sélection repose')).toBe(
    'décision 2026-07\u00a0: Retenir 27 entreprises; Procès-verbal du 12 mars',
  )
})

test('moments are those of the call’s zone, to the second: the last one in time, and the late one', () => {
  const file = fileIn('fr')
  const applications = file.parts.find(({ title }) => title === 'Candidatures')
  const received = applications?.rows.map((row) => shownCell(row[2] ?? null, file))
  // The clocks went forward that night: 21:00 UTC is 17:00.
  expect([received?.[43], received?.[44]].map((text) => text?.replace(/\D/g, ''))).toEqual([
    '20260308165959',
    '20260308170000',
  ])
  expect(applications?.rows[44]?.[4]).toBe('Reçue après la clôture, mise à part.')
})

test('what applicants wrote is in it; averages and totals have two digits each, so that they line up', () => {
  const file = fileIn('fr')
  const part = (title: string) => file.parts.find((each) => each.title === title)
  expect(part('Réponses aux critères')?.rows).toEqual([
    [2, '=Entreprise 2', 'Adéquation', 'Nous livrons partout.'],
  ])
  const ranking = reportOf(file).parts.find(({ title }) => title === 'Classement')
  expect(ranking?.rows[0]?.slice(3)).toEqual(['2,33', '2,00', '3,00', '69,44', '1250/18', ''])
})

test('jurors are named or numbered, by the coordination’s choice', () => {
  const said = (named: boolean) => JSON.stringify(fileIn('fr', named).parts)
  expect(said(true)).toContain('Jurée C')
  expect(said(false)).not.toContain('Jurée')
  expect(said(false)).toContain('Membre 3')
})

test.each(['fr', 'en'] as const)('the spreadsheet says what the document says (%s)', async (language) => {
  const file = fileIn(language)
  const report = reportOf(file)
  const bytes = await xlsxOfFile(file)
  const sheets = await readXlsx(bytes)
  expect(sheets.map(({ sheet }) => sheet).slice(1)).toEqual(file.parts.map(({ title }) => title.slice(0, 31)))
  for (const [index, part] of report.parts.entries()) {
    const rows = sheets[index + 1]?.data ?? []
    expect(rows).toHaveLength(part.rows.length + 1)
    for (const [line, row] of part.rows.entries())
      for (const [column, said] of row.entries()) {
        const cell = rows[line + 1]?.[column] ?? null
        const written = file.parts[index]?.rows[line]?.[column] ?? null
        if (typeof written === 'number') expect(cell).toBe(written)
        else if (typeof written === 'string')
          expect(String(cell ?? '').replace(/^'(?=[=+\-@])/, '')).toBe(written)
        else if (written !== null) expect(cell).toBeInstanceOf(Date)
        expect(shownCell(written, file, file.parts[index]?.columns[column])).toBe(said)
      }
  }
  const [, number] =
    sheets.find(({ sheet }) => sheet.startsWith(language === 'fr' ? 'Candid' : 'Applic'))?.data ?? []
  expect(number?.[2]).toEqual(new Date('2026-03-08T16:59:59Z'))
})

/** The streams of a PDF, opened. */
const openedPdf = (pdf: Uint8Array): string => {
  const raw = Buffer.from(pdf)
  const parts = [raw.toString('latin1')]
  for (let from = raw.indexOf('stream\n'); from !== -1; from = raw.indexOf('stream\n', from + 7)) {
    const end = raw.indexOf('endstream', from)
    try {
      parts.push(inflateSync(raw.subarray(from + 7, end)).toString('latin1'))
    } catch {
      // A stream that is not deflated is in the first part as it is.
    }
  }
  return parts.join('\n')
}

test('45 applications of five jurors make an accessible document in less than two seconds of processor', async () => {
  const began = process.cpuUsage()
  const pdf = await renderReport(reportOf(fileIn('fr')))
  // Of processor, in microseconds: what else the machine does is not the document’s.
  const { user, system } = process.cpuUsage(began)
  expect(user + system).toBeLessThan(2_000_000)
  const said = openedPdf(pdf)
  expect(said).toMatch(/pdfuaid:part/)
  expect(said).toMatch(/\/Marked true/)
  expect(said).toMatch(/\/Lang ?\(fr-CA\)/)
  expect(said).toMatch(/\/StructTreeRoot/)
  expect([...new Set(said.match(/\+AtkinsonHyperlegibleNext-\w+/g))].toSorted()).toEqual([
    '+AtkinsonHyperlegibleNext-Italic',
    '+AtkinsonHyperlegibleNext-Regular',
    '+AtkinsonHyperlegibleNext-SemiBold',
  ])
  // No other font slipped in.
  expect(said.match(/\/FontName ?\/\w+\+\w+/g)?.every((name) => name.includes('Atkinson'))).toBe(true)
  expect(said).toMatch(/\/S ?\/TH/)
})
