import { S3mini } from 's3mini'
import { assertKey, type ContentStore, type StoredKey } from './content-store.ts'

/** An S3-compatible service and the bucket that is ours there. */
export interface BucketGiven {
  /** Address of the service, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** Whether the bucket stands in the path of addresses, or before the name of the host. */
  readonly addressing: 'path' | 'host'
}

const addressOf = ({ endpoint, bucket, addressing }: BucketGiven): string => {
  const address = new URL(endpoint)
  if (addressing === 'host') address.hostname = `${bucket}.${address.hostname}`
  else address.pathname = `${address.pathname.replace(/\/$/, '')}/${bucket}`
  return address.href.replace(/\/$/, '')
}

const mostListed = 1_000
/** Milliseconds after which a service that does not answer has failed. */
const patience = 30_000

const refused = (what: string, status: number): Error => new Error(`the S3 service answered ${status} to ${what}`)

/** Contents as objects of a bucket of an S3-compatible service. */
export const bucketStore = (given: BucketGiven): ContentStore => {
  const client = new S3mini({
    endpoint: addressOf(given),
    region: given.region,
    accessKeyId: given.keyId,
    secretAccessKey: given.secret,
    requestAbortTimeout: patience,
  })
  const list = async function* (): AsyncGenerator<StoredKey> {
    let next: string | undefined
    do {
      const page = await client.listObjectsPaged('', '', mostListed, next)
      for (const { Key, LastModified } of page?.objects ?? [])
        yield { key: Key, at: new Date(LastModified).getTime() }
      next = page?.nextContinuationToken
    } while (next !== undefined)
  }
  return {
    form: 'bucket',
    put: async (key, bytes) => {
      assertKey(key)
      const { ok, status } = await client.putObject(key, bytes, 'application/octet-stream')
      if (!ok) throw refused('a content put there', status)
    },
    find: async (key) => {
      assertKey(key)
      if ((await client.objectExists(key)) !== true) return null
      return {
        size: await client.getContentLength(key),
        read: async (range) => {
          const answer = await client.getObjectRaw(
            key,
            range === undefined,
            range?.from ?? 0,
            (range?.to ?? 0) + 1,
          )
          if (!answer.ok || answer.body === null) throw refused('a content asked for', answer.status)
          return answer.body
        },
      }
    },
    remove: async (key) => void (await client.deleteObject(key)),
    list,
  }
}
