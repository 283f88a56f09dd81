import { thing } from '#accounts/index.ts'
import type {
  AgreedPart,
  Call,
  Decision,
  EditionHead,
  Programme,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { DecisionCitation } from '../governance/decision-citation.tsx'

/** What a call rests on: what partners agreed on, and the decision that approved its rules. */
export interface CallBasis {
  readonly programme: Pick<Programme, 'id' | 'slug'>
  readonly edition: Pick<EditionHead, 'slug' | 'id'>
  /** The decision cited; null where there is none or the reader may not read it. */
  readonly decision: Decision | null
  /** Those that may be cited. */
  readonly decisions: readonly Decision[]
  /** What it says otherwise than was agreed; null when what was agreed is no longer what is settled. */
  readonly departures: readonly AgreedPart[] | null
}

interface BasisProps {
  readonly view: View
  readonly call: Call
  readonly basis: CallBasis
}

/** The agreement that a call takes its parameters from. */
export const Agreed = ({ view, call, basis }: BasisProps) => {
  const { texts, language, format } = view
  if (call.agreed === null) return null
  const { number, settledAt } = call.agreed
  const on = thing('concertation', { programme: call.programme, state: 'settled' })
  return (
    <p>
      {texts.calls.agreed(format.number(number), format.day(settledAt))}{' '}
      {view.may('concertation.see', on).allowed && (
        <a href={linkTo('concertation', language, { params: { edition: basis.edition.slug } })}>
          {texts.calls.agreedSee}
        </a>
      )}
    </p>
  )
}

/** The decision that approved the rules of a call, when the reader may read it. */
export const ApprovedBy = ({ view, basis }: Omit<BasisProps, 'call'>) =>
  basis.decision === null ? null : (
    <p>
      {view.texts.calls.approvedBy}{' '}
      <DecisionCitation view={view} programme={basis.programme} decision={basis.decision} />
    </p>
  )

/** What a call rests on, for its coordination. */
export const Basis = (props: BasisProps) => {
  const { call, basis } = props
  const words = props.view.texts.calls
  return (
    <>
      <Agreed {...props} />
      {call.agreed !== null && basis.departures === null && <p class="note">{words.agreedNoMore}</p>}
      {basis.departures !== null && basis.departures.length > 0 && (
        <p class="note">
          {words.departs(basis.departures.map((part) => words.agreedParts[part]).join(', '))}
        </p>
      )}
      <ApprovedBy {...props} />
    </>
  )
}
