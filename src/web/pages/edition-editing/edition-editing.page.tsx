import { textIn } from '#kernel/language.ts'
import { axes, type Edition, inCalendarOrder } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import { ActivityTime, ActivityWords } from '../edition/calendar.tsx'
import type { SaidField } from './edition.form.ts'
import { listedErrors, SaidFields, type Written } from './fields.tsx'
import {
  type OrganisationsSought,
  type ParticipantsAsked,
  ParticipantsSection,
} from './participants-section.tsx'

/** The word that stands in an address for a part that does not exist yet. */
export const newPart = { fr: 'nouvelle', en: 'new' } as const

interface EditionEditingProps extends Written<SaidField> {
  readonly edition: Edition
  readonly version: number
  readonly conflict?: boolean
  /** Those that take part. */
  readonly organisations: readonly Organisation[]
  /** Those that could, when somebody seeks them. */
  readonly search: OrganisationsSought | null
  readonly participants?: ParticipantsAsked | undefined
}

/** An edition as its coordination writes it, part by part. */
export const EditionEditingPage = (props: EditionEditingProps) => {
  const { view, edition, form, version, participants } = props
  const { texts, language, format } = view
  const words = texts.editions
  const params = { edition: edition.slug }
  const name = texts.edition.name(format.number(edition.number))
  const told = Object.entries(words.done).find(([word]) => word === view.done)?.[1]
  return (
    <Shell view={view} title={words.editTitle(name)} description={words.editLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: name, href: linkTo('edition', language, { params }) }]}
          here={words.editTitle(name)}
        />
        <h1>{words.editTitle(name)}</h1>
        <p class="lede">{words.editLede}</p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {props.conflict === true && (
          <Notice tone="alert" view={view}>
            <p>{words.conflict}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={[...listedErrors(props), ...(participants?.errors ?? [])]} />
        <p>
          <a href={linkTo('edition', language, { params })}>{words.publicPage}</a>
        </p>
        <p>
          <a href={linkTo('editionImport', language, { params })}>{texts.editionImport.link}</a>
        </p>
      </div>
      <Section id="said" title={words.said}>
        <form class="form" method="post" action={postTo('saveEdition', language, { params })} novalidate>
          <input type="hidden" name="version" value={String(version)} />
          <SaidFields view={view} form={form} />
          <p>
            <Button>{words.save}</Button>
          </p>
        </form>
      </Section>
      <Activities view={view} edition={edition} />
      <Indicators view={view} edition={edition} />
      <ParticipantsSection {...props} />
    </Shell>
  )
}

interface PartsProps {
  readonly view: View
  readonly edition: Edition
}

const Activities = ({ view, edition }: PartsProps) => {
  const { texts, language } = view
  const words = texts.editions
  const at = (activity: string, axis?: string): string =>
    linkTo('editActivity', language, {
      params: { edition: edition.slug, activity },
      query: axis === undefined ? {} : { axe: axis },
    })
  return (
    <Section id="activities" title={words.activities}>
      {axes.map((axis) => (
        <div class="axis" key={axis}>
          <h3>{texts.edition.axes[axis].name}</h3>
          <ul class="lines">
            {inCalendarOrder(edition.activities.filter((each) => each.axis === axis)).map((activity) => (
              <li key={activity.id}>
                <p class="note">
                  <ActivityTime view={view} time={activity.time} />
                </p>
                <ActivityWords view={view} activity={activity} />
                <p>
                  <a href={at(activity.id)}>
                    {words.change}
                    <span class="unseen"> {textIn(activity.title, language).text}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a href={at(newPart[language], axis)}>
              {words.activityNew}
              <span class="unseen"> {texts.edition.axes[axis].name}</span>
            </a>
          </p>
        </div>
      ))}
    </Section>
  )
}

const Indicators = ({ view, edition }: PartsProps) => {
  const { texts, language, format } = view
  const words = texts.editions
  const at = (indicator: string): string =>
    linkTo('editIndicator', language, { params: { edition: edition.slug, indicator } })
  return (
    <Section id="indicators" title={words.indicators}>
      <p class="note">{words.indicatorsLede}</p>
      {edition.indicators.length === 0 ? (
        <p>{words.indicatorsNone}</p>
      ) : (
        <ul class="lines">
          {edition.indicators.map(({ id, axis, title, aim }) => (
            <li key={id}>
              <Said view={view} text={title} />{' '}
              <span class="note">
                {aim === null ? words.noAim : words.aimed(format.number(aim))} ·{' '}
                {texts.edition.axes[axis].name}
              </span>{' '}
              <a href={at(id)}>
                {words.change}
                <span class="unseen"> {textIn(title, language).text}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink kind="quiet" href={at(newPart[language])}>
        {words.indicatorNew}
      </ButtonLink>
    </Section>
  )
}
