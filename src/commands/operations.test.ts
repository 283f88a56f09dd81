import { describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { commands } from './all.ts'
import type { CommandContext } from './command.ts'
import { readAnswer } from './init-answers.form.ts'

const silent = { isTerminal: false, columns: 80, write: () => {} }
const context: CommandContext<never> = {
  modules: () => expect.fail('wrong words need no database'),
  language: 'fr',
  cwd: '/',
  dataFolder: '/',
  stdout: silent,
  stderr: silent,
  signal: new AbortController().signal,
  now: () => instantOf(new Date(0)),
  newId: () => 'id',
}

const operations = commands.filter(({ name }) =>
  ['init', 'operator', 'letters', 'journal', 'backup', 'verify', 'restore', 'activate', 'doctor'].includes(
    name,
  ),
)

describe.each(operations.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test('has help with an example in both languages, and a way for machines', () => {
    expect(command.help.fr).toContain(`Exemple : npx maillage ${name}`)
    expect(command.help.en).toContain(`Example: npx maillage ${name}`)
    for (const help of [command.help.fr, command.help.en]) expect(help).toContain('--json')
  })

  test('ends with 2 when its words make no sense, without opening anything', async () => {
    expect(await command.run(['--no-such-option'], context)).toBe(2)
    expect(await command.run(['one', 'two', 'three'], context)).toBe(2)
  })
})

const answers = [
  ['territory', 'Montréal, 13', 'R06,R13'],
  ['territory', 'qc', 'QC'],
  ['territory', 'tout le Québec', 'QC'],
  ['territory', 'Bellechasse', 'M19'],
  ['territory', 'M999', null],
  ['territory', 'Atlantide', null],
  ['languages', 'FR, en', 'fr,en'],
  ['languages', 'en', null],
  ['operator-email', ' Eve@Maillage.Example ', 'eve@maillage.example'],
  ['operator-email', 'eve', null],
  ['base-url', 'https://maillage.example/', 'https://maillage.example'],
  ['base-url', 'https://maillage.example/chemin', null],
  ['base-url', 'ftp://maillage.example', null],
  ['name-fr', '   ', null],
  ['coordinating-body', '', ''],
] as const

test.each(answers)('%s «%s» is kept as %s', (name, written, kept) => {
  expect(readAnswer(name, written)).toBe(kept)
})
