import { accountsPolicy, type Permission, peoplePolicy } from '#accounts/index.ts'
import { privacyPolicy } from '#privacy/index.ts'
import {
  applicationsPolicy,
  callsPolicy,
  concertationPolicy,
  governancePolicy,
  juryPolicy,
  programmePolicy,
} from '#programme/call-for-interest/index.ts'
import { directoryPolicy } from '#programme/directory/index.ts'
import { listsPolicy } from '#programme/lists/index.ts'
import { tendersPolicy } from '#programme/tenders/index.ts'
import { consentPolicy } from './consent-policy.ts'
import { filesPolicy } from './files-policy.ts'
import { jobsPolicy } from './jobs-policy.ts'
import { journalPolicy } from './journal-policy.ts'
import { mailPolicy } from './mail-policy.ts'
import { notificationsPolicy } from './notifications-policy.ts'
import { sitePolicy } from './site-policy.ts'

/** Every act of the product and who may do it: the tables of all modules together. */
export const permissions = {
  ...sitePolicy,
  ...accountsPolicy,
  ...peoplePolicy,
  ...programmePolicy,
  ...governancePolicy,
  ...concertationPolicy,
  ...callsPolicy,
  ...applicationsPolicy,
  ...juryPolicy,
  ...directoryPolicy,
  ...listsPolicy,
  ...tendersPolicy,
  ...jobsPolicy,
  ...journalPolicy,
  ...privacyPolicy,
  ...notificationsPolicy,
  ...consentPolicy,
  ...mailPolicy,
  ...filesPolicy,
} as const

export type ActName = keyof typeof permissions
export const actNames = Object.keys(permissions).filter((name): name is ActName => name in permissions)

/** The kinds of things that acts are done to. */
export type ThingKind = (typeof permissions)[ActName]['on']

/** Who may do an act, and to what kind of thing. */
export const permissionOf = (act: ActName): Permission & { readonly on: ThingKind } => permissions[act]
