import type { Member, Thing } from '#accounts/index.ts'
import type { RefusingAddress } from '#mail/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { roleWords } from '../../role-words.ts'
import { postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios, Switch } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { AddressCleared, RefusingNotice } from '../mail/refusing-address.tsx'
import { RankAndDutyFields } from './invite.page.tsx'
import { calledAs, Done, PersonName, Refusal } from './people-parts.tsx'

export interface MemberPlace {
  readonly name: string
  readonly href: string
  readonly side: 'supplier' | 'buyer' | 'partner' | null
}

interface MemberProps {
  readonly view: View
  readonly member: Member
  readonly on: Thing
  /** Null unless their address refuses our letters. */
  readonly refusing: RefusingAddress | null
  readonly place: MemberPlace
  /** Those to whom one may hand over. */
  readonly colleagues: readonly Member[]
  readonly here: string
  /** What was refused, and at which field. */
  readonly error?: { readonly name: string; readonly error: string } | null
}

/** One membership: rank and duty, its end, and for one’s own the way to hand over or leave. */
export const MemberPage = (props: MemberProps) => {
  const { view, member, place, on, refusing, error = null } = props
  const words = view.texts.people.member
  const own = view.signedIn?.person.id === member.person.id
  const title = own
    ? words.ownTitle(place.name)
    : words.title(calledAs(member.person, view.texts), place.name)
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: place.name, href: place.href }]}
          here={calledAs(member.person, view.texts)}
        />
        <h1>{title}</h1>
        <p class="lede">
          {roleWords(member.role, view.texts)} ·{' '}
          {view.texts.people.team.since(view.format.day(dayOf(member.since)))}
        </p>
        <Done view={view} />
        <AddressCleared view={view} />
        <RefusingNotice
          view={view}
          refusing={refusing}
          clearAt={
            view.may('mail.clear-bounce', on).allowed
              ? postTo('clearBounce', view.language, { params: { membership: member.id } })
              : null
          }
        />
        <ErrorSummary view={view} errors={error === null ? [] : [error]} />
        <HistoryLink view={view} on={on} />
        {member.endedAt !== null && <Notice>{words.ended(view.format.day(dayOf(member.endedAt)))}</Notice>}
      </div>
      {member.endedAt === null && (
        <>
          {member.role.organisation !== null && <Change {...props} />}
          {own && member.role.organisation !== null && <HandOver {...props} />}
          {own ? <Leave {...props} /> : <End {...props} />}
        </>
      )}
    </Shell>
  )
}

const Change = ({ view, member, on, place, here }: MemberProps) => {
  const words = view.texts.people.member
  const may = view.may('accounts.change-member', on)
  if (!may.allowed && may.because !== 'fresh-sign-in') return null
  const { administrator, duty } = member.role
  return (
    <section class="page section" aria-labelledby="change">
      <h2 id="change">{words.change}</h2>
      <div>
        <Refusal view={view} decision={may} back={here} />
        {may.allowed && (
          <form
            method="post"
            class="form"
            action={postTo('changeMember', view.language, { params: { membership: member.id } })}
          >
            <RankAndDutyFields
              view={view}
              side={place.side ?? 'supplier'}
              typed={{ rang: administrator ? 'administrator' : 'contributor', fonction: duty ?? 'none' }}
              error={undefined}
            />
            <p>
              <Button>{words.save}</Button>
            </p>
          </form>
        )}
      </div>
    </section>
  )
}

const HandOver = ({ view, member, colleagues, error }: MemberProps) => {
  const words = view.texts.people.member
  return (
    <section class="page section" aria-labelledby="hand-over">
      <h2 id="hand-over">{words.handOver}</h2>
      <div>
        <p>{words.handOverText}</p>
        {colleagues.length === 0 ? (
          <p>{words.noColleague}</p>
        ) : (
          <form
            method="post"
            class="form"
            action={postTo('handOver', view.language, { params: { membership: member.id } })}
          >
            <Radios
              view={view}
              name="collegue"
              label={words.colleague}
              error={error?.name === 'collegue' ? error.error : undefined}
              value=""
              choices={colleagues.map(({ id, person, role }) => ({
                value: id,
                label: calledAs(person, view.texts),
                help: roleWords(role, view.texts),
              }))}
            />
            <Switch
              view={view}
              name="quitter"
              label={words.alsoLeave}
              help={words.alsoLeaveHelp}
              on={false}
            />
            <p>
              <Button kind="quiet">{words.handOverButton}</Button>
            </p>
          </form>
        )}
      </div>
    </section>
  )
}

const Leave = ({ view, member, place }: MemberProps) => {
  const words = view.texts.people.member
  return (
    <section class="page section" aria-labelledby="leave">
      <h2 id="leave">{words.leave}</h2>
      <div>
        <p>{words.leaveText(place.name)}</p>
        <form method="post" action={postTo('leave', view.language, { params: { membership: member.id } })}>
          <Button kind="grave" name="sure" value="1">
            {words.leaveButton}
          </Button>
        </form>
      </div>
    </section>
  )
}

const End = ({ view, member, on, here }: MemberProps) => {
  const words = view.texts.people.member
  const may = view.may('accounts.end-membership', on)
  if (!may.allowed && may.because !== 'fresh-sign-in') return null
  return (
    <section class="page section" aria-labelledby="end">
      <h2 id="end">{words.end}</h2>
      <div>
        <p>{words.endText}</p>
        <Refusal view={view} decision={may} back={here} />
        {may.allowed && (
          <form
            method="post"
            action={postTo('endMembership', view.language, { params: { membership: member.id } })}
          >
            <p>
              <PersonName view={view} person={member.person} />
            </p>
            <Button kind="grave" name="sure" value="1">
              {words.endButton}
            </Button>
          </form>
        )}
      </div>
    </section>
  )
}
