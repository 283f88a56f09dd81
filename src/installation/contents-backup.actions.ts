import { createHash } from 'node:crypto'
import { type ContentStore, everyFile, type FileForm, keyOf } from '#files/index.ts'
import { type ContentEnd, type ContentSummary, noContents, withContent } from './contents-backup.ts'
import type { WholeDb } from './snapshot.store.ts'

/** Bytes in one line: lines stay short enough to be read one by one. */
const pieceBytes = 48 * 1024

interface Wanted {
  readonly key: string
  readonly form: FileForm
}

/** Lines of one content, when it is what its row says; the last one says where it is. */
const linesOf = async (contents: ContentStore, { key, form }: Wanted): Promise<readonly string[]> => {
  const { bytes, sha256 } = form
  const end = (place: ContentEnd['place']): readonly string[] => [
    JSON.stringify({ content: key, bytes, sha256, place }),
  ]
  const found = await contents.find(key)
  if (found === null) return end('missing')
  if (found.size !== bytes) return end('changed')
  // A bucket has its own backups; that the object is there is all that is asked of it.
  if (contents.form === 'bucket') return end('bucket')
  const whole = Buffer.from(await new Response(await found.read()).arrayBuffer())
  if (createHash('sha256').update(whole).digest('hex') !== sha256) return end('changed')
  const pieces: string[] = []
  for (let at = 0; at < whole.length; at += pieceBytes)
    pieces.push(
      JSON.stringify({ content: key, piece: whole.subarray(at, at + pieceBytes).toString('base64') }),
    )
  return [...pieces, ...end('here')]
}

/** The lines of every content of the files that this database names; null when it knows none. */
export const contentLines = async function* (
  db: WholeDb,
  contents: ContentStore | null,
): AsyncGenerator<string, ContentSummary> {
  let summary = noContents
  if (contents === null) return summary
  for await (const file of everyFile(db.$pickTables<'file'>()))
    for (const form of file.forms) {
      const lines = await linesOf(contents, { key: keyOf(file.id, form.name), form })
      yield* lines
      const last: ContentEnd = JSON.parse(lines.at(-1) ?? '{}')
      summary = withContent(summary, last)
    }
  return summary
}
