import { iconPaths } from './icons.generated.ts'

export type IconName = keyof typeof iconPaths

/** An icon beside a word: hidden from screen readers, which read the word. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 256 256" width="20" height="20" aria-hidden="true" fill="currentColor">
    <path d={iconPaths[name]} />
  </svg>
)
