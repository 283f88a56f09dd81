import { AwsClient } from 'aws4fetch'
import {
  assertKey,
  type ByteRange,
  type ContentStore,
  type StoredContent,
  type StoredKey,
} from './content-store.ts'

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

/** Milliseconds after which a service that does not answer has failed. */
const patience = 30_000

const within = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null

/** One page of a list of objects. Our keys hold nothing that XML escapes; tokens may. */
const pageOf = (xml: string): { readonly keys: readonly StoredKey[]; readonly next: string | null } => ({
  keys: [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: within(entry, 'Key') ?? '',
    at: Date.parse(within(entry, 'LastModified') ?? ''),
  })),
  next: within(xml, 'NextContinuationToken')?.replaceAll('&amp;', '&') ?? null,
})

/** Contents as objects of a bucket of an S3-compatible service. */
export const bucketStore = (given: BucketGiven): ContentStore => {
  const { keyId: accessKeyId, secret: secretAccessKey, region } = given
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const address = addressOf(given)
  const ask = async (path: string, request: RequestInit, tolerated: readonly number[] = []) => {
    const answer = await client.fetch(address + path, { ...request, signal: AbortSignal.timeout(patience) })
    if (answer.ok || tolerated.includes(answer.status)) return answer
    await answer.body?.cancel()
    throw new Error(`the S3 service answered ${answer.status} to ${request.method} ${path}`)
  }
  const read = async (key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> => {
    const headers = range === undefined ? {} : { range: `bytes=${range.from}-${range.to}` }
    const { body, status } = await ask(`/${key}`, { method: 'GET', headers })
    if (body === null || (range !== undefined && status !== 206))
      throw new Error(`the S3 service answered ${status} to a part of ${key}`)
    return body
  }
  return {
    form: 'bucket',
    put: async (key, bytes) => {
      assertKey(key)
      await ask(`/${key}`, { method: 'PUT', body: new Uint8Array(bytes) })
    },
    find: async (key): Promise<StoredContent | null> => {
      assertKey(key)
      const { status, headers } = await ask(`/${key}`, { method: 'HEAD' }, [404])
      if (status === 404) return null
      return { size: Number(headers.get('content-length')), read: (range) => read(key, range) }
    },
    remove: async (key) => void (await ask(`/${key}`, { method: 'DELETE' }, [404])),
    list: async function* () {
      let next: string | null = null
      do {
        const token: string = next === null ? '' : `&continuation-token=${encodeURIComponent(next)}`
        const page = pageOf(await (await ask(`?list-type=2${token}`, { method: 'GET' })).text())
        yield* page.keys
        next = page.next
      } while (next !== null)
    },
  }
}
