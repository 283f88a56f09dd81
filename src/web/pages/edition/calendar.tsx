import { type Activity, hasBegun } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { Said } from '../../ui/text/said.tsx'

/** The day or days of an activity, in words; of what has begun, only the end is still to come. */
export const ActivityTime = ({
  view,
  time,
  begun = false,
}: {
  readonly view: View
  readonly time: Activity['time']
  readonly begun?: boolean
}) => {
  const words = view.texts.edition
  if (time.kind === 'undecided') return <em class="unknown">{words.undecided}</em>
  if (time.kind === 'day') return <time datetime={time.day}>{view.format.day(time.day)}</time>
  if (begun) return <time datetime={time.last}>{words.until(view.format.day(time.last))}</time>
  return <>{words.from(view.format.day(time.first), view.format.day(time.last))}</>
}

/** Activities with their days, as a list that reads down. */
export const Calendar = ({
  view,
  activities,
}: {
  readonly view: View
  readonly activities: readonly Activity[]
}) => (
  <ul class="lines dated">
    {activities.map((activity) => (
      <li key={activity.id}>
        <p class="day">
          <ActivityTime view={view} time={activity.time} begun={hasBegun(activity, dayOf(view.now))} />
        </p>
        <div>
          <ActivityWords view={view} activity={activity} />
        </div>
      </li>
    ))}
  </ul>
)

/** What an activity is, for whom, and whether it took place. */
export const ActivityWords = ({ view, activity }: { readonly view: View; readonly activity: Activity }) => {
  const words = view.texts.edition
  const { title, detail, audience, state } = activity
  return (
    <>
      <strong>
        <Said view={view} text={title} />
      </strong>{' '}
      <span class="note">
        {words.audiences[audience]}
        {state.kind !== 'planned' && <>, {words.states[state.kind]}</>}
      </span>
      {state.kind === 'cancelled' && state.because !== null && (
        <p class="note">
          <Said view={view} text={state.because} />
        </p>
      )}
      {detail !== null && (
        <p class="note">
          <Said view={view} text={detail} />
        </p>
      )}
    </>
  )
}
