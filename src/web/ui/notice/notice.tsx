import type { ComponentChildren } from 'preact'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

const icons = { done: 'check-circle', alert: 'warning', refused: 'hand-palm' } as const

interface NoticeProps {
  /** `plain` to know; `done` it worked; `alert` to doubt; `refused` who may, why not you, whom to ask. */
  readonly tone?: 'plain' | keyof typeof icons
  /** Needed where the tone must also be heard: its name is read before the words. */
  readonly view?: Pick<View, 'texts'>
  readonly children: ComponentChildren
}

/** Something to know before reading on: a value left out, a doubt, a refusal, the result of an act. */
export const Notice = ({ tone = 'plain', view, children }: NoticeProps) => (
  <div class={`notice ${tone}`} {...(tone === 'alert' || tone === 'done' ? { role: 'status' as const } : {})}>
    {tone !== 'plain' && <Icon name={icons[tone]} />}
    <div>
      {tone !== 'plain' && view && <span class="unseen">{view.texts.ui.tones[tone]} </span>}
      {children}
    </div>
  </div>
)
