import { lists } from '../../locales/fr/lists.ts'

type Done = keyof typeof lists.done

/** Whether the address tells of something done with a list. */
export const isDone = (word: string | null): word is Done => word !== null && Object.hasOwn(lists.done, word)
