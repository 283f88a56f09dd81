import type { View } from '../../context.ts'

/**
 * A small script for what only a script can do, allowed on this page alone by a number used once. What it serves
 * stays hidden, and is explained, where scripts do not run.
 */
export const Island = ({
  view,
  name,
}: {
  readonly view: View
  readonly name: 'passkeys' | 'autosave' | 'jury-grid'
}) => <script type="module" nonce={view.nonce()} src={view.site.assets[`${name}.js`] ?? ''} />
