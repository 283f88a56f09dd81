import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

interface DialogProps {
  readonly view: Pick<View, 'texts'>
  readonly id: string
  /** The verb of the button that opens it. */
  readonly opener: string
  readonly kind?: 'quiet' | 'grave'
  readonly title: string
  readonly children: ComponentChildren
  /** The form that does the thing. Closing is offered beside it. */
  readonly act?: ComponentChildren
}

/**
 * A question that must be answered before going on; when it is grave, the focus starts on closing. The browser itself opens it (`command`), keeps the focus in
 * it, closes it by Escape and gives the focus back: no script. Browsers before 2025 show it as a popover, and
 * those before 2024 as a section of the page.
 */
export const Dialog = ({ view, id, opener, kind = 'quiet', title, children, act }: DialogProps) => {
  const opens = { commandfor: id, command: 'show-modal', popovertarget: id }
  const closes = { commandfor: id, command: 'close', popovertarget: id, popovertargetaction: 'hide' as const }
  return (
    <>
      <button type="button" class={`button ${kind} opener`} {...opens}>
        {opener}
      </button>
      <dialog id={id} class="dialog" popover="auto" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <div class="actions">
          {act}
          <button
            type="button"
            class="button quiet"
            {...closes}
            {...(kind === 'grave' ? { autofocus: true } : {})}
          >
            {view.texts.ui.close}
          </button>
        </div>
        <button type="button" class="corner" {...closes}>
          <Icon name="x" />
          <span class="unseen">{view.texts.ui.close}</span>
        </button>
      </dialog>
    </>
  )
}
