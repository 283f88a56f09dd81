import type { Answer } from './context.ts'
import { InvitePage } from './pages/people/invite.page.tsx'
import { nothingTyped } from './pages/people/people.form.ts'
import {
  decisionScreen,
  invitationScreen,
  joinScreen,
  memberScreen,
  organisationAsked,
  teamScreen,
} from './people-screens.tsx'
import {
  advisersScreen,
  installationScreen,
  programmeAsked,
  programmeScreen,
  roleOfferScreen,
} from './programme-people-screens.tsx'

const requestPage = async (asked: Answer) => {
  const request = await asked.site.people.joining.find(asked.params.request ?? asked.params.claim ?? '')
  return request === null ? null : decisionScreen(asked, request)
}

/** How the pages about the people of organisations and programmes find what they show. */
export const peoplePages = {
  team: async (asked: Answer) => {
    const organisation = await organisationAsked(asked)
    return organisation === null ? null : teamScreen(asked, organisation)
  },
  invite: async (asked: Answer) => {
    const { view } = asked
    const organisation = await organisationAsked(asked)
    return organisation === null ? null : (
      <InvitePage view={view} organisation={organisation} typed={nothingTyped(view.language)} errors={{}} />
    )
  },
  member: async (asked: Answer) => {
    const member = await asked.site.people.members.find(asked.params.membership ?? '')
    return member === null ? null : memberScreen(asked, member)
  },
  join: async (asked: Answer) => {
    const organisation = await organisationAsked(asked)
    return organisation === null ? null : joinScreen(asked, organisation)
  },
  joinRequest: requestPage,
  claim: requestPage,
  invitation: (asked: Answer) => invitationScreen(asked, asked.query.get('jeton') ?? ''),
  programmePeople: async (asked: Answer) => {
    const programme = programmeAsked(asked)
    return programme === null ? null : programmeScreen(asked, programme)
  },
  giveRole: async (asked: Answer) => {
    const programme = programmeAsked(asked)
    return programme === null ? null : roleOfferScreen(asked, programme)
  },
  advisers: async (asked: Answer) => {
    const programme = programmeAsked(asked)
    return programme === null ? null : advisersScreen(asked, programme)
  },
  installationPeople: (asked: Answer) => installationScreen(asked),
}
