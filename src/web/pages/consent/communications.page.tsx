import { type Consent, type Purpose, purposes, undoMinutes } from '#consent/index.ts'
import type { Bilingual } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { boxesOf } from '../../consent-words.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Boxes, storyOf, Writes } from './consent-parts.tsx'

/** Boxes that were sent and could not be kept. */
export interface BoxesRefused {
  readonly programme: string
  readonly ticked: readonly string[]
  readonly error: string
}

export interface CommunicationsProps {
  readonly view: View
  readonly programmes: readonly Programme[]
  /** One’s own, the last first. */
  readonly consents: readonly Consent[]
  readonly refused: BoxesRefused | null
}

/** What one agreed to receive, programme by programme: to agree to more, to withdraw, to read what was agreed to. */
export const CommunicationsPage = (props: CommunicationsProps) => {
  const { view, programmes, consents, refused } = props
  const { language, texts } = view
  const words = texts.communications
  const agreed = consents.some(({ state }) => state === 'live' || state === 'suppressed')
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.accounts.ownSpace, href: linkTo('ownSpace', language) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={linkTo('notificationChoices', language)}>{texts.notifications.choices.otherLink}</a>
        </p>
        <Done view={view} />
        <ErrorSummary
          view={view}
          errors={
            refused === null ? [] : [{ name: boxesOf({ slug: refused.programme }), error: refused.error }]
          }
        />
        <p class="note">{words.services}</p>
      </div>
      {programmes.length === 0 && (
        <div class="page">
          <Empty title={words.noProgramme} advice={words.noProgrammeAdvice} />
          <p>
            <a href={linkTo('programmes', language)}>{words.programmes}</a>
          </p>
        </div>
      )}
      {programmes.map((programme) => (
        <OfProgramme key={programme.id} {...props} programme={programme} />
      ))}
      {agreed && <StopAll view={view} />}
      <History view={view} programmes={programmes} consents={consents} />
    </Shell>
  )
}

const Done = ({ view }: { readonly view: View }) => {
  const words = view.texts.communications
  const told = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  if (told === undefined) return null
  return (
    <Notice tone="done" view={view}>
      <p>{told}</p>
      {view.done === 'retire' && (
        <form method="post" action={postTo('undoWithdrawal', view.language)}>
          <p>{words.undoText(undoMinutes)}</p>
          <Button kind="quiet">{words.undo}</Button>
        </form>
      )}
    </Notice>
  )
}

interface OfProgrammeProps extends CommunicationsProps {
  readonly programme: Programme
}

/** The consent that lets a programme write for a purpose, the express one before an implied one. */
const heldFor = (consents: readonly Consent[], { id }: Programme, purpose: Purpose): Consent | undefined =>
  consents
    .filter((each) => each.programme === id && each.purpose === purpose && each.state === 'live')
    .toSorted((a, b) => (a.basis < b.basis ? -1 : 1))[0]

const OfProgramme = ({ view, programme, consents, refused }: OfProgrammeProps) => {
  const { language } = view
  const words = view.texts.communications
  const held = purposes.flatMap((purpose) => heldFor(consents, programme, purpose) ?? [])
  const given = held.filter(({ basis }) => basis === 'express').map(({ purpose }) => purpose)
  const offered = purposes.filter((purpose) => !given.includes(purpose))
  const wrong = refused?.programme === programme.slug ? refused : null
  return (
    <Section id={`p-${programme.slug}`} title={textIn(programme.name, language).text}>
      <Writes view={view} programme={programme} />
      <ul class="lines">
        {held.map((consent) => (
          <Held key={consent.id} view={view} programme={programme} consent={consent} />
        ))}
      </ul>
      {offered.length === 0 ? (
        <p>{words.allGiven}</p>
      ) : (
        <form class="form" method="post" action={postTo('giveConsents', language)}>
          <input type="hidden" name="programme" value={programme.slug} />
          <Boxes
            view={view}
            programme={programme}
            offered={offered}
            ticked={wrong?.ticked ?? []}
            error={wrong?.error}
          />
          <Button>{words.give}</Button>
        </form>
      )}
    </Section>
  )
}

const Held = ({
  view,
  programme,
  consent,
}: {
  readonly view: View
  readonly programme: Programme
  readonly consent: Consent
}) => {
  const words = view.texts.communications
  const purpose = view.texts.withdrawal.purposes[consent.purpose]
  const name = textIn(programme.name, view.language).text
  return (
    <li>
      <form method="post" action={postTo('withdrawConsents', view.language)} class="sign-in-as">
        <input type="hidden" name="programme" value={programme.slug} />
        <span>
          <strong>{purpose}</strong>{' '}
          {consent.expiresAt === null
            ? words.since(view.format.day(dayOf(consent.givenAt)))
            : words.implied(view.format.day(dayOf(consent.expiresAt)))}
        </span>
        <button
          type="submit"
          class="link"
          name="finalite"
          value={consent.purpose}
          aria-label={words.stopNamed(purpose, name)}
        >
          {words.stop}
        </button>
      </form>
    </li>
  )
}

const StopAll = ({ view }: { readonly view: View }) => {
  const words = view.texts.communications
  return (
    <Section id="stop-all" title={words.stopAll}>
      <form method="post" action={postTo('withdrawConsents', view.language)}>
        <p>{words.stopAllText}</p>
        <Button kind="quiet" name="finalite" value="toutes">
          {words.stopAllButton}
        </Button>
      </form>
    </Section>
  )
}

const nameOf = (programmes: readonly Programme[], consent: Consent): Bilingual =>
  programmes.find(({ id }) => id === consent.programme)?.name ?? { fr: '', en: null }

const History = ({ view, programmes, consents }: Omit<CommunicationsProps, 'refused'>) => {
  const { communications: words, withdrawal } = view.texts
  return (
    <Section id="history" title={words.history}>
      {consents.length === 0 && <p>{words.historyNone}</p>}
      <ul class="lines">
        {consents.map((consent) => (
          <li key={consent.id}>
            <p>
              {words.historyLine(
                textIn(nameOf(programmes, consent), view.language).text,
                withdrawal.purposes[consent.purpose],
              )}
            </p>
            {consent.words !== null && <blockquote>{textIn(consent.words, view.language).text}</blockquote>}
            <p class="note">{storyOf(view, consent).join(' ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
