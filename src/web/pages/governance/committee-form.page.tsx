import { textIn } from '#kernel/language.ts'
import type { Committee, CommitteeMember, Programme } from '#programme/call-for-interest/index.ts'
import { seats } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, LongTextField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import { FormFrame, type FormShown, fieldsOf, wrongOf } from './form-frame.tsx'
import type { CommitteeField, MemberField } from './governance.form.ts'
import { governanceSteps } from './steps.ts'

interface Around {
  readonly view: View
  readonly programme: Programme
  readonly conflict?: boolean
}

const conflictWords = ({ view, conflict }: Around): string | null =>
  conflict === true ? view.texts.governance.conflict : null

interface CommitteeFormProps extends Around {
  /** Null for one that is not there yet; then `sending` is the id that it gets. */
  readonly committee: Committee | null
  readonly sending?: string
  readonly version?: number
  readonly parents: readonly Committee[]
  readonly form: FormShown<CommitteeField>['form']
}

/** Forms a committee, or changes what is said of one. */
export const CommitteeFormPage = (props: CommitteeFormProps) => {
  const { view, programme, committee, parents, form } = props
  const { language, texts } = view
  const { fields: labels, ...words } = texts.governance
  const shown = { view, form, errors: words.errors }
  const field = fieldsOf<CommitteeField>(shown)
  const name = committee === null ? '' : textIn(committee.name, language).text
  return (
    <FormFrame
      view={view}
      title={committee === null ? words.newCommitteeTitle : words.editCommittee}
      lede={committee === null ? words.newCommitteeLede : name}
      steps={[
        ...governanceSteps(view, programme, { programme: programme.id }),
        ...(committee === null
          ? []
          : [{ label: name, href: linkTo('committee', language, { params: { committee: committee.id } }) }]),
      ]}
      wrong={wrongOf(shown)}
      conflict={conflictWords(props)}
      action={
        committee === null
          ? postTo('createCommittee', language, { params: { programme: programme.slug } })
          : postTo('saveCommittee', language, { params: { committee: committee.id } })
      }
      hidden={
        committee === null
          ? { envoi: props.sending ?? '' }
          : { version: String(props.version ?? committee.version) }
      }
      save={committee === null ? words.form : words.save}
    >
      <TextField {...field('nom-fr', labels.nameFr)} />
      <TextField {...field('nom-en', labels.nameEn)} optional />
      <LongTextField {...field('mandat-fr', labels.mandateFr)} rows={4} optional />
      <LongTextField {...field('mandat-en', labels.mandateEn)} rows={4} optional />
      <SelectField
        {...field('parent', labels.parent)}
        none={labels.noParent}
        choices={parents.map(({ id, name: its }) => ({ value: id, label: textIn(its, language).text }))}
      />
      <DateField {...field('forme', labels.formedOn)} optional />
      {committee !== null && (
        <DateField {...field('dissous', labels.dissolvedOn)} help={labels.dissolvedHelp} optional />
      )}
    </FormFrame>
  )
}

interface MemberFormProps extends Around {
  readonly committee: Committee
  readonly version: number
  /** Null for somebody who is not there yet. */
  readonly member: CommitteeMember | null
  /** What the address calls them. */
  readonly part: string
  /** People with an account whom the programme knows. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly form: FormShown<MemberField>['form']
  readonly wasPresent?: boolean
}

/** Adds somebody to a committee, or changes their seat and their days. */
export const MemberFormPage = (props: MemberFormProps) => {
  const { view, programme, committee, member, part, people, form, version } = props
  const { language, texts } = view
  const { fields: labels, ...words } = texts.governance
  const shown = { view, form, errors: words.errors }
  const field = fieldsOf<MemberField>(shown)
  const name = textIn(committee.name, language).text
  const params = { committee: committee.id, member: part }
  return (
    <FormFrame
      view={view}
      title={member === null ? words.newMember : words.editMember}
      lede={name}
      steps={[
        ...governanceSteps(view, programme, committee),
        { label: name, href: linkTo('committee', language, { params }) },
      ]}
      wrong={wrongOf(shown)}
      conflict={props.wasPresent === true ? words.wasPresent : conflictWords(props)}
      action={postTo('saveCommitteeMember', language, { params })}
      hidden={{ version: String(version) }}
      save={words.save}
      foot={
        member !== null && (
          <Disclosure summary={words.removeMemberTitle}>
            <p>{words.removeMemberText}</p>
            <form method="post" action={postTo('removeCommitteeMember', language, { params })}>
              <input type="hidden" name="version" value={String(version)} />
              <Button kind="grave">{words.removeMember}</Button>
            </form>
          </Disclosure>
        )
      }
    >
      <SelectField
        {...field('personne', labels.person)}
        help={labels.personHelp}
        none={labels.noPerson}
        choices={people.map(({ id, name: theirs }) => ({ value: id, label: theirs }))}
      />
      <TextField {...field('nom', labels.name)} help={labels.nameHelp} optional />
      <TextField {...field('organisation', labels.sitsFor)} optional />
      <Radios
        {...field('role', labels.seat)}
        choices={seats.map((value) => ({ value, label: words.seats[value] }))}
      />
      <DateField {...field('depuis', labels.since)} />
      <DateField {...field('jusqua', labels.until)} help={labels.untilHelp} optional />
    </FormFrame>
  )
}
