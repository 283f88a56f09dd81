import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

interface ErrorSummaryProps {
  readonly view: Pick<View, 'texts'>
  readonly errors: readonly { readonly name: string; readonly error: string }[]
  /** False only where several are shown on one page. */
  readonly takesFocus?: boolean
}

/** Everything that is wrong, first on the page, each leading to its field. Nothing typed was lost. */
export const ErrorSummary = ({ view, errors, takesFocus = true }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <section
      class="error-summary"
      aria-labelledby="errors"
      tabindex={-1}
      {...(takesFocus ? { autofocus: true } : {})}
    >
      <h2 id="errors">
        <Icon name="warning-circle" /> {view.texts.ui.errorTitle(errors.length)}
      </h2>
      <p>{view.texts.ui.errorAdvice}</p>
      <ul>
        {errors.map(({ name, error }) => (
          <li key={name}>
            <a href={`#${name}`}>{error}</a>
          </li>
        ))}
      </ul>
    </section>
  )
