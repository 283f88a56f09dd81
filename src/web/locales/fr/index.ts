import { about } from './about.ts'
import { accounts } from './accounts.ts'
import { applications } from './applications.ts'
import { buyers } from './buyers.ts'
import { callLetters } from './call-letters.ts'
import { calls } from './calls.ts'
import { cohort } from './cohort.ts'
import { communications } from './communications.ts'
import { concertation } from './concertation.ts'
import { consents } from './consents.ts'
import { decisionLetters } from './decision-letters.ts'
import { directory } from './directory.ts'
import { editing } from './editing.ts'
import { edition } from './edition.ts'
import { editionImport } from './edition-import.ts'
import { editions } from './editions.ts'
import { errors } from './errors.ts'
import { files } from './files.ts'
import { governance } from './governance.ts'
import { held } from './held.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { howMatching } from './how-matching.ts'
import { identityProviders } from './identity-providers.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { jury } from './jury.ts'
import { letterKinds } from './letter-kinds.ts'
import { letters } from './letters.ts'
import { lists } from './lists.ts'
import { mail } from './mail.ts'
import { matching } from './matching.ts'
import { names } from './names.ts'
import { noticesLetter } from './notices-letter.ts'
import { notifications } from './notifications.ts'
import { opportunities } from './opportunities.ts'
import { organisations } from './organisations.ts'
import { ownAccount } from './own-account.ts'
import { partners } from './partners.ts'
import { people } from './people.ts'
import { peopleLetters } from './people-letters.ts'
import { privacy } from './privacy.ts'
import { privacyLetters } from './privacy-letters.ts'
import { problems } from './problems.ts'
import { programmes } from './programmes.ts'
import { publicSite } from './public-site.ts'
import { reasons } from './reasons.ts'
import { recognition } from './recognition.ts'
import { resources } from './resources.ts'
import { reviewing } from './reviewing.ts'
import { search } from './search.ts'
import { selectionFile } from './selection-file.ts'
import { setUp } from './set-up.ts'
import { sheetImport } from './sheet-import.ts'
import { shell } from './shell.ts'
import { siteMap } from './site-map.ts'
import { space } from './space.ts'
import { tenders } from './tenders.ts'
import { ui } from './ui.ts'
import { verification } from './verification.ts'
import { versions } from './versions.ts'
import { withdrawal } from './withdrawal.ts'

export const french = {
  about,
  accounts,
  applications,
  buyers,
  callLetters,
  calls,
  cohort,
  decisionLetters,
  selectionFile,
  communications,
  concertation,
  consents,
  directory,
  edition,
  editionImport,
  editions,
  errors,
  files,
  governance,
  history,
  home,
  howMatching,
  identityProviders,
  imports,
  jobs,
  jury,
  letterKinds,
  letters,
  lists,
  mail,
  matching,
  names,
  notifications,
  noticesLetter,
  opportunities,
  ownAccount,
  partners,
  people,
  peopleLetters,
  programmes,
  publicSite,
  reasons,
  recognition,
  resources,
  search,
  setUp,
  shell,
  siteMap,
  space,
  tenders,
  editing,
  organisations,
  problems,
  reviewing,
  sheetImport,
  versions,
  ui,
  held,
  privacy,
  privacyLetters,
  verification,
  withdrawal,
}
