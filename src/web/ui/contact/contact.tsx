import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Said } from '../text/said.tsx'

/** A person to write to or call. */
export const ContactLines = ({
  view,
  person: { name, role, email, phone },
}: {
  readonly view: View
  readonly person: NonNullable<Programme['contactPerson']>
}) => (
  <>
    {name}
    <br />
    <span class="note">
      <Said view={view} text={role} />
    </span>
    {email !== null && (
      <>
        <br />
        <a href={`mailto:${email}`}>{email}</a>
      </>
    )}
    {phone !== null && (
      <>
        <br />
        <a href={`tel:+1${phone.replace(/\D/g, '')}`}>{phone}</a>
      </>
    )}
  </>
)
