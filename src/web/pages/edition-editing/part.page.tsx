import type { ComponentChildren } from 'preact'
import type { Edition } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { ActivityField, IndicatorField } from './edition.form.ts'
import { ActivityFields, IndicatorFields, listedErrors, type Written } from './fields.tsx'

/** An edition’s part under a form, with the version that the form was filled from. */
export interface PartGiven {
  readonly edition: Edition
  readonly version: number
  /** Somebody else changed the edition meanwhile. */
  readonly conflict?: boolean
  /** What the address calls it: its id, or the word for a new one. */
  readonly part: string
  readonly isNew: boolean
}

interface FrameProps extends PartGiven {
  readonly view: View
  readonly title: string
  readonly lede: string
  readonly errors: readonly { readonly name: string; readonly error: string }[]
  readonly save: string
  readonly remove: { readonly action: string; readonly text: string }
  readonly children: ComponentChildren
}

const PartFrame = (props: FrameProps) => {
  const { view, edition, title, lede, errors, save, remove, children } = props
  const { texts, language, format } = view
  const words = texts.editions
  const version = <input type="hidden" name="version" value={String(props.version)} />
  return (
    <Shell view={view} title={title} description={lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: words.editTitle(texts.edition.name(format.number(edition.number))),
              href: linkTo('editEdition', language, { params: { edition: edition.slug } }),
            },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {props.conflict === true && (
          <Notice tone="alert" view={view}>
            <p>{words.conflict}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
      </div>
      <section class="page section">
        <form class="form" method="post" action={save} novalidate>
          {version}
          {children}
          <p>
            <Button>{words.save}</Button>
          </p>
        </form>
        {!props.isNew && (
          <Disclosure summary={words.removeTitle}>
            <p>{remove.text}</p>
            <form method="post" action={remove.action}>
              {version}
              <Button kind="grave">{words.remove}</Button>
            </form>
          </Disclosure>
        )}
      </section>
    </Shell>
  )
}

/** One activity, to add or to change. */
export const ActivityPage = ({ view, form, ...given }: Written<ActivityField> & PartGiven) => {
  const words = view.texts.editions
  const params = { edition: given.edition.slug, activity: given.part }
  return (
    <PartFrame
      {...given}
      view={view}
      title={given.isNew ? words.activityNew : words.activityEdit}
      lede={words.activityLede}
      errors={listedErrors({ view, form })}
      save={postTo('saveActivity', view.language, { params })}
      remove={{
        action: postTo('removeActivity', view.language, { params }),
        text: words.removeActivityText,
      }}
    >
      <ActivityFields view={view} form={form} />
    </PartFrame>
  )
}

/** One indicator, to add or to change. */
export const IndicatorPage = ({ view, form, ...given }: Written<IndicatorField> & PartGiven) => {
  const words = view.texts.editions
  const params = { edition: given.edition.slug, indicator: given.part }
  return (
    <PartFrame
      {...given}
      view={view}
      title={given.isNew ? words.indicatorNew : words.indicatorEdit}
      lede={words.indicatorsLede}
      errors={listedErrors({ view, form })}
      save={postTo('saveIndicator', view.language, { params })}
      remove={{
        action: postTo('removeIndicator', view.language, { params }),
        text: words.removeIndicatorText,
      }}
    >
      <IndicatorFields view={view} form={form} />
    </PartFrame>
  )
}
