import type { ComponentChildren } from 'preact'

/** What is not known, written as such: never zero, never a dash, never a blank. */
export const Unknown = ({ children }: { readonly children: ComponentChildren }) => (
  <em class="unknown">{children}</em>
)
