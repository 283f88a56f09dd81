import { quotas } from '#files/index.ts'
import type { Picture } from '#kernel/picture.ts'
import { mostPhotographs, type PartField, type Photograph } from '#programme/directory/index.ts'
import { TextField } from '../../ui/field/inputs.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { errorOf, idOf, type PartFieldsProps } from './part-errors.ts'

const accept = 'image/png,image/jpeg,image/webp'

const Removal = ({ picture, words }: { readonly picture: Picture; readonly words: string }) => (
  <button type="submit" class="link" name="removePicture" value={picture.digest}>
    {words}
  </button>
)

/** How much of its room an organisation has taken. */
const Room = ({ view, used }: Pick<PartFieldsProps, 'view' | 'used'>) => {
  const { texts, format } = view
  const megabytes = (bytes: number): string =>
    texts.files.megabytes(format.number(Math.ceil(bytes / 100_000) / 10))
  return <p class="note">{texts.files.room(megabytes(used), megabytes(quotas.organisation))}</p>
}

/** The logo that the draft shows, and the way to put another in its place or to take it out. */
export const LogoField = ({ props }: { readonly props: PartFieldsProps }) => {
  const { view, content, held } = props
  const { texts } = view
  const words = texts.editing
  const { logo } = content
  return (
    <>
      {logo === null ? (
        <p>{words.noLogo}</p>
      ) : (
        <p class="picture-kept">
          <img
            src={view.pictureAddress(logo, '192')}
            alt={words.logoAlt(content.name)}
            width="120"
            height="120"
          />
          <Removal picture={logo} words={words.removeLogo} />
        </p>
      )}
      <FileField
        view={view}
        name="logo"
        label={logo === null ? words.fields.logo : words.otherLogo}
        help={texts.files.imageHelp}
        error={errorOf(props, 'logo')}
        accept={accept}
        held={held}
      />
      <Room view={view} used={props.used} />
    </>
  )
}

/** What one photograph shows, in both languages, for whoever does not see it. */
const AltFields = ({
  props,
  at,
  isNew,
}: {
  readonly props: PartFieldsProps
  readonly at: number
  readonly isNew: boolean
}) => {
  const { view, typed } = props
  const words = view.texts.editing
  const given = (field: PartField & ('altFr' | 'altEn')) => ({
    view,
    name: idOf(field, at),
    label: words.fields[field],
    error: errorOf(props, field, at),
    value: typed[field]?.[at] ?? '',
  })
  return (
    <>
      <TextField {...given('altFr')} help={words.helps.altFr} optional={isNew} />
      <TextField {...given('altEn')} optional />
    </>
  )
}

const OnePhotograph = ({
  props,
  photograph,
  at,
}: {
  readonly props: PartFieldsProps
  readonly photograph: Photograph
  readonly at: number
}) => {
  const { view } = props
  const words = view.texts.editing
  return (
    <fieldset class="photograph-kept">
      <legend>{words.photographNumber(at + 1)}</legend>
      <p class="picture-kept">
        <img
          src={view.pictureAddress(photograph, '480')}
          alt={photograph.alt[view.language] ?? photograph.alt.fr}
          width="240"
          height={Math.round((240 * photograph.height) / photograph.width)}
        />
        <Removal picture={photograph} words={words.removePhotograph(at + 1)} />
      </p>
      <AltFields props={props} at={at} isNew={false} />
    </fieldset>
  )
}

/** The photographs of an achievement with their words, and the way to add one. */
export const PhotographFields = ({ props }: { readonly props: PartFieldsProps }) => {
  const { view, content, part, held } = props
  const { texts } = view
  const words = texts.editing
  const photographs = content.achievements[part.at]?.photographs ?? []
  return (
    <>
      {photographs.map((photograph, at) => (
        <OnePhotograph key={photograph.digest} props={props} photograph={photograph} at={at} />
      ))}
      {photographs.length >= mostPhotographs ? (
        <p>{words.photographsFull(mostPhotographs)}</p>
      ) : (
        <fieldset class="photograph-kept">
          <legend>{words.addPhotograph}</legend>
          <AltFields props={props} at={photographs.length} isNew />
          <FileField
            view={view}
            name="photograph"
            label={words.fields.photograph}
            help={texts.files.imageHelp}
            error={errorOf(props, 'photograph')}
            optional
            accept={accept}
            held={held}
          />
        </fieldset>
      )}
      <Room view={view} used={props.used} />
    </>
  )
}
