import { textIn } from '#kernel/language.ts'
import type { Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Said } from '../../ui/text/said.tsx'

interface CallProps {
  readonly view: View
  readonly call: Call
}

/** How long remains until a moment, in the largest unit that says it; nothing once it is past. */
export const remaining = ({ view }: { readonly view: View }, until: Call['closes']): string | null => {
  const { texts, format, now } = view
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000)
  if (minutes < 0) return null
  const words = texts.calls
  const said = (of: 'days' | 'hours' | 'minutes', count: number): string =>
    count === 0 ? '' : words[of](count, format.number(count))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)]
  return words.remains(
    days > 1 ? said('days', days) : '',
    said('hours', hours),
    words.minutes(minutes, format.number(minutes)),
  )
}

/** Whom a call is for: what is asked, why, and how to become eligible. */
export const ForWhom = ({ view, call }: CallProps) => {
  const words = view.texts.calls
  return (
    <Section id="for-whom" title={words.forWhom}>
      {call.eligibility.length === 0 ? (
        <p>{words.forWhomNone}</p>
      ) : (
        <ul class="lines">
          {call.eligibility.map(({ id, question, reason, remedy }) => (
            <li key={id}>
              <strong>
                <Said view={view} text={question} />
              </strong>
              <p class="note">
                {words.why}
                {view.texts.applications.colon} <Said view={view} text={reason} />
              </p>
              {remedy !== null && (
                <p class="note">
                  {words.remedy}
                  {view.texts.applications.colon} <Said view={view} text={remedy} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** What applications are judged by: criteria with their weights, and what each level means. */
export const JudgedBy = ({ view, call }: CallProps) => {
  const { texts, format, language } = view
  const words = texts.calls
  const total = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const levelOf = (minimum: number | null): string => {
    const level = call.scale.find((each) => each.level === minimum)
    return level === undefined
      ? words.noMinimum
      : `${format.number(level.level)} (${textIn(level.title, language).text})`
  }
  return (
    <Section id="judged-by" title={words.judgedBy}>
      <p>{words.judgedByLede}</p>
      <Table
        view={view}
        caption={words.judgedBy}
        blocks
        columns={[
          { label: words.criterion },
          { label: words.weight, number: true },
          { label: words.minimum, number: true },
        ]}
        rows={call.criteria.map(({ title, detail, weight, minimum }) => [
          <>
            <Said view={view} text={title} />
            {detail !== null && (
              <p class="note">
                <Said view={view} text={detail} />
              </p>
            )}
          </>,
          format.percent(weight / total),
          levelOf(minimum),
        ])}
      />
      {call.minimumPercent !== null && (
        <p>{words.minimumPercent(format.percent(call.minimumPercent / 100))}</p>
      )}
      <h3>{words.levels}</h3>
      <Facts
        facts={call.scale.map(({ level, title, detail }) => ({
          label: `${format.number(level)}. ${textIn(title, language).text}`,
          value: detail === null ? '' : <Said view={view} text={detail} />,
        }))}
      />
    </Section>
  )
}

/** What is to be attached. */
export const AskedDocuments = ({ view, call }: CallProps) => {
  const words = view.texts.calls
  return (
    <Section id="documents" title={words.documents}>
      {call.documents.length === 0 ? (
        <p>{words.documentsNone}</p>
      ) : (
        <ul class="lines">
          {call.documents.map(({ id, title, detail, required }) => (
            <li key={id}>
              <strong>
                <Said view={view} text={title} />
              </strong>{' '}
              <span class="note">({required ? words.required : words.optional})</span>
              {detail !== null && (
                <p class="note">
                  <Said view={view} text={detail} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** When it opens and closes, in whose hours, and how many are retained. */
export const DatesAndPlaces = ({ view, call }: CallProps) => {
  const { texts, format, language } = view
  const words = texts.calls
  const at = (moment: Call['closes']) => (
    <time datetime={moment}>{format.momentIn(moment, call.timeZone)}</time>
  )
  return (
    <Section id="dates" title={words.dates}>
      <Facts
        facts={[
          { label: words.opening, value: at(call.opens) },
          { label: words.close, value: at(call.closes) },
          {
            label: words.places,
            value:
              call.places === null
                ? words.placesUnknown
                : words.placesText(call.places, format.number(call.places)),
          },
        ]}
      />
      {call.extensions.map(({ from, to, because }) => (
        <p class="note" key={to}>
          {words.extended(format.momentIn(to, call.timeZone), format.momentIn(from, call.timeZone))}{' '}
          {words.because(textIn(because, language).text)}
        </p>
      ))}
    </Section>
  )
}

/** Institutions and sectors that it targets, when somebody said. */
export const Targets = ({ view, call }: CallProps) => {
  const words = view.texts.calls
  const lists = [
    { label: words.institutions, names: call.institutions },
    { label: words.sectors, names: call.sectors },
  ].filter(({ names }) => names.length > 0)
  if (lists.length === 0) return null
  return (
    <Section id="targets" title={words.targets}>
      {lists.map(({ label, names }) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
