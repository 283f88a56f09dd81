export { type BucketGiven, bucketStore } from './bucket-store.actions.ts'
export { everyFile } from './checking.actions.ts'
export type { ByteRange, ContentStore, StoredContent } from './content-store.ts'
export { contentsAt, filesFolder } from './contents.actions.ts'
export {
  daysKept,
  type FileForm,
  type FileUse,
  type FormName,
  isFormName,
  keyOf,
  mediaTypes,
  pictureOf,
  quotas,
  type StoredFile,
} from './file.ts'
export { createFiles, type Files } from './files.actions.ts'
export type { FilesTableNames } from './files.store.ts'
export { folderStore } from './folder-store.actions.ts'
export type { FileRefusal } from './intake.actions.ts'
export {
  eraseAbout,
  filesOf,
  filesTables,
  keepFile,
  type ReceivedFile,
  readAbout,
  setRemoved,
} from './keeping.actions.ts'
export type { Seal } from './signed-address.actions.ts'
