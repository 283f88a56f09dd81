import type { View } from '../../context.ts'
import { Mark } from '../mark/mark.tsx'

/** Heads a printed page: the mark, the programme, the page’s address, the day it was read. Never on screen. */
export const PrintHeader = ({
  view,
  programme,
}: {
  readonly view: Pick<View, 'texts' | 'format' | 'now' | 'here' | 'site'>
  readonly programme: string
}) => (
  <div class="print-header" aria-hidden="true">
    <Mark id="printed" />
    <p>
      <strong>{programme}</strong>
      <span>
        {view.site.baseUrl}
        {view.here}
      </span>
      <span>{view.texts.ui.readOn(view.format.day(view.now))}</span>
    </p>
  </div>
)
