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
}

/** Sends a file. The form around it needs `enctype="multipart/form-data"`. */
export const FileField = ({ accept, several = false, kept = [], ...given }: FileFieldProps) => (
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
    <input
      {...tied(given)}
      type="file"
      accept={accept}
      multiple={several}
      disabled={given.blocked !== undefined}
    />
  </Field>
)
