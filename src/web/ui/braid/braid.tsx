const step = 32
const high = 4.32
const low = 19.68

const crossing = (at: number) => {
  const [x, middle, end] = [at * step, at * step + step / 2, (at + 1) * step]
  const [from, to] = at % 2 === 0 ? [high, low] : [low, high]
  return (
    <>
      <path class="institutions" d={`M${x} ${to}C${middle} ${to} ${middle} ${from} ${end} ${from}`} />
      <path class="gap" d={`M${x + 9} ${from + (to - from) * 0.2}L${x + 23} ${from + (to - from) * 0.8}`} />
      <path class="enterprises" d={`M${x} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`} />
    </>
  )
}

const loose = (at: number) => (
  <>
    <path class="enterprises loose" d={`M${at * step + 4} ${high}H${(at + 1) * step}`} />
    <path class="institutions loose" d={`M${at * step + 4} ${low}H${(at + 1) * step}`} />
  </>
)

/** One crossing for each thing that holds; loose threads for what is unknown or unmet. Words stand beside it. */
export const Braid = ({ tied, untied }: { readonly tied: number; readonly untied: number }) => {
  const crossings = Math.min(tied, 8)
  const ends = Math.min(untied, 4)
  return (
    <svg
      class="braid"
      viewBox={`0 0 ${(crossings + ends) * step} 24`}
      width={(crossings + ends) * step}
      height="24"
      aria-hidden="true"
      fill="none"
    >
      {Array.from({ length: crossings }, (_, at) => crossing(at))}
      {Array.from({ length: ends }, (_, at) => loose(crossings + at))}
    </svg>
  )
}
