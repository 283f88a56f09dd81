import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { purgeCommand } from '#commands/purge.ts'
import { instantOf } from '#kernel/time.ts'
import { type Retained, retained, retentionSchedule } from '#privacy/index.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { sweepsIn } from '../../src/holdings.ts'
import { personNamed, type Somebody } from './support.ts'

let site: OpenSite
let who: Somebody
beforeAll(async () => {
  site = await openDemonstration()
  who = await personNamed(site, 'Léa Fontaine-Noire')
})
afterAll(() => site.close())

const day = 86_400_000
// Apart from the moments of the demonstration, so that only the row under test is due.
const since = Date.parse('2020-01-01T00:00:00.000Z')
const moment = (milliseconds: number) => instantOf(new Date(milliseconds))

/** One row of each kind, counted from `since`; and whether it says something still. */
const sample: Readonly<
  Record<Retained, { put: (at: string) => RawBuilder<unknown>; left: RawBuilder<unknown> }>
> = {
  'sign-in-verifications': {
    put: (at) =>
      sql`insert into sign_in_verification (id, identifier, value, expires_at) values ('p', 'p', 'p', ${at})`,
    left: sql`select from sign_in_verification where id = 'p'`,
  },
  sessions: {
    put: (at) =>
      sql`insert into session (id, token, person_id, expires_at) values ('p', 'p', ${who.id}, ${at})`,
    left: sql`select from session where id = 'p'`,
  },
  devices: {
    put: (at) => sql`insert into known_device values (${who.id}, 'p', 'p', ${at}, ${at})`,
    left: sql`select from known_device where device = 'p'`,
  },
  'email-changes': {
    put: (at) => sql`insert into email_change values (${who.id}, 'p', 'p', ${at}, ${at})`,
    left: sql`select from email_change where token_digest = 'p'`,
  },
  invitations: {
    put: (at) => sql`insert into invitation (id, email, language, role, token_digest, invited_at, expires_at)
      values ('p', 'p', 'fr', 'operator', 'p', ${at}, ${at})`,
    left: sql`select from invitation where id = 'p'`,
  },
  'join-requests': {
    put: (
      at,
    ) => sql`insert into join_request (id, kind, person_id, organisation_id, note, state, asked_at, decided_at)
      select 'p', 'join', ${who.id}, id, 'words', 'refused', ${at}, ${at} from organisation order by id limit 1`,
    left: sql`select from join_request where id = 'p' and note <> ''`,
  },
  letters: {
    put: (at) => sql`insert into outbox (id, kind, to_email, language, state, sent_at)
      values ('p', 'new-device', 'p', 'fr', 'sent', ${at})`,
    left: sql`select from outbox where id = 'p' and to_email <> ''`,
  },
  'last-letters': {
    put: (at) => sql`insert into outbox (id, kind, to_email, language, state, sent_at)
      values ('p', 'erasure-done', 'p', 'fr', 'sent', ${at})`,
    left: sql`select from outbox where id = 'p' and to_email <> ''`,
  },
  'letter-rows': {
    put: (at) => sql`insert into outbox (id, kind, to_email, language, state, sent_at)
      values ('p', 'new-device', '', 'fr', 'sent', ${at})`,
    left: sql`select from outbox where id = 'p'`,
  },
  'subscription-requests': {
    put: (
      at,
    ) => sql`insert into subscription_request (token_digest, programme_id, email, language, text_ids, asked_at, expires_at)
      select 'p', id, 'p', 'fr', '{}', ${at}, ${at} from programme order by id limit 1`,
    left: sql`select from subscription_request where token_digest = 'p'`,
  },
  'notices-letters': {
    put: (at) => sql`insert into notices_letter (programme_id, person_id, week, notices)
      select id, ${who.id}, ${at}::date, '{}' from programme order by id limit 1`,
    left: sql`select from notices_letter where week < '2021-01-01'`,
  },
  'edition-uploads': {
    put: (
      at,
    ) => sql`insert into edition_upload (id, edition_id, programme_id, person_id, holds, file_name, headings, rows,
        chosen, uploaded_at)
      select 'p', id, programme_id, ${who.id}, 'activities', 'p', '[]', '[]', '[]', ${at} from edition limit 1`,
    left: sql`select from edition_upload where id = 'p'`,
  },
  uploads: {
    put: (at) => sql`insert into directory_upload (id, person_id, file_name, headings, rows, uploaded_at)
      values ('p', ${who.id}, 'p', '[]', '[]', ${at})`,
    left: sql`select from directory_upload where id = 'p'`,
  },
  notifications: {
    put: (at) => sql`insert into notification (id, person_id, kind, facts, created_at)
      values ('p', ${who.id}, 'role-changed', '{}', ${at})`,
    left: sql`select from notification where id = 'p'`,
  },
  'removed-lists': {
    put: (at) => sql`insert into list (id, name, person_id, removed_at) values ('p', 'p', ${who.id}, ${at})`,
    left: sql`select from list where id = 'p'`,
  },
  'removed-list-entries': {
    put: (
      at,
    ) => sql`with kept as (insert into list (id, name, person_id) values ('p', 'p', ${who.id}) returning id)
      insert into list_entry (list_id, kind, thing_id, removed_at) select id, 'notice', 'p', ${at} from kept`,
    left: sql`select from list_entry where list_id = 'p'`,
  },
  'journal-addresses': {
    put: (at) => sql`with told as (
        insert into journal_entry (chain, number, at, role, act, thing_kind, hash)
        values ('p', 1, ${at}, 'public', 'p', 'p', 'p') returning chain, number)
      insert into journal_value (chain, number, field, salt, value) select chain, number, 'from', 'p', '192.0.2.1' from told`,
    left: sql`select from journal_value where chain = 'p'`,
  },
  'privacy-requests': {
    put: (at) => sql`insert into privacy_request (id, kind, person_id, way, asked_at)
      values ('p', 'access', ${who.id}, 'letter', ${at})`,
    left: sql`select from privacy_request where id = 'p'`,
  },
  'purge-reports': {
    put: (at) => sql`insert into purge_run (id, started_at) values ('p', ${at})`,
    left: sql`select from purge_run where id = 'p'`,
  },
  limits: {
    // A stretch of a minute, which ends at the moment.
    put: (at) => sql`insert into asked_often (what, who, stretch)
      values ('search', 'p', extract(epoch from ${at}::timestamptz)::bigint / 60 - 1)`,
    left: sql`select from asked_often where who = 'p'`,
  },
}
const forget: readonly RawBuilder<unknown>[] = [
  sql`delete from outbox where id = 'p'`,
  sql`delete from list where id = 'p'`,
  sql`delete from join_request where id = 'p'`,
]

const isLeft = async (name: Retained): Promise<boolean> =>
  (await sample[name].left.execute(site.db)).rows.length > 0

describe('each row of the retention schedule', () => {
  test.each(retained)('%s: kept a moment before its time, gone at its time and after', async (name) => {
    const sweep = sweepsIn(site.db)[name]
    const { days } = retentionSchedule[name]
    const until = (now: number) => moment(now - days * day)
    await sample[name].put(moment(since)).execute(site.db)
    const end = since + days * day
    expect([await sweep.due(until(end - 1)), await sweep.sweep(until(end - 1), 10)]).toEqual([0, 0])
    expect(await isLeft(name)).toBe(true)
    expect(await sweep.due(until(end))).toBe(1)
    expect(await isLeft(name), 'counting sweeps nothing').toBe(true)
    expect(await sweep.sweep(until(end), 10)).toBe(1)
    expect(await isLeft(name)).toBe(false)
    expect([await sweep.due(until(end + day)), await sweep.sweep(until(end + day), 10)]).toEqual([0, 0])
    for (const each of forget) await each.execute(site.db)
  })

  test('goes in parts, so that nobody waits for a long statement', async () => {
    await sql`insert into sign_in_verification (id, identifier, value, expires_at)
      select 'many-' || n, 'p', 'p', ${moment(since)} from generate_series(1, 1201) n`.execute(site.db)
    const sweep = sweepsIn(site.db)['sign-in-verifications']
    expect(await sweep.sweep(moment(since), 500)).toBe(500)
    const report = await site.modules.privacy.purging.run(moment(since + day))
    expect(report.results.find(({ line }) => line === 'sign-in-verifications')?.swept).toBe(701)
  })
})

describe('the purge', () => {
  test('keeps a report that says of each line how many, when, failed or not; one that fails stops no other', async () => {
    await sql`alter table known_device rename to hidden_device`.execute(site.db)
    const report = await site.modules.privacy.purging.run(moment(Date.now()))
    await sql`alter table hidden_device rename to known_device`.execute(site.db)
    expect(report.results.map(({ line }) => line)).toEqual(['erasures', ...retained])
    const failed = report.results.filter(({ failure }) => failure !== null)
    expect(failed.map(({ line }) => line)).toEqual(['devices'])
    const [kept] = await site.modules.privacy.purging.reports(1)
    expect(kept?.results).toEqual(report.results)
    for (const name of ['Noé Laliberté', 'Camille Laplume']) {
      const session = await site.signInAs(name)
      const page = await (await fetch(`${site.address}/confidentialite/purges`, { headers: session })).text()
      expect.soft(page, name).toMatch(/échec\s:/)
      expect.soft(page, name).toContain('Appareils connus')
    }
  })

  test('is counted first by the command line, which then does it', async () => {
    await sample.uploads.put(moment(since)).execute(site.db)
    const run = async (argv: readonly string[]) => {
      let text = ''
      const write = (more: string): void => {
        text += more
      }
      const output = { write, isTerminal: false, columns: 80 }
      const code = await purgeCommand.run(argv, {
        modules: async () => site.modules,
        language: 'fr',
        cwd: '.',
        dataFolder: '.',
        stdout: output,
        stderr: output,
        signal: new AbortController().signal,
        now: () => moment(since + day),
        newId: () => '',
      })
      return { code, text }
    }
    const before = (await site.modules.privacy.purging.reports(100)).length
    const dry = await run(['--dry-run', '--json'])
    expect(dry.code).toBe(0)
    expect(JSON.parse(dry.text).results.find(({ line }: { line: string }) => line === 'uploads').swept).toBe(
      1,
    )
    expect(await isLeft('uploads')).toBe(true)
    expect(await site.modules.privacy.purging.reports(100)).toHaveLength(before)
    const done = await run([])
    expect([done.code, done.text.includes('tableurs envoyés')]).toEqual([0, true])
    expect(await isLeft('uploads')).toBe(false)
    expect((await run(['--all'])).code).toBe(2)
  })
})
