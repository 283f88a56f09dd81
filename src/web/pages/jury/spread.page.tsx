import type { Thing } from '#accounts/index.ts'
import type { PersonId } from '#kernel/ids.ts'
import {
  type ApplicationHeading,
  type Consensus,
  type Deliberation,
  type Evaluation,
  judgedIn,
  spreadOf,
} from '#programme/call-for-interest/index.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import type { AgreedTyped } from './deciding.form.ts'
import { levelWords } from './grid-row.tsx'
import { decimal, type JuryGiven, JuryPage, juryLink, saidIn } from './jury-parts.tsx'
import { SpreadChart } from './spread-chart.tsx'

export interface SpreadShown extends JuryGiven {
  readonly judged: Thing
  readonly application: ApplicationHeading
  readonly deliberation: Deliberation<Evaluation>
  /** Names that the reader may know; the others are letters. */
  readonly names: ReadonlyMap<PersonId, string | null>
  readonly consensus: Consensus
  readonly typed?: AgreedTyped | undefined
  readonly wrong?: readonly string[]
  readonly conflict?: boolean
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What jurors are called: by name where the reader may know it, else by a letter, the same on every page. */
const called = ({ view, deliberation, names }: SpreadShown, person: PersonId): string => {
  const at = deliberation.jurors.findIndex((juror) => juror.person === person)
  return names.get(person) ?? view.texts.jury.together.member(letters[at % letters.length] ?? '')
}

/** One application under deliberation: how far jurors stand from one another, and what they agree on. */
export const SpreadPage = (shown: SpreadShown) => {
  const { view, of, application, deliberation, wrong = [], conflict } = shown
  const words = view.texts.jury.together
  const title = words.of(view.format.number(application.number ?? 0), application.name ?? '')
  const jurors = deliberation.evaluations.map(({ person, levels, counts }) => ({
    name: called(shown, person),
    levels,
    counts,
  }))
  return (
    <JuryPage
      {...shown}
      title={title}
      lede={words.lede}
      here={title}
      errors={wrong.map((name) => ({ name, error: words.tooLong }))}
      alert={conflict === true ? <p>{words.conflict}</p> : null}
    >
      <div class="page">
        <SpreadChart view={view} call={of.call} jurors={jurors} />
      </div>
      <Comments {...shown} />
      <Section id="agreed" title={words.agreed}>
        <Agreed {...shown} />
        <p>
          <a href={juryLink(shown, 'juryDeliberation')}>{words.all}</a>
        </p>
      </Section>
    </JuryPage>
  )
}

const Comments = (shown: SpreadShown) => {
  const { view, of, deliberation } = shown
  const words = view.texts.jury.together
  const said = deliberation.evaluations.filter(
    ({ comments, overall }) => overall !== null || Object.keys(comments).length > 0,
  )
  return (
    <Section id="comments" title={words.comments}>
      {said.length === 0 ? (
        <p>{words.commentsNone}</p>
      ) : (
        said.map(({ person, comments, overall, counts }) => (
          <div key={person}>
            <h3>
              {called(shown, person)}
              {!counts && <span class="note"> ({words.aside})</span>}
            </h3>
            <Facts
              facts={[
                ...of.call.criteria.map(({ id, title }) => ({
                  label: saidIn(view, title),
                  value: comments[id] ?? null,
                })),
                { label: words.overall, value: overall },
              ]}
            />
          </div>
        ))
      )}
    </Section>
  )
}

const Agreed = (shown: SpreadShown) => {
  const { view, of, judged, consensus } = shown
  const words = view.texts.jury.together
  if (view.may('jury.agree', judged).allowed) return <AgreedForm {...shown} />
  if (consensus.version === 0) return <p>{words.nothingYet}</p>
  return (
    <Facts
      facts={[
        ...of.call.criteria.map(({ id, title }) => ({
          label: saidIn(view, title),
          value: consensus.levels[id] === undefined ? null : levelWords(view, of.call, consensus.levels[id]),
        })),
        { label: words.comment, value: consensus.comment },
        { label: words.feedbackFr, value: consensus.feedback.fr },
        { label: words.feedbackEn, value: consensus.feedback.en },
      ]}
    />
  )
}

const AgreedForm = (shown: SpreadShown) => {
  const { view, of, application, consensus, typed, wrong = [] } = shown
  const words = view.texts.jury.together
  const params = { call: of.call.slug, application: application.id }
  const [judged] = judgedIn(shown.deliberation)
  const long = (name: 'comment' | 'feedbackFr' | 'feedbackEn', kept: string | null) => ({
    view,
    name,
    rows: 3,
    optional: true,
    value: typed?.[name] ?? kept ?? '',
    error: wrong.includes(name) ? words.tooLong : undefined,
  })
  return (
    <form class="form" method="post" action={postTo('saveAgreed', view.language, { params })} novalidate>
      <input type="hidden" name="version" value={consensus.version} />
      {of.call.criteria.map(({ id, title }, at) => {
        const mean = spreadOf(judged?.given[id] ?? [])?.mean
        const kept = consensus.levels[id]
        return (
          <SelectField
            key={id}
            view={view}
            name={`n${at}`}
            label={words.agreedLevel(saidIn(view, title))}
            none={mean === undefined ? words.noMean : words.mean(decimal(view, mean))}
            value={typed?.levels[id] ?? (kept === undefined ? '' : String(kept))}
            choices={of.call.scale.map((each) => ({
              value: String(each.level),
              label: `${view.format.number(each.level)}. ${saidIn(view, each.title)}`,
            }))}
          />
        )
      })}
      <LongTextField {...long('comment', consensus.comment)} label={words.comment} help={words.commentHelp} />
      <LongTextField
        {...long('feedbackFr', consensus.feedback.fr)}
        label={words.feedbackFr}
        help={words.feedbackHelp}
      />
      <LongTextField {...long('feedbackEn', consensus.feedback.en)} label={words.feedbackEn} />
      <p>
        <Button>{words.save}</Button>
      </p>
    </form>
  )
}
