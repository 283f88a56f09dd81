import { type ComponentChildren, Fragment } from 'preact'
import type { Language } from '#kernel/language.ts'
import type { CommercialFoot, WrittenLetter } from './letters.ts'
import { textsIn } from './locales/index.ts'
import type { LetterLink, LetterSection } from './written-letter.ts'

// Mail readers know styles written on the element and little else. Text keeps the reader’s own colours, so that it is
// legible on whatever background they chose, light or dark; only what brings its own background brings its own ink, and
// lines are of a tone seen on both.
const styles = {
  body: 'margin:0;padding:0;color-scheme:light dark',
  sheet:
    'max-width:37.5em;margin:0 auto;padding:24px 20px 32px;font-family:Verdana,"Segoe UI",Arial,sans-serif;font-size:16px;line-height:1.55;overflow-wrap:anywhere',
  name: 'margin:0 0 24px;padding:0 0 10px;border-bottom:3px solid #489b89;font-family:"Century Schoolbook","Bookman Old Style",Georgia,serif;font-size:20px;line-height:1.25;font-weight:bold',
  title:
    'margin:0 0 20px;font-family:"Century Schoolbook","Bookman Old Style",Georgia,serif;font-size:24px;line-height:1.25;font-weight:bold',
  heading: 'margin:0 0 10px;font-size:18px;line-height:1.3;font-weight:bold',
  section: 'margin:0;padding:0',
  nextSection: 'margin:24px 0 0;padding:20px 0 0;border-top:1px solid #7c837f',
  paragraph: 'margin:0 0 14px',
  action: 'margin:20px 0',
  button:
    'display:inline-block;padding:12px 20px;border:1px solid #489b89;border-radius:2px;background-color:#0c5b4d;color:#fbfaf6;font-weight:bold;text-decoration:none',
  link: 'color:inherit;text-decoration:underline',
  address: 'margin:0 0 14px;font-size:13px;line-height:1.45',
  foot: 'margin:28px 0 0;padding:14px 0 0;border-top:1px solid #7c837f;font-size:14px;line-height:1.5',
  small: 'margin:0 0 10px',
  sender: 'margin:0 0 10px;font-style:normal',
} as const

interface FrameProps {
  readonly written: WrittenLetter
  readonly language: Language
  /** Name of the programme. */
  readonly from: string
}

/** The page of a letter: one column, nothing to fetch, no script, no picture. */
export const LetterFrame = ({ written, language, from }: FrameProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{written.subject}</title>
    </head>
    <body style={styles.body}>
      <main style={styles.sheet}>
        <p style={styles.name}>{from}</p>
        <h1 style={styles.title}>{written.subject}</h1>
        <Paragraph>{written.greeting}</Paragraph>
        {written.lede !== null && <Paragraph>{written.lede}</Paragraph>}
        {written.sections.map((section, at) => (
          <Section key={`${at} ${section.heading}`} section={section} isFirst={at === 0} />
        ))}
        <footer style={styles.foot}>
          <p style={styles.small}>
            <strong>{written.signature}</strong>
          </p>
          <p style={styles.small}>{written.why}</p>
          {written.commercial !== null && <Sender foot={written.commercial} language={language} />}
        </footer>
      </main>
    </body>
  </html>
)

const Paragraph = ({ children }: { readonly children: ComponentChildren }) => (
  <p style={styles.paragraph}>{children}</p>
)

const Section = ({ section, isFirst }: { readonly section: LetterSection; readonly isFirst: boolean }) => (
  <div style={isFirst ? styles.section : styles.nextSection}>
    {section.heading !== null && <h2 style={styles.heading}>{section.heading}</h2>}
    {section.before.map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
    {section.link !== null && <Action link={section.link} />}
    {section.after.map((paragraph) => (
      <Paragraph key={paragraph}>{paragraph}</Paragraph>
    ))}
  </div>
)

/** A button, and its address in full: it can be copied, and read before it is opened. */
const Action = ({ link: { label, href } }: { readonly link: LetterLink }) => (
  <>
    <p style={styles.action}>
      <a href={href} style={styles.button}>
        {label}
      </a>
    </p>
    <p style={styles.address}>{href}</p>
  </>
)

const Sender = ({ foot, language }: { readonly foot: CommercialFoot; readonly language: Language }) => {
  const words = textsIn[language].letters
  const { sender, withdrawal } = foot
  return (
    <>
      <p style={styles.small}>{words.sender}</p>
      <address style={styles.sender}>
        {[sender.name, ...sender.address.split('\n'), sender.contact].map((line) => (
          <Fragment key={line}>
            {line}
            <br />
          </Fragment>
        ))}
      </address>
      <p style={styles.small}>
        <a href={withdrawal.href} style={styles.link}>
          {withdrawal.label}
        </a>
        <br />
        {words.withdrawNote}
      </p>
    </>
  )
}
