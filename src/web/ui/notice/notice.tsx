import type { ComponentChildren } from 'preact'

/** Something to know before reading on: a value left out, a doubt, an empty list. */
export const Notice = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'alert'
  readonly children: ComponentChildren
}) => (
  <div class={`notice ${tone}`} {...(tone === 'alert' ? { role: 'status' as const } : {})}>
    {children}
  </div>
)

/** What is not known, written as such. */
export const Unknown = ({ children }: { readonly children: ComponentChildren }) => (
  <em class="unknown">{children}</em>
)

export const FictionalTag = ({ label }: { readonly label: string }) => (
  <span class="tag fictional">{label}</span>
)
