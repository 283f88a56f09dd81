import { join } from 'node:path'
import { type BucketGiven, bucketStore } from './bucket-store.actions.ts'
import type { ContentStore } from './content-store.ts'
import { folderStore } from './folder-store.actions.ts'

/** Folder of the files that people put in, beside the database. */
export const filesFolder = (dataFolder: string): string => join(dataFolder, 'files')

/** Where the contents of an installation’s files lie: a bucket when one is set, else a folder of its data. */
export const contentsAt = (dataFolder: string, bucket: BucketGiven | null): ContentStore =>
  bucket === null ? folderStore(filesFolder(dataFolder)) : bucketStore(bucket)
