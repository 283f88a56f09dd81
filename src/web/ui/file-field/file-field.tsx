import { type HeldFile, ticketName } from '../../received-file.ts'
import { Field, type FieldGiven, tied } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'

export interface KeptFile {
  readonly name: string
  /** «240 ko», already in words. */
  readonly size: string
  readonly href: string
}

interface FileFieldProps extends FieldGiven {
  /** What the chooser offers first: `.csv,.xlsx`, `image/*`. What is received is checked all the same. */
  readonly accept: string
  readonly several?: boolean
  /** Files received already: they stay when the form is sent again without a file. */
  readonly kept?: readonly KeptFile[]
  /** A file received with a form that was refused: it stays unless another is chosen. */
  readonly held?: HeldFile | null
}

/** Sends a file. The form around it needs `enctype="multipart/form-data"`. */
export const FileField = ({ accept, several = false, kept = [], held = null, ...given }: FileFieldProps) => (
  <Field given={given}>
    {kept.length > 0 && (
      <ul class="kept">
        {kept.map(({ name, size, href }) => (
          <li key={name}>
            <Icon name="file-text" />
            <a href={href}>{name}</a>
            <span class="note">{size}</span>
            <button type="submit" class="link" name={`${given.name}-remove`} value={name}>
              {given.view.texts.ui.removeFile}
              <span class="unseen"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
    )}
    {held !== null && (
      <p class="saved">
        <input type="hidden" name={ticketName(given.name)} value={held.ticket} />
        <Icon name="check" /> {given.view.texts.ui.fileReceived(held.name)}
      </p>
    )}
    <input
      {...tied(given)}
      type="file"
      accept={accept}
      multiple={several}
      disabled={given.blocked !== undefined}
    />
  </Field>
)
