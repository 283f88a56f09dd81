import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSettings, variables } from './settings.ts'

describe('the environment is parsed once', () => {
  test('nothing set gives the embedded database on this machine only', () => {
    expect(parseSettings({}).settings).toEqual({
      databaseUrl: null,
      dataFolder: null,
      bucket: null,
      host: '127.0.0.1',
      port: 3000,
      baseUrl: null,
      smtpUrl: null,
      mailFrom: null,
      trustedProxies: 0,
      logLevel: 'info',
    })
  })

  test('every example in the documentation is accepted', () => {
    const environment = Object.fromEntries(variables.map(({ name, example }) => [name, example]))
    expect(parseSettings(environment).bad).toBeNull()
  })

  const unusable = [
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'maillage'],
    ['HOST', 'my machine'],
    ['PORT', 'three'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['BASE_URL', 'maillage.example'],
    ['BASE_URL', 'https://maillage.example/path'],
    ['SMTP_URL', 'https://mail.example'],
    ['MAIL_FROM', 'programme'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ] as const
  test.each(unusable)('%s=%s is refused with a sentence that says what to write', (name, value) => {
    const { bad } = parseSettings({ MAIL_FROM: 'programme@maillage.example', [name]: value })
    expect(bad?.map((each) => each.variable)).toEqual([name])
    expect(bad?.[0]?.advice.fr).toMatch(/^écrivez/)
    expect(bad?.[0]?.advice.en).toMatch(/^write/)
  })

  test('a mail server without a sender is refused', () => {
    const { bad } = parseSettings({ SMTP_URL: 'smtp://mail.example' })
    expect(bad?.map(({ variable }) => variable)).toEqual(['MAIL_FROM'])
  })

  test('all bad values are told at once', () => {
    expect(parseSettings({ PORT: 'x', LOG_LEVEL: 'y' }).bad).toHaveLength(2)
  })

  test('the operator’s guide documents each variable with its meaning', () => {
    const guide = readFileSync(new URL('../docs/guides/operate.md', import.meta.url), 'utf8')
    for (const { name, meaning } of variables) {
      expect(guide).toContain(`\`${name}\``)
      expect(guide).toContain(meaning.en)
    }
  })
})
