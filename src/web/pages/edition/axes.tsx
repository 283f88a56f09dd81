import { type Activity, axes, type Indicator, inCalendarOrder } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Braid } from '../../ui/braid/braid.tsx'
import { Said } from '../../ui/text/said.tsx'
import { ActivityTime, ActivityWords } from './calendar.tsx'

/** The five axes with what each plans, done or not yet. A cancelled activity counts in neither. */
export const Axes = ({
  view,
  activities,
  indicators,
}: {
  readonly view: View
  readonly activities: readonly Activity[]
  readonly indicators: readonly Indicator[]
}) => {
  const words = view.texts.edition
  return (
    <div>
      {axes.map((axis) => {
        const planned = inCalendarOrder(activities.filter((activity) => activity.axis === axis))
        const held = planned.filter(({ state }) => state.kind === 'held').length
        const aims = indicators.filter((indicator) => indicator.axis === axis)
        const toCome = planned.filter(({ state }) => state.kind === 'planned').length
        return (
          <div class="axis" key={axis}>
            <div>
              <h3>{words.axes[axis].name}</h3>
              <p class="note">{words.axes[axis].about}</p>
              {held + toCome > 0 && (
                <p class="progress">
                  <Braid tied={held} untied={toCome} />
                  <span class="note">{words.progress(held, held + toCome)}</span>
                </p>
              )}
              {aims.length > 0 && (
                <ul class="note aims" aria-label={words.aims}>
                  {aims.map(({ id, title, aim }) => (
                    <li key={id}>
                      <Said view={view} text={title} />
                      {aim !== null && words.aimed(view.format.number(aim))}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {planned.length === 0 ? (
              <p>{words.axisNone}</p>
            ) : (
              <ul>
                {planned.map((activity) => (
                  <li key={activity.id}>
                    <p class="note day">
                      <ActivityTime view={view} time={activity.time} />
                    </p>
                    <ActivityWords view={view} activity={activity} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </div>
  )
}
