import type { View } from '../../context.ts'
import { Notice } from '../../ui/notice/notice.tsx'

/** What was just done, when the address says one of these words. */
export const DoneNotice = ({
  view,
  words,
}: {
  readonly view: View
  readonly words: Readonly<Record<string, string>>
}) => {
  const told = Object.entries(words).find(([word]) => word === view.done)?.[1]
  return told === undefined ? null : (
    <Notice tone="done" view={view}>
      <p>{told}</p>
    </Notice>
  )
}
