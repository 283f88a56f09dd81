import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Each forbidden import is planted in a copy of the sources; the rule beside it must fire there. */
const planted: readonly { readonly rule: string; readonly file: string; readonly code: string }[] = [
  {
    rule: 'border-call-for-interest',
    file: 'programme/call-for-interest/planted.actions.ts',
    code: "import '#programme/tenders/index.ts'",
  },
  {
    rule: 'by-the-door',
    file: 'programme/call-for-interest/planted-window.actions.ts',
    code: "import '#programme/directory/organisation.ts'",
  },
  {
    rule: 'border-directory',
    file: 'programme/directory/planted.actions.ts',
    code: "import '#programme/tenders/index.ts'",
  },
  {
    rule: 'border-matching',
    file: 'programme/matching/planted.actions.ts',
    code: "import '#programme/directory/index.ts'",
  },
  {
    rule: 'border-tenders',
    file: 'programme/tenders/planted.actions.ts',
    code: "import '#programme/unheard-of/index.ts'",
  },
  { rule: 'border-unlisted', file: 'programme/unheard-of/index.ts', code: "import '#kernel/ids.ts'" },
  {
    rule: 'door-accounts',
    file: 'accounts/planted.actions.ts',
    code: "import '#programme/directory/index.ts'",
  },
  { rule: 'door-accounts', file: 'accounts/planted-web.actions.ts', code: "import '#web/planted-b.ts'" },
  { rule: 'door-journal', file: 'journal/planted.actions.ts', code: "import '#accounts/index.ts'" },
  { rule: 'door-mail', file: 'mail/planted.actions.ts', code: "import '#accounts/index.ts'" },
  { rule: 'doors-by-the-door', file: 'web/planted-accounts.ts', code: "import '#accounts/policy.ts'" },
  {
    rule: 'doors-by-the-door',
    file: 'programme/directory/planted-journal.actions.ts',
    code: "import '#journal/journal.actions.ts'",
  },
  { rule: 'pure-door-stays-home', file: 'accounts/planted-disk.ts', code: "import 'node:fs'" },
  { rule: 'pure-door-stays-home', file: 'journal/planted-io.ts', code: "import './journal.actions.ts'" },
  { rule: 'no-cycle', file: 'web/planted-a.ts', code: "import './planted-b.ts'" },
  { rule: 'kernel-needs-nothing', file: 'kernel/planted.ts', code: "import '#places/index.ts'" },
  { rule: 'kernel-needs-nothing', file: 'kernel/planted-library.ts', code: "import 'zod'" },
  {
    rule: 'places-need-the-kernel-only',
    file: 'places/planted.ts',
    code: "import '#programme/matching/index.ts'",
  },
  { rule: 'pure-stays-home', file: 'programme/tenders/planted-disk.ts', code: "import 'node:fs'" },
  { rule: 'pure-stays-home', file: 'programme/matching/planted-web.ts', code: "import '#web/planted-b.ts'" },
  { rule: 'pure-stays-home', file: 'programme/directory/planted-library.ts', code: "import 'pino'" },
  {
    rule: 'pure-does-no-io',
    file: 'programme/directory/planted-io.ts',
    code: "import './planted.actions.ts'",
  },
  { rule: 'pure-uses-no-door', file: 'programme/directory/planted-door.ts', code: "import './index.ts'" },
  {
    rule: 'store-sees-tables-only',
    file: 'programme/directory/planted.store.ts',
    code: "import './planted.actions.ts'",
  },
  {
    rule: 'store-sees-tables-only',
    file: 'programme/directory/planted-disk.store.ts',
    code: "import 'node:fs'",
  },
  { rule: 'sql-in-stores-only', file: 'programme/directory/planted-sql.actions.ts', code: "import 'kysely'" },
  { rule: 'sql-in-stores-only', file: 'web/planted-sql.ts', code: "import 'pg'" },
  { rule: 'tables-for-stores-only', file: 'web/planted-tables.ts', code: "import '#db/migrate.ts'" },
  {
    rule: 'by-the-door',
    file: 'programme/tenders/planted-window.actions.ts',
    code: "import '#programme/directory/organisation.ts'",
  },
  {
    rule: 'by-the-door-from-outside',
    file: 'web/planted-window.ts',
    code: "import '#programme/directory/organisation.ts'",
  },
  {
    rule: 'by-the-door-from-outside',
    file: 'jobs/planted-window.ts',
    code: "import '#programme/matching/notice.ts'",
  },
  {
    rule: 'programme-knows-no-web',
    file: 'programme/tenders/planted-web.actions.ts',
    code: "import '#web/planted-b.ts'",
  },
  { rule: 'nothing-imports-main', file: 'web/planted-main.ts', code: "import '../main.ts'" },
  { rule: 'code-knows-no-tests', file: 'web/planted-test.ts', code: "import './planted.test.ts'" },
  { rule: 'declared-only', file: 'web/planted-package.ts', code: "import 'left-pad-that-nobody-declared'" },
]

const supporting: readonly { readonly file: string; readonly code: string }[] = [
  { file: 'web/planted-b.ts', code: "import './planted-a.ts'" },
  { file: 'web/planted.test.ts', code: 'export {}' },
]

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const cruise = async (folder: string): Promise<readonly Violation[]> => {
  const command = promisify(execFile)(
    join(root, 'node_modules', '.bin', 'depcruise'),
    ['src', '--config', 'borders.mjs', '--output-type', 'json'],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  )
  // The command exits with the number of violations; its report is complete all the same.
  const { stdout } = await command.catch((failure: { stdout: string }) => failure)
  return JSON.parse(stdout).summary.violations
}

describe('the borders of ARCHITECTURE.md bark when they are crossed', () => {
  let folder: string
  let clean: readonly Violation[]
  let violations: readonly Violation[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-borders-'))
    for (const name of ['src', 'test', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
      await cp(join(root, name), join(folder, name), { recursive: true })
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    await writeFile(
      join(folder, 'borders.mjs'),
      "import real from './.dependency-cruiser.mjs'\nexport default { ...real, options: { ...real.options, preserveSymlinks: true } }\n",
    )
    clean = await cruise(folder)
    for (const { file, code } of [...planted, ...supporting]) {
      await mkdir(dirname(join(folder, 'src', file)), { recursive: true })
      await writeFile(join(folder, 'src', file), `${code}\n`)
    }
    violations = await cruise(folder)
  }, 120_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('the sources as they are cross none', () => {
    expect(clean.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([])
  })

  test.each(planted)('$rule fires on $file', ({ rule, file }) => {
    expect(violations.filter(({ from }) => from === `src/${file}`).map((each) => each.rule.name)).toContain(
      rule,
    )
  })
})
