interface TieProps {
  readonly enterprise: string
  readonly institution: string
  /** What a screen reader says in place of the drawing, between the two names. */
  readonly words: string
}

/** One crossing between two names: they do business. */
export const Tie = ({ enterprise, institution, words }: TieProps) => (
  <p class="tie">
    <span class="enterprise">{enterprise}</span>
    <svg viewBox="0 0 52 15" width="52" height="15" aria-hidden="true" fill="none">
      <path class="institutions" d="M0 12C22 12 30 3 52 3" />
      <path class="gap" d="M20 5.9L32 9.1" />
      <path class="enterprises" d="M0 3C22 3 30 12 52 12" />
    </svg>
    <span class="unseen"> {words} </span>
    <span class="institution">{institution}</span>
  </p>
)
