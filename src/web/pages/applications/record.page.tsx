import { textIn } from '#kernel/language.ts'
import type { Application, Call, SubmittedApplication } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { CallWays } from '../calls/call-ways.tsx'
import { langIn } from './answers-language.ts'
import { stateWords } from './received.page.tsx'
import { RecordActs } from './record-acts.tsx'
import type { RecordProps } from './record-props.ts'
import { Written } from './submit.page.tsx'

/** One application as the coordination reads it: only what was submitted. */
export const RecordPage = (props: RecordProps) => {
  const { view, call, application, organisation, errors = [], problem } = props
  const { texts, language, format } = view
  const words = texts.applications
  const { record } = words
  const params = { call: call.slug }
  const { submitted } = application
  const name = submitted?.profile.name ?? organisation.name
  const title = record.title(format.number(application.number ?? 0), name)
  const told = Object.entries(words.done).find(([word]) => word === view.done)?.[1]
  return (
    <Shell view={view} title={title} description={record.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: textIn(call.title, language).text, href: linkTo('call', language, { params }) },
            { label: texts.calls.applications, href: linkTo('applications', language, { params }) },
          ]}
          here={words.numbered(format.number(application.number ?? 0))}
        />
        <p class="by">
          <Tag>{stateWords(view, application)}</Tag>
        </p>
        <h1>{title}</h1>
        <p class="lede">{record.lede}</p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {problem !== undefined && (
          <Notice tone="alert" view={view}>
            <p>{problem}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
        <CallWays view={view} call={call} />
        <Around {...props} />
      </div>
      <RecordActs {...props} />
      {submitted !== null && <Submitted view={view} call={call} submitted={submitted} />}
      {props.demand}
      {submitted !== null && <Profile view={view} submitted={submitted} organisation={organisation} />}
    </Shell>
  )
}

const Around = ({ view, around }: RecordProps) => {
  const { texts, language } = view
  const { record } = texts.applications
  const link = (label: string, application: Application | null) =>
    application !== null && (
      <a href={linkTo('applicationRecord', language, { params: { application: application.id } })}>
        {label}: {application.submitted?.profile.name}
      </a>
    )
  if (around.previous === null && around.next === null) return null
  return (
    <p class="note">
      {link(record.previous, around.previous)}
      {around.previous !== null && around.next !== null && ' · '}
      {link(record.next, around.next)}
    </p>
  )
}

interface SubmittedProps {
  readonly view: View
  readonly call: Call
  readonly submitted: SubmittedApplication
}

const Submitted = ({ view, call, submitted }: SubmittedProps) => {
  const { texts, language } = view
  const words = texts.applications
  const { record } = words
  return (
    <>
      <Section id="answers" title={record.answers}>
        <Facts
          facts={call.eligibility.map(({ id, question }) => {
            const answer = submitted.eligibility[id]
            return {
              label: textIn(question, language).text,
              value: answer === undefined ? words.answerNone : texts.calls[answer],
            }
          })}
        />
        {call.criteria.map(({ id, title }) => (
          <Written
            key={id}
            title={textIn(title, language).text}
            text={submitted.criteria[id] ?? words.answerNone}
            lang={langIn(view, submitted, id)}
          />
        ))}
      </Section>
      <Section id="documents" title={record.documents}>
        <Facts
          facts={call.documents.map(({ id, title }) => {
            const files = submitted.documents[id] ?? []
            return {
              label: textIn(title, language).text,
              value:
                files.length === 0
                  ? words.attachedNone
                  : files.map(({ file, name }) => (
                      <a key={file} href={linkToFile('document', language, { params: { file } })}>
                        {name}{' '}
                      </a>
                    )),
            }
          })}
        />
      </Section>
    </>
  )
}

const Profile = ({
  view,
  submitted,
  organisation,
}: Omit<SubmittedProps, 'call'> & { readonly organisation: Organisation }) => {
  const { texts, language, format } = view
  const words = texts.applications
  const { profile } = submitted
  const amount = (value: number | null): string =>
    value === null ? texts.shell.unknown : format.money(value)
  return (
    <Section id="profile" title={words.record.profile}>
      <Facts
        facts={[
          {
            label: words.summary,
            value:
              profile.summary === null ? texts.shell.unknown : <Said view={view} text={profile.summary} />,
          },
          {
            label: words.employees,
            value: profile.employees === null ? texts.shell.unknown : format.number(profile.employees),
          },
          ...profile.offers.map(({ title, perContract, perYear }) => ({
            label: textIn(title, language).text,
            value: `${words.perContract}${words.colon} ${amount(perContract)}`,
            note: `${words.perYear}${words.colon} ${amount(perYear)}`,
          })),
        ]}
      />
      <p>
        <a href={linkTo('supplier', language, { params: { supplier: organisation.slug } })}>
          {words.profileSee}
        </a>
      </p>
    </Section>
  )
}
