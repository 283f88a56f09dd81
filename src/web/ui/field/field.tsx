import type { ComponentChildren } from 'preact'
import type { Instant } from '#kernel/time.ts'
import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

/** What every form control is given. Its `name` is also its id: once per page. */
export interface FieldGiven {
  readonly view: Pick<View, 'texts' | 'format'>
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  /** What is missing and what to do; present only after a refusal. */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
  /** When what is typed here was last kept. */
  readonly saved?: Instant | undefined
  /** Why this cannot be changed now; what it holds stays readable. */
  readonly blocked?: string | undefined
}

/** Ids of the texts that a control must be read with; undefined when there are none. */
const describedBy = ({ name, help, error, blocked }: FieldGiven): string | undefined => {
  const parts = [
    ...(help === undefined ? [] : [`${name}-help`]),
    ...(error === undefined ? [] : [`${name}-error`]),
    ...(blocked === undefined ? [] : [`${name}-blocked`]),
  ]
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** Attributes that tie a control to the words around it. */
export const tied = (given: FieldGiven) => ({
  id: given.name,
  name: given.name,
  ...(describedBy(given) === undefined ? {} : { 'aria-describedby': describedBy(given) }),
  ...(given.error === undefined ? {} : { 'aria-invalid': true }),
})

/** The same for a group of choices, which carries the words once. */
export const tiedGroup = (given: FieldGiven) =>
  describedBy(given) === undefined ? {} : { 'aria-describedby': describedBy(given) }

/** The label with «facultatif» when it may be left empty. */
export const LabelWords = ({ view, label, optional }: Pick<FieldGiven, 'view' | 'label' | 'optional'>) => (
  <>
    {label}
    {optional === true && <span class="optional"> ({view.texts.ui.optional})</span>}
  </>
)

/** Help above the control: it is read before typing. */
export const Help = ({ name, help }: Pick<FieldGiven, 'name' | 'help'>) =>
  help === undefined ? null : (
    <p class="help" id={`${name}-help`}>
      {help}
    </p>
  )

/** What follows the control: its error, why it is blocked, when it was kept. */
export const FieldFoot = ({ view, name, error, blocked, saved }: FieldGiven) => (
  <>
    {error !== undefined && (
      <p class="error" id={`${name}-error`}>
        <Icon name="warning-circle" />
        <span>
          <span class="unseen">{view.texts.ui.errorPrefix} </span>
          {error}
        </span>
      </p>
    )}
    {blocked !== undefined && (
      <p class="help" id={`${name}-blocked`}>
        <Icon name="lock-simple" /> {blocked}
      </p>
    )}
    {saved !== undefined && (
      <p class="saved">
        <Icon name="check" /> {view.texts.ui.savedAt(view.format.time(saved))}
      </p>
    )}
  </>
)

/** Label, help, control, and what follows it, in reading order. */
export const Field = ({
  given,
  children,
}: {
  readonly given: FieldGiven
  readonly children: ComponentChildren
}) => (
  <div class={given.error === undefined ? 'field' : 'field wrong'}>
    <label for={given.name}>
      <LabelWords {...given} />
    </label>
    <Help {...given} />
    {children}
    <FieldFoot {...given} />
  </div>
)
