import { asActor } from '#db/as-actor.ts'
import { readSecret } from '#db/installation.ts'
import type { Db } from '#db/tables/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { checkFiles, type FileFault } from './checking.actions.ts'
import type { ContentStore, StoredContent } from './content-store.ts'
import { type FileOwner, type FileUse, keyOf, type StoredFile } from './file.ts'
import { type FilesTableNames, findFile, listOfOwner, readUsed } from './files.store.ts'
import type { FileRefusal, SentFile } from './intake.actions.ts'
import { forget, type ReceivedFile, receive } from './keeping.actions.ts'
import { type Opened, type Seal, sealed, sealState } from './signed-address.actions.ts'
import { type Swept, sweep } from './sweep.actions.ts'
import { receivedOf, ticketOf } from './ticket.actions.ts'

interface Holder {
  readonly person: PersonId | null
  readonly now: Instant
}

/** Files that people put in, wherever their contents lie. */
export interface Files {
  /** Checks and cleans a file and puts its content in the store, for an act to keep with `keepFile`. */
  receive(sent: SentFile, use: FileUse): Promise<Result<ReceivedFile, FileRefusal>>
  /** Removes the content of a received file that no act kept. */
  forget(received: Pick<ReceivedFile, 'id' | 'forms'>): Promise<void>
  /** A file, removed or not, whoever asks: the policy decides on it next. */
  find(id: string): Promise<StoredFile | null>
  /** Files of a thing, oldest first, removed ones too, within the reach of whoever reads. */
  of(reader: Actor, owner: Pick<FileOwner, 'kind' | 'id'>, use: FileUse): Promise<readonly StoredFile[]>
  /** Bytes that a programme and an organisation keep. */
  used(
    owner: Pick<FileOwner, 'programme' | 'organisation'>,
  ): Promise<{ readonly programme: number; readonly organisation: number }>
  /** What lies in the store of a form of a file; null when nothing does. */
  content(opened: Pick<Opened, 'file' | 'form'>): Promise<StoredContent | null>
  /** Makes addresses that open files to one person for a short while. The policy was asked before. */
  sealer(person: PersonId | null, now: Instant): Promise<(opened: Omit<Opened, 'person'>) => Seal>
  /** Whether an address opens what it says to whoever asks. */
  sealState(opened: Opened, seal: Seal, now: Instant): Promise<'good' | 'expired' | 'wrong'>
  /** A received file as a hidden field, so that it stays while the rest of its form is put right. */
  ticketOf(received: ReceivedFile, holder: Holder): Promise<string>
  /** The file of a ticket made for this person; null when there is none. */
  receivedOf(ticket: string, holder: Holder): Promise<ReceivedFile | null>
  /** Removes what nothing shows, what was removed long ago, and contents without a file; `shown` by the programme. */
  sweep(now: Instant, shown: ReadonlySet<string>): Promise<Swept>
  /** Reads every content again. */
  check(): Promise<{ readonly files: number; readonly bytes: number; readonly faults: readonly FileFault[] }>
}

/** Files whose rows are in `db` and whose contents lie in `store`. */
export const createFiles = (db: Db<FilesTableNames | 'installation'>, store: ContentStore): Files => {
  const rows = db.$pickTables<FilesTableNames>()
  let secret: Promise<string> | null = null
  const theSecret = (): Promise<string> => {
    secret ??= readSecret(db.$pickTables<'installation'>())
    return secret
  }
  return {
    receive: (sent, use) => receive(store, sent, use),
    forget: (received) => forget(store, received),
    find: (id) => findFile(rows, id),
    of: (reader, owner, use) => asActor(rows, reader, (tx) => listOfOwner(tx, owner, use)),
    used: (owner) => readUsed(rows, owner),
    content: ({ file, form }) => store.find(keyOf(file, form)),
    sealer: async (person, now) => {
      const known = await theSecret()
      return (opened) => sealed(known, { ...opened, person }, now)
    },
    sealState: async (opened, seal, now) => sealState(await theSecret(), opened, { ...seal, now }),
    ticketOf: async (received, holder) => ticketOf(await theSecret(), received, holder),
    receivedOf: async (ticket, holder) => receivedOf(await theSecret(), ticket, holder),
    sweep: (now, shown) => sweep(rows, store, { now, shown }),
    check: () => checkFiles(rows, store),
  }
}
