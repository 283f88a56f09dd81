import type { BucketGiven } from '#files/index.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'
import type { Settings } from '../settings.ts'

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  readonly columns: number
}

/** What a command is given, whether it runs in its own process or inside the running server. */
export interface CommandContext<Modules> {
  /** The joined parts; asking for them opens the database when the command runs in its own process. */
  modules(): Promise<Modules>
  readonly language: Language
  /** Folder that relative paths start from: the caller's, even when the server runs the command. */
  readonly cwd: string
  readonly dataFolder: string
  /** PostgreSQL server; absent or null for the embedded database of the data folder. */
  readonly databaseUrl?: string | null
  /** Bucket that keeps files; absent or null for the folder of files. */
  readonly bucket?: BucketGiven | null
  /** Address that people type; absent or null when none is set. */
  readonly baseUrl?: string | null
  /** What the program was told by its environment; absent where a command needs none of it. */
  readonly settings?: Settings
  readonly stdout: Output
  readonly stderr: Output
  readonly signal: AbortSignal
  now(): Instant
  newId(): string
}

export interface Command<Modules> {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: Bilingual
  /** Usage, options and an example. */
  readonly help: Bilingual
  /** When the server runs, a command that needs the embedded database is carried out there. */
  needsDatabase(argv: readonly string[]): boolean
  run(argv: readonly string[], context: CommandContext<Modules>): Promise<ExitCode>
}
