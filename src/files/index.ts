export { type BucketGiven, bucketStore } from './bucket-store.actions.ts'
export { everyFile, type FileFault } from './checking.actions.ts'
export type { ByteRange, ContentStore, StoredContent } from './content-store.ts'
export { contentsAt, filesFolder } from './contents.actions.ts'
export {
  accepted,
  daysKept,
  type FileForm,
  type FileOwner,
  type FileUse,
  type FormName,
  isFormName,
  keyOf,
  mediaTypes,
  mostFileBytes,
  pictureOf,
  quotas,
  type StoredFile,
} from './file.ts'
export { createFiles, type Files } from './files.actions.ts'
export type { FilesTableNames } from './files.store.ts'
export { folderStore } from './folder-store.actions.ts'
export type { FileRefusal, SentFile } from './intake.actions.ts'
export {
  eraseAbout,
  filesTables,
  keepFile,
  type ReceivedFile,
  readAbout,
  setRemoved,
} from './keeping.actions.ts'
export type { Seal } from './signed-address.actions.ts'
export type { Swept } from './sweep.actions.ts'
