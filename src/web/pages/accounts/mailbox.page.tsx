import type { QueuedLetter } from '#mail/index.ts'
import type { View } from '../../context.ts'
import type { WrittenLetter } from '../../letters.ts'
import { linkTo } from '../../sitemap.ts'
import { Shell } from '../../ui/shell/shell.tsx'
import type { LetterSection } from '../../written-letter.ts'

interface Shown {
  readonly letter: QueuedLetter
  readonly written: WrittenLetter
}

/** The letters that the demonstration would have sent. */
export const MailboxPage = ({
  view,
  letters,
}: {
  readonly view: View
  readonly letters: readonly Shown[]
}) => {
  const words = view.texts.accounts.mailbox
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        {letters.length === 0 && <p>{words.empty}</p>}
        <ul class="lines">
          {letters.map(({ letter, written }) => (
            <li key={letter.id}>
              <a
                href={linkTo('letter', view.language, { params: { letter: letter.id } })}
                lang={letter.language}
              >
                {written.subject}
              </a>
              <p class="note">
                {words.to} {letter.to} · {view.format.dayAndTime(letter.queuedAt)} ·{' '}
                {words.states[letter.state]}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  )
}

/** One letter, as its reader would see it. */
export const LetterPage = ({ view, letter, written }: Shown & { readonly view: View }) => {
  const words = view.texts.accounts.mailbox
  return (
    <Shell view={view} title={written.subject} description={words.lede}>
      <div class="page head">
        <p>
          <a href={linkTo('mailbox', view.language)}>{words.back}</a>
        </p>
        <h1 lang={letter.language}>{written.subject}</h1>
        <p class="note">
          {words.to} {letter.to} · {view.format.dayAndTime(letter.queuedAt)} · {words.states[letter.state]}
        </p>
      </div>
      <div class="page" lang={letter.language}>
        {written.lede !== null && <p>{written.lede}</p>}
        {written.sections.map((section, at) => (
          <Matter key={`${at} ${section.heading}`} section={section} />
        ))}
        <p>{written.signature}</p>
        <p class="note">{written.why}</p>
        {written.commercial !== null && (
          <p class="note">
            <a href={written.commercial.withdrawal.href}>{written.commercial.withdrawal.label}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}

const Matter = ({ section: { heading, before, link, after } }: { readonly section: LetterSection }) => (
  <>
    {heading !== null && <h2>{heading}</h2>}
    {before.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {link !== null && (
      <p>
        <a href={link.href}>{link.label}</a>
      </p>
    )}
    {after.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
)
