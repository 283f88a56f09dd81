import type { Participation } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { ContactLines } from '../../ui/contact/contact.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { territoryName } from '../../words.ts'
import { DecisionCitation } from '../governance/decision-citation.tsx'
import type { EditionRows } from './edition-rows.ts'
import { OrganisationLink } from './participants.tsx'

const taking = (participations: readonly Participation[], side: Participation['side']): number =>
  participations.filter((each) => each.side === side && each.state.kind === 'taking-part').length

/** Dates, territory, who coordinates and who takes part, with the way to each list. */
export const EditionFacts = ({ view, rows }: { readonly view: View; readonly rows: EditionRows }) => {
  const { texts, format, language } = view
  const words = texts.edition
  const { programme, edition, organisations, decisions } = rows
  const coordinating = organisations.find(({ id }) => id === programme.coordinatingBody)
  return (
    <div class="page">
      <Facts
        facts={[
          { label: words.period, value: words.from(format.day(edition.starts), format.day(edition.ends)) },
          {
            label: words.territory,
            value: format.list(
              programme.territories.map((territory) => territoryName(territory, texts, language)),
            ),
          },
          {
            label: words.takingPart,
            value: (
              <>
                <a href="#suppliers">{words.enterprises(taking(edition.participations, 'supplier'))}</a>,{' '}
                <a href="#buyers">{words.institutions(taking(edition.participations, 'buyer'))}</a>
              </>
            ),
          },
          {
            label: words.coordination,
            value:
              coordinating === undefined ? null : (
                <OrganisationLink view={view} organisation={coordinating} />
              ),
          },
          {
            label: texts.governance.decisions,
            value:
              decisions.length === 0
                ? null
                : decisions.map((decision) => (
                    <div key={decision.id}>
                      <DecisionCitation view={view} programme={programme} decision={decision} />
                    </div>
                  )),
          },
          {
            label: words.contact,
            value:
              programme.contactPerson === null ? null : (
                <ContactLines view={view} person={programme.contactPerson} />
              ),
          },
        ]}
      />
    </div>
  )
}
