import { accountsHandlers } from './accounts-posts.tsx'
import { applicationsHandlers } from './applications-posts.tsx'
import { callsHandlers } from './calls-posts.tsx'
import { cohortHandlers } from './cohort-posts.tsx'
import { communicationsHandlers } from './communications-posts.tsx'
import { concertationHandlers } from './concertation-posts.tsx'
import { concertationTalkHandlers } from './concertation-talk-posts.tsx'
import { consentHandlers } from './consent-posts.tsx'
import { consentsHandlers } from './consents-posts.tsx'
import type { Posted } from './context.ts'
import { decidingHandlers } from './deciding-posts.tsx'
import { decisionLettersHandlers } from './decision-letters-posts.tsx'
import { decisionHandlers } from './decision-posts.tsx'
import { editingHandlers } from './editing-posts.tsx'
import { editionImportHandlers } from './edition-import-posts.tsx'
import { editionsHandlers } from './editions-posts.tsx'
import { governanceHandlers } from './governance-posts.tsx'
import { identityProviderHandlers } from './identity-provider-posts.tsx'
import { importsHandlers } from './imports-posts.tsx'
import { jobsHandlers } from './jobs-pages.tsx'
import { jurorHandlers } from './juror-posts.tsx'
import { juryHandlers } from './jury-posts.tsx'
import { listsHandlers } from './lists-posts.tsx'
import { mailHandlers } from './mail-posts.tsx'
import { notificationsHandlers } from './notifications-posts.tsx'
import { organisationHandlers } from './organisation-posts.tsx'
import type { Outcome } from './outcome.ts'
import { ownAccountHandlers } from './own-account-posts.tsx'
import { ownSpaceHandlers } from './own-space-posts.tsx'
import { peopleHandlers } from './people-posts.tsx'
import { placeOffersHandlers } from './place-offers-posts.tsx'
import { privacyHandlers } from './privacy-posts.tsx'
import { programmesHandlers } from './programmes-posts.tsx'
import { publicSiteHandlers } from './public-site-posts.tsx'
import { receivedHandlers } from './received-posts.tsx'
import { reviewingHandlers } from './reviewing-posts.tsx'
import { setUpHandlers } from './set-up-posts.tsx'
import { sheetImportHandlers } from './sheet-import-posts.tsx'
import type { PostName } from './sitemap.ts'
import { subscriptionHandlers } from './subscription-posts.tsx'

/** What each form does. */
export const handlers: Readonly<Record<PostName, (posted: Posted) => Promise<Outcome>>> = {
  ...accountsHandlers,
  ...ownAccountHandlers,
  ...identityProviderHandlers,
  ...peopleHandlers,
  ...ownSpaceHandlers,
  ...listsHandlers,
  ...programmesHandlers,
  ...editionsHandlers,
  ...governanceHandlers,
  ...decisionHandlers,
  ...concertationHandlers,
  ...concertationTalkHandlers,
  ...publicSiteHandlers,
  ...setUpHandlers,
  ...callsHandlers,
  ...applicationsHandlers,
  ...receivedHandlers,
  ...editionImportHandlers,
  ...juryHandlers,
  ...jurorHandlers,
  ...decidingHandlers,
  ...decisionLettersHandlers,
  ...cohortHandlers,
  ...placeOffersHandlers,
  ...editingHandlers,
  ...organisationHandlers,
  ...reviewingHandlers,
  ...sheetImportHandlers,
  ...importsHandlers,
  ...privacyHandlers,
  ...notificationsHandlers,
  ...jobsHandlers,
  ...consentHandlers,
  ...mailHandlers,
  ...communicationsHandlers,
  ...subscriptionHandlers,
  ...consentsHandlers,
}
