import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bucketStore, type ContentStore, folderStore, keyOf } from '#files/index.ts'
import { fileId } from '#kernel/ids.ts'
import { type S3Server, s3Server } from './s3-server.ts'

let server: S3Server
let folder: string
beforeAll(async () => {
  server = await s3Server()
  folder = await mkdtemp(join(tmpdir(), 'maillage-files-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const newKey = (): string => keyOf(fileId(randomUUID()), 'whole')
const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer())
const keysOf = async (store: ContentStore): Promise<readonly string[]> => {
  const keys: string[] = []
  for await (const { key } of store.list()) keys.push(key)
  return keys.sort()
}

describe.each([
  ['a folder', (): ContentStore => folderStore(folder)],
  ['a bucket of a real S3 server', (): ContentStore => bucketStore(server.bucket)],
])('%s', (_, open) => {
  let store: ContentStore
  beforeAll(() => {
    store = open()
  })

  test('gives back what was put, whole and in part', async () => {
    const [key, bytes] = [newKey(), randomBytes(300_000)]
    await store.put(key, bytes)
    const found = await store.find(key)
    expect(found?.size).toBe(bytes.length)
    const whole = await bytesOf((await found?.read()) ?? new ReadableStream())
    expect(createHash('sha256').update(whole).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
    for (const [from, to] of [
      [0, 1],
      [10, 19],
      [299_990, 299_999],
    ] as const) {
      const part = await bytesOf((await found?.read({ from, to })) ?? new ReadableStream())
      expect([from, to, part.length]).toEqual([from, to, to + 1 - from])
      expect(part.equals(bytes.subarray(from, to + 1))).toBe(true)
    }
  })

  test('replaces, lists with the moment, removes, and says when there is nothing', async () => {
    const key = newKey()
    expect(await store.find(key)).toBeNull()
    const before = Date.now() - 2_000
    await store.put(key, Buffer.from('first'))
    await store.put(key, Buffer.from('second one'))
    expect(await bytesOf((await (await store.find(key))?.read()) ?? new ReadableStream())).toEqual(
      Buffer.from('second one'),
    )
    const listed = []
    for await (const each of store.list()) if (each.key === key) listed.push(each.at)
    expect(listed).toHaveLength(1)
    expect(listed[0]).toBeGreaterThan(before)
    await store.remove(key)
    await store.remove(key)
    expect([await store.find(key), (await keysOf(store)).includes(key)]).toEqual([null, false])
  })

  test('takes no key but ours', async () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'ab/../x/whole', `${newKey()}/more`, ''])
      await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('not the key')
  })
})

test('a folder is for its owner alone, and a write that fails leaves nothing', async () => {
  const own = await mkdtemp(join(tmpdir(), 'maillage-files-'))
  const store = folderStore(join(own, 'files'))
  const key = newKey()
  await store.put(key, Buffer.from('x'))
  const path = join(own, 'files', ...key.split('/'))
  expect((await stat(path)).mode & 0o077).toBe(0)
  expect((await stat(join(path, '..'))).mode & 0o077).toBe(0)
  // A folder stands where the file should: the rename fails.
  const blocked = newKey()
  await store.put(blocked.replace(/whole$/, '480'), Buffer.from('x'))
  const at = join(own, 'files', ...blocked.split('/'))
  await mkdir(join(at, 'in'), { recursive: true })
  await expect(store.put(blocked, Buffer.from('x'))).rejects.toThrow()
  expect((await readdir(join(at, '..'))).filter((name) => name.includes('partial'))).toEqual([])
  await chmod(own, 0o700)
  await rm(own, { recursive: true, force: true })
})

test('a bucket that refuses its key says so instead of losing a file', async () => {
  const store = bucketStore({ ...server.bucket, secret: 'wrong' })
  await expect(store.put(newKey(), Buffer.from('x'))).rejects.toThrow()
  await expect(store.find(newKey())).rejects.toThrow()
})

test('a long list is read page by page, by the service’s own token', async () => {
  const keys = Array.from({ length: 5 }, newKey)
  const entry = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><Size>1</Size></Contents>`
  const asked: string[] = []
  const service = createServer((request, answer) => {
    asked.push(request.url ?? '')
    const isFirst = !(request.url ?? '').includes('continuation-token')
    const next = '<NextContinuationToken>a+b/c&amp;d==</NextContinuationToken>'
    const page = isFirst ? keys.slice(0, 3) : keys.slice(3)
    answer.end(`<ListBucketResult>${isFirst ? next : ''}${page.map(entry).join('')}</ListBucketResult>`)
  })
  await once(service.listen(0, '127.0.0.1'), 'listening')
  const address = service.address()
  const port = typeof address === 'object' ? address?.port : 0
  const store = bucketStore({ ...server.bucket, endpoint: `http://127.0.0.1:${port}` })
  expect(await keysOf(store)).toEqual(keys.toSorted())
  expect(asked).toEqual([
    '/maillage-test?list-type=2',
    '/maillage-test?list-type=2&continuation-token=a%2Bb%2Fc%26d%3D%3D',
  ])
  service.close()
})
