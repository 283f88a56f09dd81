import type { Texts } from '../texts.ts'

const asMember = 'You receive this letter because you hold a role here and it is about that role.'
const asAsker = 'You receive this letter because you made this request.'
const asDecider = 'You receive this letter because you can decide on this request.'
const asAdministrator = 'You receive this letter because you administer this organization.'
const asAdviser = 'You receive this letter because you accompany enterprises of the program.'
const asPartner = 'You receive this email because your organization is a partner of the program.'
const asApplicant = 'You receive this letter because you belong to an enterprise that began an application.'
const asCoordination = 'You receive this letter because you coordinate the program.'
const asHolder = 'You receive this letter because it is about the safety of your account.'

export const letterKinds: Texts['letterKinds'] = {
  'sign-in-link': {
    name: 'Sign-in link',
    use: 'Lets in, once, the person who asked for it.',
    why: 'You receive this letter because a sign-in link was asked for your address.',
  },
  'new-device': {
    name: 'New sign-in',
    use: 'Warns that an account was opened on a new device or network.',
    why: asHolder,
  },
  'passkey-added': {
    name: 'Passkey added',
    use: 'Warns that a way of signing in was added to an account.',
    why: asHolder,
  },
  invitation: {
    name: 'Invitation',
    use: 'Invites somebody to take a role.',
    why: 'You receive this letter because the person named above wrote your address to invite you.',
  },
  'role-changed': { name: 'Role changed', use: 'Says that a rank or a duty changed.', why: asMember },
  'role-ended': {
    name: 'Role ended',
    use: 'Says that a role ended, and whom to write to if that is a mistake.',
    why: 'You receive this letter because you held a role here.',
  },
  'role-restored': { name: 'Role restored', use: 'Says that a role is restored.', why: asMember },
  'handed-over': {
    name: 'Everything handed over',
    use: 'Says that somebody handed over their rank, their duty and what was entrusted to them.',
    why: asMember,
  },
  'join-asked': {
    name: 'Request to join',
    use: 'Tells those who administer an organization that somebody asks to join it.',
    why: asDecider,
  },
  'claim-asked': {
    name: 'Organization claimed',
    use: 'Tells the coordination that somebody says they act for an organization that has no team.',
    why: asDecider,
  },
  'join-approved': { name: 'Joining approved', use: 'Says yes to a request to join.', why: asAsker },
  'join-refused': {
    name: 'Joining refused',
    use: 'Says no to a request to join, with the reason.',
    why: asAsker,
  },
  'claim-approved': { name: 'Claim approved', use: 'Says yes to a claim.', why: asAsker },
  'claim-refused': { name: 'Claim refused', use: 'Says no to a claim, with the reason.', why: asAsker },
  'claim-more-asked': {
    name: 'Question about a claim',
    use: 'Asks for something more before deciding on a claim.',
    why: asAsker,
  },
  'domain-joined': {
    name: 'Arrival by email domain',
    use: 'Says that somebody was admitted by the domain of their address.',
    why: asAdministrator,
  },
  'domain-confirmed': {
    name: 'Domain confirmed',
    use: 'Says that the coordination confirmed an email domain.',
    why: asAdministrator,
  },
  'domain-refused': {
    name: 'Domain refused',
    use: 'Says that the coordination refused an email domain, with the reason.',
    why: asAdministrator,
  },
  'adviser-assigned': {
    name: 'Enterprise entrusted',
    use: 'Tells somebody that they now accompany an enterprise.',
    why: asAdviser,
  },
  'adviser-unassigned': {
    name: 'Enterprise taken back',
    use: 'Tells somebody that they no longer accompany an enterprise.',
    why: asAdviser,
  },
  'concertation-shared': {
    name: 'Version to discuss',
    use: 'Tells partners that a version of an edition’s parameters is shared with them.',
    why: asPartner,
  },
  'concertation-settled': {
    name: 'Parameters settled',
    use: 'Tells partners that an edition’s parameters are settled.',
    why: asPartner,
  },
  digest: {
    name: 'Several letters in one',
    use: 'Makes one letter of those that nobody waits for and that are for the same person.',
    why: 'You receive this letter because each piece of news is about one of your roles or of your requests.',
  },
  'email-to-prove': {
    name: 'New address to confirm',
    use: 'Checks that a new address belongs to the person who wants to use it.',
    why: 'You receive this letter because somebody gave this address as their new one.',
  },
  'email-already-used': {
    name: 'Address already used',
    use: 'Tells whoever holds an account that its address was asked for by another.',
    why: asHolder,
  },
  'email-changed': {
    name: 'Address changed',
    use: 'Warns the old address that the account uses another one.',
    why: asHolder,
  },
  'erasure-asked': {
    name: 'Deletion asked for',
    use: 'Says when an account will be deleted, and how to avoid it.',
    why: asHolder,
  },
  'erasure-undone': { name: 'Deletion undone', use: 'Says that the account stays.', why: asHolder },
  'erasure-done': {
    name: 'Account deleted',
    use: 'Confirms, last of all, that an account is deleted.',
    why: 'You receive this letter, the last one, because the deletion of your account was asked for.',
  },
  'post-left': {
    name: 'Role without anybody',
    use: 'Says that an organization or a program has nobody at its head any more.',
    why: 'You receive this letter because you can appoint somebody.',
  },
  'application-received': {
    name: 'Application received',
    use: 'Confirms to an enterprise that its application is submitted, with its number, the moment and a copy.',
    why: asApplicant,
  },
  'application-late': {
    name: 'Application received late',
    use: 'Tells an enterprise that its application came after the close and is kept apart.',
    why: asApplicant,
  },
  'application-withdrawn': {
    name: 'Application withdrawn',
    use: 'Confirms to an enterprise that its application is withdrawn.',
    why: asApplicant,
  },
  'application-brought-back': {
    name: 'Application put back',
    use: 'Confirms to an enterprise that its withdrawn application is submitted again.',
    why: asApplicant,
  },
  'application-admitted': {
    name: 'Application admitted despite its delay',
    use: 'Tells an enterprise that its late application is admitted, and why.',
    why: asApplicant,
  },
  'application-set-apart': {
    name: 'Admission taken back',
    use: 'Tells an enterprise that the admission of its late application was taken back.',
    why: asApplicant,
  },
  'application-new': {
    name: 'New application',
    use: 'Tells the coordination that an application came in.',
    why: asCoordination,
  },
  'application-unfinished': {
    name: 'Application to finish',
    use: 'Reminds whoever began an application, seven days then two days before the close, that it is not submitted.',
    why: asApplicant,
  },
  'call-extended': {
    name: 'Close put off',
    use: 'Tells whoever began an application that the close is put off, and why.',
    why: asApplicant,
  },
  'call-cancelled': {
    name: 'Call cancelled',
    use: 'Tells whoever began an application that the call is cancelled, and why.',
    why: asApplicant,
  },
  'call-restored': {
    name: 'Call restored',
    use: 'Tells whoever began an application that the cancellation of the call was taken back.',
    why: asApplicant,
  },
  'subscription-to-confirm': {
    name: 'Subscription to confirm',
    use: 'Asks whoever holds a mailbox whether to write there.',
    why: 'You receive this letter because your address was given in the subscription form.',
  },
  'notices-that-suit': {
    name: 'Notices that suit',
    use: 'Tells an enterprise of the public notices that suit it.',
    why: 'You receive this letter because you agreed to be told of business opportunities.',
  },
  'decision-retained': {
    name: 'Application selected',
    use: 'Tells an enterprise that its application is selected.',
    why: asApplicant,
  },
  'decision-waiting': {
    name: 'Application on the waiting list',
    use: 'Tells an enterprise that it is on the waiting list, with its place.',
    why: asApplicant,
  },
  'decision-not-retained': {
    name: 'Application not selected',
    use: 'Tells an enterprise that its application is not selected, with what the jury says.',
    why: asApplicant,
  },
  'decision-ineligible': {
    name: 'Application not eligible',
    use: 'Tells an enterprise that its application is not eligible, and why.',
    why: asApplicant,
  },
  'place-offered': {
    name: 'Place offered',
    use: 'Offers a place that became free to an enterprise of the waiting list.',
    why: asApplicant,
  },
  'place-withdrawn': {
    name: 'Offer of a place withdrawn',
    use: 'Tells an enterprise that the offer of a place is withdrawn, and why.',
    why: asApplicant,
  },
}
