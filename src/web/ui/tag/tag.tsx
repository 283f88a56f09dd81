import type { ComponentChildren } from 'preact'

/** A short word of classification. `side` gives it the colour of one of the two sides and means nothing else. */
export const Tag = ({
  children,
  side,
}: {
  readonly children: ComponentChildren
  readonly side?: 'enterprise' | 'institution' | 'neither'
}) => <span class={side === undefined || side === 'neither' ? 'tag' : `tag ${side}`}>{children}</span>

/** Says of an organisation that it was invented for the demonstration. */
export const FictionalTag = ({ label }: { readonly label: string }) => (
  <span class="tag fictional">{label}</span>
)
