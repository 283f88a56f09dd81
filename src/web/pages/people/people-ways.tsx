import { type JoinRequest, type SignedIn, thing } from '#accounts/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { WayList } from './way-list.tsx'

interface WaysProps {
  readonly view: View
  readonly signedIn: SignedIn
  readonly organisations: readonly Organisation[]
  readonly programmes: readonly Programme[]
  /** What they asked for and wait on. */
  readonly waiting: readonly JoinRequest[]
}

/** From one’s own space to the people that one works with, as the role acted as. */
export const PeopleWays = ({ view, signedIn, organisations, programmes, waiting }: WaysProps) => {
  const words = view.texts.people
  const { role } = signedIn.actor
  const organisation = organisations.find(({ id }) => id === role.organisation)
  const programme = programmes.find(({ id }) => id === role.programme)
  const params = { programme: programme?.slug ?? '' }
  const ways = [
    ...(organisation === undefined
      ? []
      : [
          {
            label: words.team.title(organisation.name),
            href: linkTo('team', view.language, { params: { organisation: organisation.slug } }),
          },
        ]),
    ...(role.name === 'coordinator' && programme !== undefined
      ? [
          { label: words.programme.title, href: linkTo('programmePeople', view.language, { params }) },
          { label: words.advisers.title, href: linkTo('advisers', view.language, { params }) },
          { label: view.texts.consents.title, href: linkTo('consents', view.language, { params }) },
        ]
      : []),
    ...(role.name === 'operator'
      ? [{ label: words.installation.title, href: linkTo('installationPeople', view.language) }]
      : []),
    ...(role.name === 'supplier-member' || role.name === 'adviser'
      ? [{ label: view.texts.calls.title, href: linkTo('calls', view.language) }]
      : []),
    ...governanceWays(view, programme),
    ...privacyWays(view, programme),
    ...(role.membership === null
      ? []
      : [
          {
            label: words.member.own,
            href: linkTo('member', view.language, { params: { membership: role.membership } }),
          },
        ]),
    ...waiting.flatMap((request) => {
      const asked = organisations.find(({ id }) => id === request.organisation)
      return asked === undefined
        ? []
        : [
            {
              label: words.join.waitingFor(asked.name),
              href: linkTo('join', view.language, { params: { organisation: asked.slug } }),
            },
          ]
    }),
  ]
  return <WayList id="people" title={words.ways} ways={ways} />
}

/** To the committees that one sits on, and to all of them for whoever runs the programme. */
const governanceWays = (view: View, programme: Programme | undefined) => {
  const { governance: words } = view.texts
  const role = view.signedIn?.actor.role
  if (programme === undefined || role === undefined || role.membership === null) return []
  const on = thing('programme', { id: programme.id, programme: programme.id })
  return [
    ...(view.may('governance.see', on).allowed
      ? [
          {
            label: words.link,
            href: linkTo('governance', view.language, { params: { programme: programme.slug } }),
          },
        ]
      : []),
    { label: words.own.title, href: linkTo('ownTables', view.language) },
  ]
}

/** To what coordinations and operators do about personal information. */
const privacyWays = (view: View, programme: Programme | undefined) => {
  const { privacy } = view.texts
  const name = view.signedIn?.actor.role.name
  if (name !== 'operator' && name !== 'coordinator') return []
  return [
    ...(programme === undefined
      ? []
      : [
          {
            label: privacy.contact.link,
            href: linkTo('programmePrivacy', view.language, { params: { programme: programme.slug } }),
          },
        ]),
    { label: privacy.requests.link, href: linkTo('privacyRequests', view.language) },
    { label: privacy.incidents.link, href: linkTo('incidents', view.language) },
    { label: privacy.purges.link, href: linkTo('purges', view.language) },
  ]
}

/** On an organisation’s public page: «C’est mon organisation», or the way to its team for those who belong. */
export const OwnOrganisationLink = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => {
  const words = view.texts.people
  const params = { organisation: organisation.slug }
  const belongs = view.signedIn?.actor.role.organisation === organisation.id
  return (
    <p class="note">
      {belongs ? (
        <a href={linkTo('team', view.language, { params })}>{words.team.title(organisation.name)}</a>
      ) : (
        <a href={linkTo('join', view.language, { params })} rel="nofollow">
          {words.join.mine}
        </a>
      )}
    </p>
  )
}
