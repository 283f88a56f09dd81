import { textIn } from '#kernel/language.ts'
import type { Committee } from '#programme/call-for-interest/index.ts'
import { meetingStates, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { HeldFile } from '../../received-file.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Checkboxes, Radios } from '../../ui/choices/choices.tsx'
import { DateField, LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { documentsAccepted } from '../../ui/file-field/document-links.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { FormFrame, type FormShown, fieldsOf, wrongOf } from './form-frame.tsx'
import type { MeetingField } from './governance.form.ts'
import type { MeetingShown } from './meeting.page.tsx'
import { governanceSteps } from './steps.ts'

interface MeetingFormProps {
  readonly view: View
  readonly programme: Programme
  readonly committee: Committee
  readonly form: FormShown<MeetingField>['form']
  /** Words of an error that depends on what was sent: a document that was refused. */
  readonly fileProblem?: string | undefined
}

/** The day, the hour, the place, the agenda: what is known of a meeting beforehand. */
const BeforeFields = ({ view, form, errors }: FormShown<MeetingField>) => {
  const { fields: labels } = view.texts.governance
  const field = fieldsOf({ view, form, errors })
  return (
    <>
      <DateField {...field('jour', labels.day)} />
      <TextField {...field('heure', labels.startsAt)} help={labels.startsAtHelp} optional />
      <TextField {...field('lieu', labels.place)} optional />
      <LongTextField {...field('ordre-du-jour', labels.agenda)} help={labels.agendaHelp} rows={6} optional />
    </>
  )
}

const stepsTo = ({ view, programme, committee }: MeetingFormProps) => [
  ...governanceSteps(view, programme, committee),
  {
    label: textIn(committee.name, view.language).text,
    href: linkTo('committee', view.language, { params: { committee: committee.id } }),
  },
]

/** Plans a meeting. */
export const NewMeetingPage = (props: MeetingFormProps & { readonly sending: string }) => {
  const { view, committee, form } = props
  const words = view.texts.governance
  const shown = { view, form, errors: words.errors }
  return (
    <FormFrame
      view={view}
      title={words.newMeetingTitle}
      lede={words.newMeetingLede(textIn(committee.name, view.language).text)}
      steps={stepsTo(props)}
      wrong={wrongOf(shown)}
      conflict={null}
      action={postTo('createMeeting', view.language, { params: { committee: committee.id } })}
      hidden={{ envoi: props.sending, etat: 'planned' }}
      save={words.plan}
    >
      <BeforeFields {...shown} />
    </FormFrame>
  )
}

interface EditProps extends MeetingFormProps, Pick<MeetingShown, 'meeting' | 'documents'> {
  readonly version: number
  readonly present: readonly string[]
  readonly held: HeldFile | null
  readonly conflict?: boolean
}

/** Changes a meeting, and tells how it went. */
export const EditMeetingPage = (props: EditProps) => {
  const { view, committee, meeting, form, present, held, fileProblem } = props
  const { fields: labels, ...words } = view.texts.governance
  const errors = { ...words.errors, ...(fileProblem === undefined ? {} : { document: fileProblem }) }
  const shown = { view, form, errors }
  const field = fieldsOf<MeetingField>(shown)
  const sitting = committee.members.filter(
    ({ id, until }) => until === null || until >= meeting.day || meeting.present.includes(id),
  )
  return (
    <FormFrame
      view={view}
      title={words.editMeeting}
      lede={words.editMeetingLede}
      steps={[
        ...stepsTo(props),
        {
          label: words.meetingOf(view.format.day(meeting.day)),
          href: linkTo('meeting', view.language, { params: { meeting: meeting.id } }),
        },
      ]}
      wrong={wrongOf(shown)}
      conflict={props.conflict === true ? words.conflict : null}
      action={postTo('saveMeeting', view.language, { params: { meeting: meeting.id } })}
      hidden={{ version: String(props.version) }}
      save={words.save}
      hasFile
    >
      <BeforeFields {...shown} />
      <Radios
        {...field('etat', words.state)}
        choices={meetingStates.map((value) => ({ value, label: words.states[value] }))}
      />
      <LongTextField {...field('motif', words.becauseLabel)} rows={2} optional />
      {sitting.length > 0 && (
        <Checkboxes
          {...field('presence', words.present)}
          values={present}
          optional
          choices={sitting.map(({ id, name, sitsFor }) => ({
            value: id,
            label: [name ?? words.erased, ...(sitsFor === '' ? [] : [sitsFor])].join(', '),
          }))}
        />
      )}
      <LongTextField
        {...field('proces-verbal', labels.minutes)}
        help={labels.minutesHelp}
        rows={14}
        optional
      />
      <FileField
        {...field('document', labels.document)}
        help={`${labels.documentHelp} ${view.texts.files.documentHelp}`}
        optional
        accept={documentsAccepted}
        held={held}
      />
      <DateField {...field('adopte', labels.adoptedOn)} help={labels.adoptedHelp} optional />
    </FormFrame>
  )
}
