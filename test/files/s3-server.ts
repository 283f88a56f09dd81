import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { BucketGiven } from '#files/index.ts'

export interface S3Server {
  readonly bucket: BucketGiven
  close(): Promise<void>
}

/** A real S3 server on this machine, with one empty bucket. It checks signatures. */
export const s3Server = async (): Promise<S3Server> => {
  const directory = await mkdtemp(join(tmpdir(), 'maillage-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'maillage-test', configs: [] }],
  })
  const { port } = await server.run()
  return {
    bucket: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'maillage-test',
      region: 'ca-central-1',
      // The only key that this server knows.
      keyId: 'S3RVER',
      secret: 'S3RVER',
      addressing: 'path',
    },
    close: async () => {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
