import { closeSync, fsyncSync, openSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's NODEFS that is used; it is not a documented interface of PGlite (hence the pinned version). */
interface Stream {
  readonly nfd?: number
  readonly node: unknown
}
interface EmscriptenFiles {
  readonly realPath: (node: unknown) => string
  readonly stream_ops: { fsync?: (stream: Stream) => number }
}

const synchronise = (files: EmscriptenFiles, stream: Stream): number => {
  if (stream.nfd !== undefined && stream.nfd !== null) fsyncSync(stream.nfd)
  else {
    // A directory has no native descriptor: PostgreSQL syncs it so that new names survive a power cut.
    const descriptor = openSync(files.realPath(stream.node), 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }
  return 0
}

/** PGlite's folder of files, with the `fsync` that it lacks: an acknowledged commit is on the disk. */
export class DurableFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given)
    const hook = (module: { readonly NODEFS: EmscriptenFiles }): void => {
      module.NODEFS.stream_ops.fsync = (stream) => synchronise(module.NODEFS, stream)
    }
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook as never] },
    }
  }
}

/** PGlite's own parameters without `-F` (« no fsync »), and a small write-ahead log. */
export const durableParameters: NonNullable<PGliteOptions['startParams']> = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on', 'full_page_writes=on'].flatMap((each) => [
    '-c',
    each,
  ]),
  ...['max_wal_size=64MB', 'min_wal_size=32MB', 'timezone=UTC'].flatMap((each) => ['-c', each]),
]
