import type { FileId } from './ids.ts'

/** An image ready to be shown: its file, the digest that its public address bears, its size in points. */
export interface Picture {
  readonly file: FileId
  readonly digest: string
  readonly width: number
  readonly height: number
}
