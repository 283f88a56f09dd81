import { mediaTypes, type StoredFile } from '#files/index.ts'
import type { View } from '../../context.ts'
import { linkToFile } from '../../sitemap.ts'
import { Icon } from '../icon/icon.tsx'

/** What the chooser of a document offers first; what is received is checked all the same. */
export const documentsAccepted = Object.keys(mediaTypes).join(',')

/** Documents by name, size and kind; each link asks the policy again when it is followed. */
export const DocumentLinks = ({
  view,
  files,
}: {
  readonly view: View
  readonly files: readonly StoredFile[]
}) => (
  <ul class="kept">
    {files.map(({ id, name, mediaType, bytes }) => (
      <li key={id}>
        <Icon name="file-text" />
        <a href={linkToFile('document', view.language, { params: { file: id } })}>{name}</a>
        <span class="note">
          {mediaTypes[mediaType].toUpperCase()},{' '}
          {view.texts.files.kilobytes(view.format.number(Math.ceil(bytes / 1000)))}
        </span>
      </li>
    ))}
  </ul>
)
