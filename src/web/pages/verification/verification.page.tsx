import type { CheckedEnterprise, CheckListRefusal, KnownEnterprise } from '#programme/directory/index.ts'
import { mostChecked } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { StandingBadge } from '../directory/standing.tsx'
import { evidenceOf, sideNote, tally } from './answer-words.ts'

interface VerificationProps {
  readonly view: View
  /** What was typed in the field of one name; empty when a list was sent. */
  readonly one: string
  /** What was pasted, to be corrected or downloaded. */
  readonly pasted: string
  readonly answers: readonly CheckedEnterprise[] | null
  readonly refusal: CheckListRefusal | null
}

export const VerificationPage = (props: VerificationProps) => {
  const { view, answers } = props
  const { verification: words } = view.texts
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <OneForm {...props} />
      {answers !== null && <Answers {...props} answers={answers} />}
      <ListForm {...props} />
      <section class="page" aria-labelledby="how">
        <h2 id="how">{words.howTitle}</h2>
        <div class="prose">
          {words.how.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </section>
    </Shell>
  )
}

const OneForm = ({ view, one }: VerificationProps) => {
  const { texts, language } = view
  return (
    <search>
      <form class="search" method="get" action={linkTo('verification', language)}>
        <div class="page">
          <div class="line">
            <div class="field grow">
              <label for="q">{texts.verification.one}</label>
              <input id="q" name="q" type="search" value={one} autocomplete="off" maxlength={200} />
            </div>
            <Button icon="magnifying-glass">{texts.verification.check}</Button>
          </div>
        </div>
      </form>
    </search>
  )
}

const refusalText = ({ texts, format }: View, refusal: CheckListRefusal): string => {
  const { refusals } = texts.verification
  return refusal.kind === 'too-many'
    ? refusals['too-many'](format.number(refusal.lines), format.number(mostChecked))
    : refusals[refusal.kind]
}

const ListForm = ({ view, pasted, refusal }: VerificationProps) => {
  const { texts, language, format } = view
  const words = texts.verification
  return (
    <section class="page list-check" aria-labelledby="list">
      <h2 id="list">{words.listTitle}</h2>
      <p class="note">{words.listLede(format.number(mostChecked))}</p>
      {refusal !== null && (
        <Notice tone="alert" view={view}>
          <p>{refusalText(view, refusal)}</p>
        </Notice>
      )}
      <form
        class="form"
        method="post"
        encType="multipart/form-data"
        action={`${linkTo('verification', language)}#answers`}
      >
        <LongTextField
          view={view}
          name="liste"
          label={words.pasted}
          help={words.pastedHelp}
          value={pasted}
          rows={6}
        />
        <FileField
          view={view}
          name="fichier"
          label={words.file}
          help={words.fileHelp}
          accept=".csv,.tsv,.txt,.xlsx"
          optional
        />
        <p>
          <Button>{words.checkList}</Button>
        </p>
      </form>
    </section>
  )
}

const Answers = ({
  view,
  answers,
  one,
  pasted,
}: VerificationProps & { readonly answers: readonly CheckedEnterprise[] }) => {
  const { texts, format } = view
  const words = texts.verification
  const { recognised, other, unknown } = tally(answers)
  return (
    <section class="page results answers" id="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">
        {answers.length === 1 ? words.answerTitle : words.answersTitle(format.number(answers.length))}
      </h2>
      {answers.length > 1 && (
        <p>{words.summary(format.number(recognised), format.number(other), format.number(unknown))}</p>
      )}
      <Table
        view={view}
        caption={words.answerTitle}
        blocks
        columns={[{ label: words.asked }, { label: words.answer }, { label: words.evidence }]}
        rows={answers.map((checked) => [
          checked.asked.typed,
          <Answered key="answer" view={view} checked={checked} />,
          <Evidence key="evidence" view={view} checked={checked} />,
        ])}
      />
      {unknown > 0 && (
        <Notice>
          <p>{words.unknownNote}</p>
        </Notice>
      )}
      <DownloadForm view={view} list={pasted === '' ? one : pasted} />
    </section>
  )
}

/** The same list sent again for its answers as a file: nothing was kept of it. */
const DownloadForm = ({ view, list }: { readonly view: View; readonly list: string }) => {
  const words = view.texts.verification
  return (
    <form class="download" method="post" action={linkTo('verification', view.language)}>
      <textarea name="liste" hidden aria-label={words.pasted}>
        {list}
      </textarea>
      <span>{words.download}</span>
      <Button kind="quiet" icon="download-simple" name="format" value="csv">
        {words.csv}
      </Button>
      <Button kind="quiet" icon="download-simple" name="format" value="xlsx">
        {words.xlsx}
      </Button>
    </form>
  )
}

const NameLink = ({ view, known }: { readonly view: View; readonly known: KnownEnterprise }) => (
  <>
    <a href={linkTo('supplier', view.language, { params: { supplier: known.organisation.slug } })}>
      {known.organisation.name}
    </a>{' '}
    {known.organisation.fictional && <FictionalTag label={view.texts.shell.fictional} />}
  </>
)

const Answered = ({ view, checked }: { readonly view: View; readonly checked: CheckedEnterprise }) => {
  const words = view.texts.verification
  const { answer } = checked
  if (answer.kind !== 'known')
    return (
      <div>
        <p>{answer.kind === 'several' ? words.several : <Unknown>{words.unknown}</Unknown>}</p>
        {answer.nearest.length > 0 && (
          <>
            {answer.kind === 'unknown' && <p class="note">{words.nearest}</p>}
            <ul>
              {answer.nearest.map((known) => (
                <li key={known.organisation.id}>
                  <NameLink view={view} known={known} />{' '}
                  <StandingBadge view={view} standing={known.standing} day={known.standingDay} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    )
  const side = sideNote(view, answer.known)
  return (
    <div>
      <p>
        <NameLink view={view} known={answer.known} />{' '}
        <span class="note">{answer.by === 'neq' ? words.byNeq : words.byName}</span>
      </p>
      {side === null ? (
        <StandingBadge view={view} standing={answer.known.standing} day={answer.known.standingDay} />
      ) : (
        <p>{side}</p>
      )}
      {answer.neqDiffers && <p class="soon">{words.neqDiffers}</p>}
    </div>
  )
}

const Evidence = ({ view, checked }: { readonly view: View; readonly checked: CheckedEnterprise }) => {
  const { answer } = checked
  const said = answer.kind === 'known' ? evidenceOf(view, answer.known) : null
  return said === null ? <Unknown>{view.texts.verification.noEvidence}</Unknown> : <span>{said}</span>
}
