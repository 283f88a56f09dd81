export { eraseAbout, listsSweeps, listsTables, readAbout } from './held.store.ts'
export {
  type EntryKey,
  entryKinds,
  type KeptList,
  type ListEntry,
  type ListRefusal,
  mostNameLetters,
  mostNoteLetters,
} from './list.ts'
export { createLists, type Lists } from './lists.actions.ts'
export { listsPolicy } from './lists-policy.ts'
