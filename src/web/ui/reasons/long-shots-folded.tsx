import type { ComponentChildren } from 'preact'
import type { Fit } from '#programme/matching/index.ts'
import type { View } from '../../context.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'

interface LongShotsFoldedProps<Each> {
  readonly view: View
  readonly matches: readonly Each[]
  readonly line: (each: Each) => ComponentChildren
}

/** Matches in their order, long shots folded below the others: most of them are not worth a coordinator's time. */
export const LongShotsFolded = <Each extends { readonly fit: Fit | null }>({
  view,
  matches,
  line,
}: LongShotsFoldedProps<Each>) => {
  const words = view.texts.matching
  const longShots = matches.filter(({ fit }) => fit === 'long-shot')
  const others = matches.filter(({ fit }) => fit !== 'long-shot')
  return (
    <>
      {others.map(line)}
      {longShots.length > 0 && (
        <>
          {others.length === 0 && <p>{words.onlyLongShots}</p>}
          <Disclosure summary={words.longShots(longShots.length)}>{longShots.map(line)}</Disclosure>
        </>
      )}
    </>
  )
}
