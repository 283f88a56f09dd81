import { randomUUID } from 'node:crypto'
import { claimInstallation } from '#db/installation.ts'
import { programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { createOutbox, type Letter, type Outbox, queue, smtpCarrier } from '#mail/index.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { mailOf } from '#web/letter-mail.tsx'
import { type MailServer, openMailServer } from './mail-server.ts'
import { noon } from './noon.ts'

export const programme = programmeId('achats-d-ici')
export const sender = {
  name: 'Coopérative fictive d’ici',
  address: '1, rue Inventée\nNulle-Part (Québec)  H0H 0H0',
  contact: 'ecrire@exemple.example',
}
const author = { name: { fr: 'Achats d’ici', en: 'Buy here' }, sender }
const baseUrl = 'https://maillage.example'

/** An outbox, a real mail server, and a clock that tests set. */
export interface Mailing extends Pick<FreshDatabase, 'db'> {
  readonly outbox: Outbox
  readonly server: MailServer
  /** The moment that the outbox believes it is. */
  clock: Instant
  /** Sends the next due letter, as the program does; null when none is due. */
  send(): Promise<string | null>
  /** Sends until none is due; says what became of each. */
  sendAll(): Promise<readonly string[]>
  ask(letter: Partial<Letter> & Pick<Letter, 'kind' | 'to'>): Promise<boolean>
  /** Gives a live consent to the address for business opportunities of the programme; gives its token. */
  consent(email: string): Promise<string>
  /** Every queued letter falls due now. */
  makeDue(): Promise<void>
  /** Empties the outbox and what is known of addresses. */
  forget(): Promise<void>
  close(): Promise<void>
}

const addProgramme = (db: Mailing['db']) =>
  db
    .insertInto('programme')
    .values({
      id: programme,
      slug: programme,
      name_fr: author.name.fr,
      purpose_fr: 'Essayer.',
      territories: ['QC'],
      sender_name: sender.name,
      sender_address: sender.address,
      sender_contact: sender.contact,
    })
    .execute()

const consentTo = async (db: Mailing['db'], email: string): Promise<string> => {
  const { rows } = await db.executeQuery<{ digest: string }>(
    db.selectNoFrom(({ fn, val }) => fn<string>('address_digest', [val(email)]).as('digest')).compile(),
  )
  const token = randomUUID()
  await db
    .insertInto('consent')
    .values({
      id: randomUUID(),
      programme_id: programme,
      purpose: 'opportunities',
      address_digest: rows[0]?.digest ?? '',
      email,
      basis: 'implied',
      ground: 'inquiry',
      reason: 'a question asked',
      language: 'fr',
      given_at: new Date(),
      way: 'recorded',
      expires_at: new Date(Date.now() + 86_400_000),
      withdrawal_token: token,
    })
    .execute()
  return token
}

/** Opens them on a fresh database. */
export const openMailing = async (): Promise<Mailing> => {
  const opened = await freshDatabase()
  const { db } = opened
  await claimInstallation(db, 'production')
  await addProgramme(db)
  const server = await openMailServer()
  const carrier = smtpCarrier({ url: server.url, from: 'programme@maillage.example', patience: 5_000 })
  const mailing: Mailing = {
    db,
    server,
    clock: noon(),
    outbox: createOutbox(db, () => mailing.clock),
    send: () => mailing.outbox.sendNext((letter) => carrier.carry(mailOf(letter, { author, baseUrl }))),
    async sendAll() {
      const done: string[] = []
      for (;;) {
        const carried = await mailing.send()
        if (carried === null) return done
        done.push(carried)
      }
    },
    ask: (letter) =>
      queue(db, {
        person: null,
        language: 'fr',
        programme,
        facts: { placeFr: 'Les Pelles du Matin', by: 'Rosalie', slug: 'les-pelles-du-matin' },
        ...letter,
      }),
    consent: (email) => consentTo(db, email),
    makeDue: async () => {
      await db
        .updateTable('outbox')
        .set({ due_at: new Date(0) })
        .execute()
    },
    forget: async () => {
      server.be(null)
      server.received.length = 0
      mailing.clock = noon()
      for (const table of ['outbox', 'refusing_address', 'suppression', 'consent'] as const)
        await db.deleteFrom(table).execute()
    },
    close: async () => {
      carrier.close()
      await server.close()
      await opened.close()
    },
  }
  return mailing
}
