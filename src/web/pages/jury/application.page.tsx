import { linkTo, linkToFile } from '../../sitemap.ts'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { langIn } from '../applications/answers-language.ts'
import { ConflictFound } from './conflict-found.tsx'
import { EvaluationForm } from './evaluation-form.tsx'
import type { JudgedShown } from './judged-shown.ts'
import { JuryPage, juryLink, saidIn } from './jury-parts.tsx'

/** One application as a juror reads and judges it. */
export const JudgedApplicationPage = (shown: JudgedShown) => {
  const { view, of, application, wrong = [], conflict } = shown
  const words = view.texts.jury.application
  const title = view.texts.jury.together.of(
    view.format.number(application.number ?? 0),
    application.submitted?.profile.name ?? '',
  )
  const criterionOf = (id: string | null): string => {
    const found = of.call.criteria.find((each) => each.id === id)
    return found === undefined ? words.overall : saidIn(view, found.title)
  }
  const said = {
    'too-long': (name: string) => words.tooLong(name),
    'unknown-level': (name: string) => words.unknownLevel(name),
    incomplete: (name: string) => `${name}\u00a0: ${words.incomplete}`,
  }
  return (
    <JuryPage
      {...shown}
      title={title}
      lede={saidIn(view, of.call.title)}
      here={title}
      errors={wrong.map(({ name, criterion, why }) => ({ name, error: said[why](criterionOf(criterion)) }))}
      alert={conflict === true ? <p>{words.conflict}</p> : null}
    >
      <div class="page">
        <Around {...shown} />
      </div>
      <Presented {...shown} />
      <Answers {...shown} />
      {shown.demand}
      <Documents {...shown} />
      <Section id="evaluation" title={words.evaluation}>
        <EvaluationForm {...shown} />
      </Section>
      <Section id="conflict" title={view.texts.jury.conflicts}>
        <ConflictFound {...shown} />
      </Section>
      <div class="page">
        <Around {...shown} />
      </div>
    </JuryPage>
  )
}

const Around = ({ view, of, around }: JudgedShown) => {
  const words = view.texts.jury.application
  const to = (application: string): string =>
    linkTo('juryApplication', view.language, { params: { call: of.call.slug, application } })
  return (
    <p class="jury-ways">
      {around.previous !== null && (
        <>
          <a rel="prev" href={to(around.previous)}>
            {words.previous}
          </a>
          {' · '}
        </>
      )}
      <a href={juryLink({ view, of }, 'juryGrid')}>{words.grid}</a>
      {around.next !== null && (
        <>
          {' · '}
          <a rel="next" href={to(around.next)}>
            {words.next}
          </a>
        </>
      )}
    </p>
  )
}

const Presented = ({ view, application }: JudgedShown) => {
  const words = view.texts.jury.application
  const profile = application.submitted?.profile
  if (profile === undefined) return null
  const { number } = view.format
  const money = (dollars: number | null) =>
    dollars === null ? <Unknown>{view.texts.shell.unknown}</Unknown> : view.format.money(dollars)
  return (
    <Section id="profile" title={words.presentation}>
      {profile.summary !== null && (
        <p>
          <Said view={view} text={profile.summary} />
        </p>
      )}
      <Facts
        facts={[
          {
            label: words.employees,
            value:
              profile.employees === null ? (
                <Unknown>{view.texts.shell.unknown}</Unknown>
              ) : (
                number(profile.employees)
              ),
          },
        ]}
      />
      <h3>{words.offers}</h3>
      <ul class="lines">
        {profile.offers.map((offer) => (
          <li key={offer.title.fr}>
            <Said view={view} text={offer.title} />
            <Facts
              dense
              facts={[
                { label: words.perContract, value: money(offer.perContract) },
                { label: words.perYear, value: money(offer.perYear) },
              ]}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Answers = ({ view, of, application }: JudgedShown) => {
  const words = view.texts.jury.application
  return (
    <Section id="answers" title={words.answers}>
      {of.call.criteria.map(({ id, title }) => (
        <div key={id}>
          <h3>{saidIn(view, title)}</h3>
          <p class="written" lang={langIn(view, application.submitted, id)}>
            {application.submitted?.criteria[id] ?? <em>{words.noAnswer}</em>}
          </p>
        </div>
      ))}
      {of.call.eligibility.length > 0 && (
        <Disclosure summary={words.eligibility}>
          <Facts
            facts={of.call.eligibility.map(({ id, question }) => {
              const answer = application.submitted?.eligibility[id]
              return {
                label: saidIn(view, question),
                value: answer === undefined ? <em>{words.noAnswer}</em> : words[answer],
              }
            })}
          />
        </Disclosure>
      )}
    </Section>
  )
}

const Documents = ({ view, of, application }: JudgedShown) => {
  const words = view.texts.jury.application
  const documents = application.submitted?.documents ?? {}
  const named = new Map(of.call.documents.map(({ id, title }) => [id, saidIn(view, title)]))
  const files = Object.entries(documents).flatMap(([asked, attached]) =>
    attached.map((each) => ({ ...each, asked: named.get(asked) ?? '' })),
  )
  return (
    <Section id="documents" title={words.documents}>
      {files.length === 0 ? (
        <p>{words.documentsNone}</p>
      ) : (
        <ul class="kept">
          {files.map(({ file, name, asked }) => (
            <li key={file}>
              <Icon name="file-text" />
              <a href={linkToFile('document', view.language, { params: { file } })}>{name}</a>
              <span class="note">{asked}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
