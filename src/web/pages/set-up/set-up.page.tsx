import {
  missingOfWho,
  type Programme,
  type SetUpLine,
  type SetUpStep,
} from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Stepper } from '../../ui/stepper/stepper.tsx'
import { Tag } from '../../ui/tag/tag.tsx'

export interface SetUpWay {
  readonly label: string
  readonly href: string
}

interface SetUpProps {
  readonly view: View
  readonly programme: Programme
  readonly name: string
  readonly lines: readonly SetUpLine[]
  readonly isAside: boolean
  waysOf(step: SetUpStep): readonly SetUpWay[]
}

/** How long each step takes, in minutes: an hour together. */
const minutes: Readonly<Record<SetUpStep, number>> = {
  who: 8,
  identity: 4,
  partners: 6,
  committee: 5,
  edition: 8,
  concertation: 8,
  call: 8,
  people: 4,
  import: 9,
}

/** The guide: every step, what was found of it, where it is done. */
export const SetUpPage = (props: SetUpProps) => {
  const { view, programme, name, lines } = props
  const { texts, language, format } = view
  const words = texts.setUp
  const doneCount = lines.filter(({ state }) => state === 'done').length
  const isFinished = lines.every(({ state }) => state !== 'open')
  const now = lines.find(({ state }) => state === 'open')?.step ?? null
  return (
    <Shell view={view} title={words.of(name)} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            { label: name, href: linkTo('programme', language, { params: { programme: programme.slug } }) },
          ]}
          here={words.title}
        />
        <h1>{words.of(name)}</h1>
        <p class="lede">{words.lede}</p>
        <Done view={view} />
        <p>
          <strong>{words.progress(format.number(doneCount), format.number(lines.length))}</strong>
        </p>
        {isFinished && <Notice>{words.finished}</Notice>}
      </div>
      <div class="page">
        <Stepper
          view={view}
          label={words.title}
          steps={lines.map(({ step, state }) => ({
            title: words.names[step],
            href: `#${step}`,
            state: state === 'open' ? (step === now ? 'now' : 'later') : 'done',
            ...(state === 'skipped' ? { note: words.states.skipped } : {}),
          }))}
        />
      </div>
      {lines.map((line) => (
        <Step key={line.step} {...props} line={line} />
      ))}
      {(!isFinished || props.isAside) && <Aside {...props} />}
      <div class="page">
        <p class="note">{words.source}</p>
      </div>
    </Shell>
  )
}

const Done = ({ view }: { readonly view: View }) => {
  const said: Readonly<Record<string, string>> = view.texts.setUp.done
  const text = view.done === null || !Object.hasOwn(said, view.done) ? undefined : said[view.done]
  return text === undefined ? null : (
    <Notice tone="done" view={view}>
      {text}
    </Notice>
  )
}

/** One step: what it is, how long it takes, what the pilot did, where it is done. */
const Step = ({ view, programme, line, waysOf }: SetUpProps & { readonly line: SetUpLine }) => {
  const { texts, format } = view
  const words = texts.setUp
  const { step, state } = line
  const missing = step === 'who' ? missingOfWho(programme) : []
  const ways = waysOf(step)
  return (
    <section class="page section" aria-labelledby={step}>
      <h2 id={step}>{words.names[step]}</h2>
      <div>
        <p>
          <Tag>{words.states[state]}</Tag> <span class="note">{words.minutes(minutes[step])}</span>
        </p>
        <p>{words.texts[step]}</p>
        {missing.length > 0 && <p>{words.missing(format.list(missing.map((part) => words.parts[part])))}</p>}
        <p class="note">
          <strong>{words.pilot}</strong> {words.pilots[step]}
        </p>
        {ways.length === 0 && <p>{words.noEdition}</p>}
        <ul class="ways-on">
          {ways.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{state === 'done' ? words.again(label) : words.go(label)}</a>
            </li>
          ))}
        </ul>
        {state !== 'done' && <Skip view={view} programme={programme} line={line} />}
      </div>
    </section>
  )
}

const Skip = ({
  view,
  programme,
  line,
}: Pick<SetUpProps, 'view' | 'programme'> & { readonly line: SetUpLine }) => {
  const words = view.texts.setUp
  const isSkipped = line.state === 'skipped'
  return (
    <form
      method="post"
      action={postTo('skipSetUp', view.language, { params: { programme: programme.slug } })}
    >
      <input type="hidden" name="etape" value={line.step} />
      <button type="submit" class="link" name="geste" value={isSkipped ? 'reprendre' : 'laisser'}>
        {isSkipped ? words.resume : words.skip}
        <span class="unseen"> {words.names[line.step]}</span>
      </button>
    </form>
  )
}

const Aside = ({ view, programme, isAside }: SetUpProps) => {
  const words = view.texts.setUp
  return (
    <form
      class="page"
      method="post"
      action={postTo('skipSetUp', view.language, { params: { programme: programme.slug } })}
    >
      <p>{isAside ? words.isAside : words.asideHelp}</p>
      <Button kind="quiet" name="geste" value={isAside ? 'reprendre' : 'laisser'}>
        {isAside ? words.reopen : words.aside}
      </Button>
    </form>
  )
}
