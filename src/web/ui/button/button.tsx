import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon/icon.tsx'

interface Look {
  readonly children: ComponentChildren
  /** `main` once per screen; `quiet` beside it; `grave` for what cannot be undone. */
  readonly kind?: 'main' | 'quiet' | 'grave'
  readonly icon?: IconName
}

const classOf = (kind: Look['kind']): string =>
  kind === undefined || kind === 'main' ? 'button' : `button ${kind}`

const Inside = ({ icon, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
  </>
)

/** Sends the form around it. */
export const Button = ({
  name,
  value,
  ...look
}: Look & { readonly name?: string; readonly value?: string }) => (
  <button type="submit" class={classOf(look.kind)} {...(name === undefined ? {} : { name, value })}>
    <Inside {...look} />
  </button>
)

/** Goes somewhere, and matters as much as a button. */
export const ButtonLink = ({ href, ...look }: Look & { readonly href: string }) => (
  <a class={classOf(look.kind)} href={href}>
    <Inside {...look} />
  </a>
)

/** A button that cannot be used yet: it stays where it is, dashed, and says why. It can be reached and read. */
export const BlockedButton = ({
  id,
  reason,
  ...look
}: Look & { readonly id: string; readonly reason: string }) => (
  <span class="blocked">
    <button type="button" class="button" aria-disabled="true" aria-describedby={`${id}-why`}>
      <Inside {...look} />
    </button>
    <span class="why" id={`${id}-why`}>
      {reason}
    </span>
  </span>
)
