import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connect.ts'
import { folderStore } from '#files/index.ts'
import { restoreBackup } from '#installation/index.ts'
import { instantOf } from '#kernel/time.ts'
import { joinModules } from '../../src/maillage.ts'

// Run by tests in a process of its own, to be measured or killed: backup-child.ts (backup|restore) DATABASE FILE.
const [act = '', database = '', file = ''] = process.argv.slice(2)

const place = database.startsWith('postgres') ? { url: database } : { folder: database }
if (act === 'restore')
  await restoreBackup(place, file, {
    replace: true,
    contents: folderStore(join(tmpdir(), 'maillage-restored-files')),
  })
else {
  const opened = await openDatabase(place)
  await joinModules(opened, '.').installation.backup(file, instantOf(new Date()))
  await opened.close()
}
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`)
