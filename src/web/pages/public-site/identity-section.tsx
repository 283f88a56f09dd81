import {
  contrastsOf,
  illegibleOn,
  nearestLegible,
  type Programme,
  readAccent,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { HeldFile } from '../../received-file.ts'
import { linkTo, linkToPicture, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Switch } from '../../ui/choices/choices.tsx'
import { TextField } from '../../ui/field/inputs.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import type { IdentityAsked } from './identity.form.ts'

export interface IdentityProps {
  readonly view: View
  readonly programme: Programme
  readonly asked: IdentityAsked
  /** Why the logo that was sent is not taken, in words. */
  readonly logoError?: string | undefined
  readonly held?: HeldFile | null
  /** Whether a change can be undone. */
  readonly undoable: boolean
}

/** One colour on both grounds, drawn: an inline style would need a weaker policy. */
export const Swatch = ({ view, colour }: { readonly view: View; readonly colour: string }) => (
  <svg
    class="swatch"
    viewBox="0 0 96 32"
    width="96"
    height="32"
    role="img"
    aria-label={view.texts.publicSite.identity.swatch(colour)}
  >
    <path d="M0 0h48v32H0z" fill="#fbfaf6" />
    <path d="M48 0h48v32H48z" fill="#141a19" />
    <path d="M10 12h76v8H10z" fill={colour} />
  </svg>
)

const inTenths = ({ format }: View, value: number): string => format.points(Math.floor(value * 10) / 10)

/** What is wrong with the colour, with its figures. */
export const accentError = (view: View, { accent, wrong }: IdentityAsked): string | undefined => {
  const words = view.texts.publicSite.identity
  if (wrong === null) return undefined
  if (wrong === 'not-a-colour') return words.notAColour
  const [on = 'light'] = illegibleOn(accent)
  return words.illegible[on](inTenths(view, contrastsOf(accent)[on]))
}

const Accent = ({ view, asked }: Pick<IdentityProps, 'view' | 'asked'>) => {
  const words = view.texts.publicSite.identity
  const colour = readAccent(asked.accent)
  const proposed = asked.wrong === 'illegible' && colour !== null ? nearestLegible(colour) : null
  const contrasts = colour === null ? null : contrastsOf(colour)
  return (
    <>
      <TextField
        view={view}
        name="accent"
        label={words.accent}
        help={words.accentHelp}
        value={asked.accent}
        error={accentError(view, asked)}
        optional
      />
      {colour !== null && contrasts !== null && (
        <p class="colour">
          <Swatch view={view} colour={colour} />
          <span class="note">
            {words.contrasts(inTenths(view, contrasts.light), inTenths(view, contrasts.dark))}
          </span>
        </p>
      )}
      {proposed !== null && (
        <p class="colour">
          <Swatch view={view} colour={proposed} />
          <Button kind="quiet" name="proposee" value={proposed}>
            {words.take(proposed)}
          </Button>
        </p>
      )}
    </>
  )
}

const Logo = ({ view, programme, logoError, held = null }: IdentityProps) => {
  const { texts, language } = view
  const words = texts.publicSite.identity
  const { logo } = programme.identity
  return (
    <>
      {logo === null ? (
        <p class="note">{words.noLogo}</p>
      ) : (
        <p class="picture-kept">
          <img
            class="emblem large"
            src={linkToPicture(logo, '192')}
            alt={words.logoAlt(programme.name[language] ?? programme.name.fr)}
            width={logo.width}
            height={logo.height}
          />
          <button type="submit" class="link" name="geste" value="sans-logo">
            {words.removeLogo}
          </button>
        </p>
      )}
      <FileField
        view={view}
        name="logo"
        label={logo === null ? words.logo : words.otherLogo}
        help={texts.files.imageHelp}
        accept="image/png,image/jpeg,image/webp"
        error={logoError}
        held={held}
        optional
      />
    </>
  )
}

/** How the programme looks, chosen and kept in one form. */
export const IdentitySection = (props: IdentityProps) => {
  const { view, programme, asked, undoable } = props
  const { texts, language } = view
  const words = texts.publicSite.identity
  const params = { programme: programme.slug }
  return (
    <section class="page section" aria-labelledby="identity">
      <h2 id="identity">{words.title}</h2>
      <div>
        <p>
          <a href={linkTo('editProgramme', language, { params })}>{words.changeName}</a>
        </p>
        <form
          class="form"
          method="post"
          enctype="multipart/form-data"
          action={postTo('identifyProgramme', language, { params })}
          novalidate
        >
          <input type="hidden" name="version" value={String(asked.version)} />
          {/* What Enter sends is the form’s first button. */}
          <button type="submit" class="unseen" tabindex={-1}>
            {words.save}
          </button>
          <Logo {...props} />
          <Accent view={view} asked={asked} />
          <Switch
            view={view}
            name="anglais"
            label={words.inEnglish}
            help={words.inEnglishHelp}
            on={asked.inEnglish}
          />
          <p class="acts">
            <Button>{words.save}</Button>
            {undoable && (
              <Button kind="quiet" name="geste" value="annuler">
                {words.undo}
              </Button>
            )}
          </p>
        </form>
      </div>
    </section>
  )
}
