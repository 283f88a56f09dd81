import type { Brand } from './brand.ts'

export type OrganisationId = Brand<string, 'OrganisationId'>
/** Open Contracting identifier of one contracting process, for instance `ocds-ec9k95-20004970`. */
export type Ocid = Brand<string, 'Ocid'>
export type EditionId = Brand<string, 'EditionId'>
export type ActivityId = Brand<string, 'ActivityId'>
export type IndicatorId = Brand<string, 'IndicatorId'>
export type CallId = Brand<string, 'CallId'>
export type ApplicationId = Brand<string, 'ApplicationId'>
export type PersonId = Brand<string, 'PersonId'>
export type ProgrammeId = Brand<string, 'ProgrammeId'>
export type MembershipId = Brand<string, 'MembershipId'>
export type InvitationId = Brand<string, 'InvitationId'>
export type JoinRequestId = Brand<string, 'JoinRequestId'>
export type ListId = Brand<string, 'ListId'>
export type ConsentId = Brand<string, 'ConsentId'>
export type ArticleId = Brand<string, 'ArticleId'>
export type FileId = Brand<string, 'FileId'>
export type CommitteeId = Brand<string, 'CommitteeId'>
export type CommitteeMemberId = Brand<string, 'CommitteeMemberId'>
export type MeetingId = Brand<string, 'MeetingId'>
export type DecisionId = Brand<string, 'DecisionId'>
export type ConcertationId = Brand<string, 'ConcertationId'>
export type CommentId = Brand<string, 'CommentId'>

export const organisationId = (text: string): OrganisationId => text as OrganisationId
export const ocid = (text: string): Ocid => text as Ocid
export const editionId = (text: string): EditionId => text as EditionId
export const activityId = (text: string): ActivityId => text as ActivityId
export const indicatorId = (text: string): IndicatorId => text as IndicatorId
export const callId = (text: string): CallId => text as CallId
export const applicationId = (text: string): ApplicationId => text as ApplicationId
export const personId = (text: string): PersonId => text as PersonId
export const programmeId = (text: string): ProgrammeId => text as ProgrammeId
export const membershipId = (text: string): MembershipId => text as MembershipId
export const invitationId = (text: string): InvitationId => text as InvitationId
export const joinRequestId = (text: string): JoinRequestId => text as JoinRequestId
export const listId = (text: string): ListId => text as ListId
export const consentId = (text: string): ConsentId => text as ConsentId
export const fileId = (text: string): FileId => text as FileId
export const committeeId = (text: string): CommitteeId => text as CommitteeId
export const committeeMemberId = (text: string): CommitteeMemberId => text as CommitteeMemberId
export const meetingId = (text: string): MeetingId => text as MeetingId
export const decisionId = (text: string): DecisionId => text as DecisionId
export const concertationId = (text: string): ConcertationId => text as ConcertationId
export const commentId = (text: string): CommentId => text as CommentId
export const articleId = (text: string): ArticleId => text as ArticleId
