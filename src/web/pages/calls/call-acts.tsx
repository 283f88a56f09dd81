import type { ComponentChildren } from 'preact'
import type { Thing } from '#accounts/index.ts'
import type { Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { type PostName, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import type { Doubt, FieldError } from './call.form.ts'
import { becauseFields } from './call.form.ts'
import { CloseFields } from './call-fields.tsx'
import { type Typed, typedOf } from './call-typed.ts'

/** What was typed to put the close off, or to cancel, and what is wrong with it. */
export interface ActsAsked {
  readonly act: 'extend' | 'cancel'
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly doubts: readonly Doubt[]
}

interface ActsProps {
  readonly view: View
  readonly call: Call
  readonly version: number
  readonly on: Thing
  readonly acts?: ActsAsked | undefined
}

/** Publishing, putting the close off, cancelling and taking that back, each where it can be done. */
export const CallActs = (props: ActsProps) => {
  const { view, on } = props
  const words = view.texts.calls
  const may = (act: 'calls.publish' | 'calls.extend' | 'calls.cancel' | 'calls.restore'): boolean =>
    view.may(act, on).allowed
  return (
    <>
      {may('calls.publish') && (
        <Section id="publish" title={words.publishTitle}>
          <p>{words.publishText}</p>
          <ActForm {...props} post="publishCall">
            <Button>{words.publish}</Button>
          </ActForm>
        </Section>
      )}
      {may('calls.extend') && <Extending {...props} />}
      {may('calls.cancel') && <Cancelling {...props} />}
      {may('calls.restore') && (
        <Section id="restore" title={words.restore}>
          <p>{words.restoreText}</p>
          <ActForm {...props} post="restoreCall">
            <Button>{words.restore}</Button>
          </ActForm>
        </Section>
      )}
    </>
  )
}

const ActForm = ({
  view,
  call,
  version,
  post,
  children,
}: ActsProps & { readonly post: PostName; readonly children: ComponentChildren }) => (
  <form
    class="form"
    method="post"
    action={postTo(post, view.language, { params: { call: call.slug } })}
    novalidate
  >
    <input type="hidden" name="version" value={String(version)} />
    {children}
  </form>
)

const Because = ({ view, acts, act }: ActsProps & { readonly act: 'extend' | 'cancel' }) => {
  const words = view.texts.calls
  const asked = acts?.act === act ? acts : undefined
  const field = (language: 'fr' | 'en'): string => `${becauseFields[act]}-${language}`
  const error = asked?.errors.find(({ name }) => name === field('fr'))?.error
  return (
    <>
      <LongTextField
        view={view}
        name={field('fr')}
        label={words.becauseFr}
        value={asked?.typed[field('fr')] ?? ''}
        error={error === undefined ? undefined : words.errors[error]}
        rows={2}
      />
      <LongTextField
        view={view}
        name={field('en')}
        label={words.becauseEn}
        value={asked?.typed[field('en')] ?? ''}
        rows={2}
        optional
      />
    </>
  )
}

const Extending = (props: ActsProps) => {
  const { view, call, acts } = props
  const words = view.texts.calls
  const asked = acts?.act === 'extend' ? acts : undefined
  return (
    <Section id="extend" title={words.extendTitle}>
      <p>{words.extendText}</p>
      <Disclosure summary={words.extend} open={asked !== undefined}>
        <ActForm {...props} post="extendCall">
          <CloseFields
            view={view}
            call={call}
            typed={asked?.typed ?? typedOf(call, 'dates')}
            errors={asked?.errors ?? []}
            doubts={asked?.doubts ?? []}
          />
          <Because {...props} act="extend" />
          <p>
            <Button kind="quiet">{words.extend}</Button>
          </p>
        </ActForm>
      </Disclosure>
    </Section>
  )
}

const Cancelling = (props: ActsProps) => {
  const words = props.view.texts.calls
  return (
    <Section id="cancel" title={words.cancelTitle}>
      <p>{words.cancelText}</p>
      <Disclosure summary={words.cancel} open={props.acts?.act === 'cancel'}>
        <ActForm {...props} post="cancelCall">
          <Because {...props} act="cancel" />
          <p>
            <Button kind="grave">{words.cancel}</Button>
          </p>
        </ActForm>
      </Disclosure>
    </Section>
  )
}
