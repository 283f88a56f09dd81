const leaf = 'M12 22C5 19 2 11 3 3c6 3 9 10 9 19z'
const other = 'M12 22c7-3 10-11 9-19-6 3-9 10-9 19z'

/** Two leaves of one V: one business relation. Full when new, outlined when the two already knew each other. */
export const Stitch = ({ relation }: { readonly relation: 'new' | 'known' }) => (
  <svg class={`stitch ${relation}`} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path class="leaf enterprises" d={leaf} />
    <path class="leaf institutions" d={other} />
  </svg>
)

/** The same leaves inside a chart, their foot at the origin. */
export const StitchLeaves = ({ relation }: { readonly relation: 'new' | 'known' }) => (
  <g class={`stitch ${relation}`} transform="translate(-12 -20)">
    <path class="leaf enterprises" d={leaf} />
    <path class="leaf institutions" d={other} />
  </g>
)
