// Opens a folder, says so or says why not, then waits to be ended: `opener.ts FOLDER`.
import { openDatabase } from '#db/connect.ts'
import { DatabaseFailure } from '#db/failures.ts'

const [folder = ''] = process.argv.slice(2)
try {
  const { close } = await openDatabase({ folder })
  process.stdout.write('opened\n')
  process.once('SIGTERM', () => void close())
  setInterval(() => {}, 60_000)
} catch (failure) {
  if (!(failure instanceof DatabaseFailure)) throw failure
  process.stdout.write(`${JSON.stringify({ kind: failure.kind, ...failure.texts })}\n`)
}
