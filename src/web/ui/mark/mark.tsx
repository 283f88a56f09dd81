/**
 * The mark: two threads that make an M and twist. Its colours follow the theme, which a linked file could not.
 * Each one on a page needs its own `id`.
 */
export const Mark = ({ id = 'mark' }: { readonly id?: string }) => (
  <svg
    class="mark"
    viewBox="0 0 32 32"
    aria-hidden="true"
    fill="none"
    stroke-width="3.5"
    stroke-linecap="round"
  >
    <mask id={`${id}-under-top`} maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="32">
      <path d="M0 0h32v32H0z" fill="#fff" />
      <path d="M11.4 5C16 5 19.6 8.6 19.6 13.2" stroke="#000" stroke-width="6.3" stroke-linecap="butt" />
    </mask>
    <mask id={`${id}-under-low`} maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="32">
      <path d="M0 0h32v32H0z" fill="#fff" />
      <path
        d="M12.4 13.2C12.4 18.9 19.6 20.1 19.6 27"
        stroke="#000"
        stroke-width="6.3"
        stroke-linecap="butt"
      />
    </mask>
    <path
      class="institutions"
      mask={`url(#${id}-under-top)`}
      d="M27 27V12.5C27 8.2 24.2 5 20.6 5 16 5 12.4 8.6 12.4 13.2 12.4 18.9 19.6 20.1 19.6 27"
    />
    <path class="enterprises" d="M5 27V12.5C5 8.2 7.8 5 11.4 5 16 5 19.6 8.6 19.6 13.2" />
    <path class="enterprises" mask={`url(#${id}-under-low)`} d="M19.6 13.2C19.6 18.9 12.4 20.1 12.4 27" />
  </svg>
)
