import { activateCommand, backupCommand, restoreCommand, verifyCommand } from './backup.ts'
import { doctorCommand } from './doctor/doctor.ts'
import { filesCommand } from './files.ts'
import { importCommand } from './import.ts'
import { importDirectoryCommand } from './import-directory.ts'
import { initCommand } from './init.ts'
import { journalCommand } from './journal.ts'
import { lettersCommand } from './letters.ts'
import { matchCommand } from './match.ts'
import { operatorCommand } from './operator.ts'
import { purgeCommand } from './purge.ts'
import { resolveCommand } from './resolve.ts'

/** Every command but `serve`, in the order of the list that people see. */
export const commands = [
  initCommand,
  operatorCommand,
  importCommand,
  importDirectoryCommand,
  matchCommand,
  resolveCommand,
  lettersCommand,
  doctorCommand,
  journalCommand,
  filesCommand,
  purgeCommand,
  backupCommand,
  verifyCommand,
  restoreCommand,
  activateCommand,
] as const
