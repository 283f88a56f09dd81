import { fits, shippedFit } from '#programme/matching/index.ts'
import type { MatchedSupplier, TenderRow } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { SupplierMatch } from '../../ui/reasons/supplier-match.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'

/** A notice with its first match, to explain by. */
export interface MatchingExample {
  readonly tender: Pick<TenderRow, 'noticeNumber' | 'title'>
  readonly matched: MatchedSupplier
}

interface HowMatchingProps {
  readonly view: View
  readonly example: MatchingExample | null
}

/** How matching works, for anyone: what it looks at, an example, what it was worth, and its limits. */
export const HowMatchingPage = ({ view, example }: HowMatchingProps) => {
  const words = view.texts.howMatching
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.description}</p>
      </div>
      <Prose title={words.looksTitle} paragraphs={words.looks} />
      <Prose title={words.ranksTitle} paragraphs={words.ranks} />
      {example !== null && <Example view={view} example={example} />}
      <Prose title={words.neverTitle} paragraphs={words.never} />
      <Worth view={view} />
      <Prose title={words.limitsTitle} paragraphs={words.limits} />
    </Shell>
  )
}

const Prose = ({ title, paragraphs }: { readonly title: string; readonly paragraphs: readonly string[] }) => (
  <section class="page section">
    <h2>{title}</h2>
    <div class="prose">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  </section>
)

const Example = ({
  view,
  example: { tender, matched },
}: {
  readonly view: View
  readonly example: MatchingExample
}) => {
  const words = view.texts.howMatching
  return (
    <section class="page section" aria-labelledby="example">
      <div>
        <h2 id="example">{words.exampleTitle}</h2>
        <p class="note">{matched.supplier.fictional ? words.exampleFictional : words.exampleReal}</p>
      </div>
      <div>
        <p>
          {words.exampleNotice}{' '}
          <a lang="fr" href={linkTo('tender', view.language, { params: { tender: tender.noticeNumber } })}>
            {tender.title}
          </a>
        </p>
        <SupplierMatch view={view} matched={matched} open />
      </div>
    </section>
  )
}

const WordsTable = ({
  view,
  caption,
  of,
}: {
  readonly view: View
  readonly caption: string
  readonly of: (typeof shippedFit)['words']
}) => {
  const { texts, format } = view
  const words = texts.howMatching
  return (
    <>
      <h3>{caption}</h3>
      <Table
        view={view}
        caption={caption}
        columns={[
          { label: words.word },
          { label: words.matches, number: true },
          { label: words.won, number: true },
          { label: words.share, number: true },
          { label: words.between, number: true },
        ]}
        rows={fits.map((fit) => {
          const { matches, won, share, low, high } = of[fit]
          return [
            texts.matching.fits[fit],
            format.number(matches),
            format.number(won),
            format.percent(share),
            words.interval(format.percent(low), format.percent(high)),
          ]
        })}
      />
    </>
  )
}

const Worth = ({ view }: { readonly view: View }) => {
  const { texts, format } = view
  const words = texts.howMatching
  const { quality, measuredOn, chosenOn } = shippedFit
  return (
    <section class="page section" aria-labelledby="worth">
      <h2 id="worth">{words.worthTitle}</h2>
      <div>
        <p>
          {words.worth(
            measuredOn,
            format.number(quality.all.queries),
            format.percent(quality.all.r10),
            format.percent(quality.new.r10),
          )}
        </p>
        <WordsTable view={view} caption={words.wordsCaption(measuredOn)} of={shippedFit.words} />
        <WordsTable view={view} caption={words.declaredCaption(measuredOn)} of={shippedFit.declaredWords} />
        <p class="note">{words.wordsNote(chosenOn, measuredOn)}</p>
      </div>
    </section>
  )
}
