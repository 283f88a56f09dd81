import { dayOfStanding, type Organisation, recheckBy, standingOn } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { Table } from '../../ui/table/table.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { StandingBadge } from './standing.tsx'

interface RecognitionProps {
  readonly view: View
  readonly organisation: Organisation
}

/** The badge alone, leading to the evidence. */
export const RecognitionBadge = ({ view, organisation: { recognition } }: RecognitionProps) => {
  const standing = standingOn(recognition, dayOf(view.now))
  return (
    <p>
      <StandingBadge
        view={view}
        standing={standing}
        day={dayOfStanding(standing, recognition)}
        href="#recognition"
      />
    </p>
  )
}

/** The six principles with what was seen of each, and everything done since: what a buyer may check. */
export const RecognitionSection = ({ view, organisation: { recognition } }: RecognitionProps) => {
  const { texts, format } = view
  const words = texts.recognition
  const standing = standingOn(recognition, dayOf(view.now))
  const due = recognition === null ? null : recheckBy(recognition)
  return (
    <section aria-labelledby="recognition" class="evidence">
      <h2 id="recognition">{words.title}</h2>
      <p>
        <StandingBadge view={view} standing={standing} day={dayOfStanding(standing, recognition)} />{' '}
        {standing === 'recognised' && due !== null && words.recheckNote(format.day(due))}{' '}
        {(standing === 'recognised' || standing === 'recheck-due') &&
          recognition !== null &&
          recognition.expiresOn !== null &&
          words.validUntil(format.day(recognition.expiresOn))}
      </p>
      {standing === 'unverified' && <p>{words.unverifiedNote}</p>}
      {recognition !== null && <Findings view={view} findings={recognition.findings} />}
      {recognition !== null && <Reviews view={view} reviews={recognition.reviews} />}
      <p class="note">{words.principlesNote}</p>
    </section>
  )
}

type Recognition = NonNullable<Organisation['recognition']>

const Findings = ({
  view,
  findings,
}: {
  readonly view: View
  readonly findings: Recognition['findings']
}) => {
  const words = view.texts.recognition
  return (
    <Table
      view={view}
      caption={words.principlesTitle}
      blocks
      columns={[{ label: words.principle }, { label: words.verdict }, { label: words.evidence }]}
      rows={findings.map(({ principle, verdict, evidence }) => [
        words.principles[principle],
        words.verdicts[verdict],
        evidence === null ? (
          <Unknown key="evidence">{words.noEvidence}</Unknown>
        ) : (
          <Said key="evidence" view={view} text={evidence} />
        ),
      ])}
    />
  )
}

const Reviews = ({ view, reviews }: { readonly view: View; readonly reviews: Recognition['reviews'] }) => {
  const { texts, format } = view
  const words = texts.recognition
  return (
    <>
      <h3>{words.reviewsTitle}</h3>
      <ol class="reviews">
        {reviews.map(({ act, on, reviewer, reason }) => (
          <li key={`${act} ${on}`}>
            <time datetime={on}>{format.day(on)}</time>, {words.acts[act]}, {words.by}{' '}
            <span lang="fr">{reviewer}</span>
            {reason !== null && (
              <>
                . {words.reason} <Said view={view} text={reason} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
