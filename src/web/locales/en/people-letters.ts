import type { Texts } from '../texts.ts'

export const peopleLetters: Texts['peopleLetters'] = {
  invitation: {
    subject: ({ place }) => `Invitation: ${place}`,
    text: ({ by, place, role, days }) =>
      `${by} invites you to act here for: ${place}.\nRole offered: ${role}.\nThis link works once, for ${days} days, for your address only.`,
    link: 'See the invitation',
    after: 'If you did not expect this invitation, ignore this email: nothing will happen.',
  },
  'role-changed': {
    subject: ({ place }) => `Your role changed: ${place}`,
    text: ({ by, place }) => `${by} changed your rank or duty: ${place}.`,
    link: 'See your space',
    after: '',
  },
  'role-ended': {
    subject: ({ place }) => `Your role has ended: ${place}`,
    text: ({ by, place, role }) =>
      `${by} ended your role (${role}): ${place}.\nWhat you did stays. If this is a mistake, write to them: they can restore your role.`,
    link: 'See your space',
    after: '',
  },
  'role-restored': {
    subject: ({ place }) => `Your role is restored: ${place}`,
    text: ({ by, place, role }) => `${by} restored your role (${role}): ${place}.`,
    link: 'See your space',
    after: '',
  },
  'handed-over': {
    subject: ({ place }) => `Everything was handed over to you: ${place}`,
    text: ({ by, place }) =>
      `${by} handed you their rank, their duty and what was entrusted to them: ${place}.`,
    link: 'See your space',
    after: '',
  },
  'join-asked': {
    subject: ({ person, place }) => `${person} asks to join: ${place}`,
    text: ({ person, email, note }) => `${person} (${email}) writes:\n${note}`,
    link: 'Decide',
    after: '',
  },
  'claim-asked': {
    subject: ({ place }) => `Organization claimed: ${place}`,
    text: ({ person, email, place, note }) =>
      `${person} (${email}) says that they act for: ${place}. Nobody does yet.\n${note}`,
    link: 'Read the request and decide',
    after: '',
  },
  'join-approved': {
    subject: ({ place }) => `Your request is approved: ${place}`,
    text: ({ place, reason }) => `You can now act for: ${place}.\n${reason}`,
    link: 'See your space',
    after: '',
  },
  'join-refused': {
    subject: ({ place }) => `Your request is not approved: ${place}`,
    text: ({ reason }) => `Here is the reason:\n${reason}`,
    link: 'See your request',
    after: '',
  },
  'claim-approved': {
    subject: ({ place }) => `The organization is yours: ${place}`,
    text: ({ place, reason }) =>
      `You now administer: ${place}. Invite at least one other person, so that you are not alone with the key.\n${reason}`,
    link: 'See your space',
    after: '',
  },
  'claim-refused': {
    subject: ({ place }) => `Your request is not approved: ${place}`,
    text: ({ reason }) => `Here is the reason:\n${reason}`,
    link: 'See your request',
    after: '',
  },
  'claim-more-asked': {
    subject: ({ place }) => `A question about your request: ${place}`,
    text: ({ reason }) => `The coordination asks you:\n${reason}`,
    link: 'Complete your request',
    after: '',
  },
  'domain-joined': {
    subject: ({ person, place }) => `${person} joined the team: ${place}`,
    text: ({ person, email, domain }) =>
      `${person} (${email}) was admitted by the domain @${domain}, in procurement. If they are not one of yours, remove them on the team’s page.`,
    link: 'See the team',
    after: '',
  },
  'domain-confirmed': {
    subject: ({ domain }) => `Domain confirmed: ${domain}`,
    text: ({ domain, place }) =>
      `Whoever has an address that ends with @${domain} can now join the team: ${place}.`,
    link: 'See the team',
    after: '',
  },
  'domain-refused': {
    subject: ({ domain }) => `Domain refused: ${domain}`,
    text: ({ reason }) => `Here is the reason:\n${reason}`,
    link: 'See the team',
    after: '',
  },
  'adviser-assigned': {
    subject: ({ place }) => `You now accompany: ${place}`,
    text: ({ by, place }) => `${by} entrusts you with accompanying: ${place}.`,
    link: 'See your space',
    after: '',
  },
  'adviser-unassigned': {
    subject: ({ place }) => `You no longer accompany: ${place}`,
    text: ({ by, place }) => `${by} took back the accompaniment of: ${place}.`,
    link: 'See your space',
    after: '',
  },
}
