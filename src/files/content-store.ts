/** Part of a content, from its byte `from` to its byte `to`, both within. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** What lies in a store under a key. */
export interface StoredContent {
  /** Bytes of the whole, whatever part of it is read. */
  readonly size: number
  read(range?: ByteRange): Promise<ReadableStream<Uint8Array>>
}

export interface StoredKey {
  readonly key: string
  /** When it was put, in milliseconds since 1970. */
  readonly at: number
}

/** Where contents lie: a folder, or a bucket of an S3-compatible service. It knows nothing of what they are. */
export interface ContentStore {
  /** What an operator reads: `folder`, or `bucket` with its own backups. */
  readonly form: 'folder' | 'bucket'
  /** Keeps it whole or not at all; what the key held before is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is none. */
  find(key: string): Promise<StoredContent | null>
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>
  list(): AsyncIterable<StoredKey>
}

const key = /^[0-9a-f]{2}\/[0-9a-f-]{36}\/[a-z0-9]{1,12}$/

/** Keys are made by us alone: anything else is a fault. */
export const assertKey = (text: string): void => {
  if (!key.test(text)) throw new Error('not the key of a content')
}
