import type { Edition, Participation, Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkToOrganisation } from '../../sitemap.ts'
import { Table } from '../../ui/table/table.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

export const OrganisationLink = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => {
  return (
    <>
      <a href={linkToOrganisation(organisation, view.language)}>{organisation.name}</a>
      {organisation.fictional && (
        <>
          {' '}
          <FictionalTag label={view.texts.shell.fictional} />
        </>
      )}
    </>
  )
}

const anchors = { supplier: 'suppliers', buyer: 'buyers' } as const

interface ParticipantsProps {
  readonly view: View
  readonly side: Participation['side']
  readonly edition: Edition
  readonly organisations: readonly Organisation[]
}

/** Everybody of one side who takes part, by name; then whoever left, with the day. */
export const Participants = ({ view, side, edition, organisations }: ParticipantsProps) => {
  const words = view.texts.edition
  const title = side === 'supplier' ? words.suppliersTitle : words.buyersTitle
  const none = side === 'supplier' ? words.suppliersNone : words.buyersNone
  const byOrganisation = new Map(
    edition.participations.filter((each) => each.side === side).map((each) => [each.organisation, each]),
  )
  const listed = organisations.flatMap((organisation) => {
    const participation = byOrganisation.get(organisation.id)
    return participation === undefined ? [] : [{ organisation, participation }]
  })
  const columns = [{ label: words.organisation }, { label: words.place }, { label: words.since }]
  const gone = listed.flatMap((each) => {
    const { state } = each.participation
    return state.kind === 'left' ? [[...cellsOf(view, each), view.format.shortDay(state.on)]] : []
  })
  return (
    <section class="page section" aria-labelledby={anchors[side]}>
      <div>
        <h2 id={anchors[side]}>{title}</h2>
        {side === 'supplier' && <p class="note">{words.rules}</p>}
      </div>
      {listed.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div>
          <Table
            view={view}
            caption={title}
            columns={columns}
            rows={listed
              .filter(({ participation }) => participation.state.kind !== 'left')
              .map((each) => cellsOf(view, each))}
          />
          {gone.length > 0 && (
            <>
              <h3 class="left">{words.leftTitle}</h3>
              <Table
                view={view}
                caption={words.leftTitle}
                blocks
                columns={[...columns, { label: words.left }]}
                rows={gone}
              />
            </>
          )}
        </div>
      )}
    </section>
  )
}

interface Participant {
  readonly organisation: Organisation
  readonly participation: Participation
}

const cellsOf = (view: View, { organisation, participation }: Participant) => [
  <OrganisationLink key="name" view={view} organisation={organisation} />,
  organisation.place.locality ?? <Unknown key="place">{view.texts.shell.unknown}</Unknown>,
  view.format.shortDay(participation.since),
]

/** Who coordinates the programme, then who supports it. */
export const Partners = ({
  view,
  programme,
  organisations,
}: {
  readonly view: View
  readonly programme: Programme
  readonly organisations: readonly Organisation[]
}) => {
  const words = view.texts.edition
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const { coordinatingBody, partners } = programme
  const named = [...new Set(coordinatingBody === null ? partners : [coordinatingBody, ...partners])].flatMap(
    (id) => byId.get(id) ?? [],
  )
  return (
    <section class="page section" aria-labelledby="partners">
      <h2 id="partners">{words.partnersTitle}</h2>
      {named.length === 0 ? (
        <p>{words.partnersNone}</p>
      ) : (
        <ul class="lines">
          {named.map((organisation) => (
            <li key={organisation.id}>
              <OrganisationLink view={view} organisation={organisation} />
              <p class="note">
                <strong>
                  {organisation.id === programme.coordinatingBody
                    ? words.coordination
                    : organisation.partnerKind === null
                      ? view.texts.partners.unknownKind
                      : view.texts.partners.kinds[organisation.partnerKind]}
                  .
                </strong>{' '}
                {organisation.summary !== null && <Said view={view} text={organisation.summary} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
