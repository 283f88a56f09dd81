import MarkdownIt, { type Token } from 'markdown-it'
import { type ComponentChildren, h } from 'preact'

/** The format: Markdown with paragraphs, headings, lists, links and emphasis. HTML, images, code and the rest stand as letters. */
const format = new MarkdownIt('zero', { html: false }).enable([
  'heading',
  'list',
  'emphasis',
  'link',
  'autolink',
  'newline',
  'escape',
  'entity',
])

/** A link leads to a page of ours, another site or a mailbox; nothing else becomes an address. */
const isSafe = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url)
format.validateLink = isSafe

const elements = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'em', 'strong', 'a'] as const
type Element = (typeof elements)[number]

interface Open {
  readonly element: Element | null
  readonly attributes: Readonly<Record<string, string | number>>
  readonly inside: ComponentChildren[]
}

const attributesOf = (token: Token): Open['attributes'] => {
  const href = token.attrGet('href')
  const start = token.attrGet('start')
  return {
    ...(href === null ? {} : { href: String(href) }),
    ...(start === null ? {} : { start: Number(start) }),
  }
}

/** Names the heading after the one before: no level is skipped, and a page’s title is above them all. */
const headings = () => {
  let before = 1
  return (tag: string): Element => {
    before = Math.min(Number(tag.slice(1)) + 1, before + 1, 4)
    return before === 2 ? 'h2' : before === 3 ? 'h3' : 'h4'
  }
}

const elementOf = (token: Token, heading: (tag: string) => Element): Element | null => {
  if (token.hidden) return null
  if (token.type === 'heading_open') return heading(token.tag)
  return elements.find((each) => each === token.tag) ?? null
}

const leaf = (token: Token, key: number): ComponentChildren => {
  if (token.type === 'softbreak') return '\n'
  return token.type === 'hardbreak' ? h('br', { key }) : token.content
}

/** What a list of tokens draws. */
const drawn = (tokens: readonly Token[], heading: (tag: string) => Element): ComponentChildren[] => {
  const root: ComponentChildren[] = []
  const stack: Open[] = [{ element: null, attributes: {}, inside: root }]
  for (const [key, token] of tokens.entries()) {
    const parent = stack.at(-1)
    if (parent === undefined) break
    if (token.nesting === 1)
      stack.push({ element: elementOf(token, heading), attributes: attributesOf(token), inside: [] })
    else if (token.nesting === -1 && stack.length > 1) {
      stack.pop()
      const { element, attributes, inside } = parent
      stack.at(-1)?.inside.push(...(element === null ? inside : [h(element, { ...attributes, key }, inside)]))
    } else if (token.type === 'inline') parent.inside.push(...drawn(token.children ?? [], heading))
    else parent.inside.push(leaf(token, key))
  }
  return root
}

/** What somebody wrote: nothing of it but words, and the few elements of the format, reaches the page. */
export const Prose = ({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) => (
  <div class="prose" {...(lang === undefined ? {} : { lang })}>
    {drawn(format.parse(text, {}), headings())}
  </div>
)

const mostDescribed = 160
const mostLooked = 2_000

/** The beginning of a text, without its marks, for lists and search engines. */
export const beginningOf = (text: string): string => {
  const tokens = format.parse(text.slice(0, mostLooked), {})
  const words = tokens
    .filter((token, at) => token.type === 'inline' && tokens[at - 1]?.type === 'paragraph_open')
    .flatMap(({ children }) =>
      (children ?? []).map((each) => (each.type === 'softbreak' ? ' ' : each.content)).join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= mostDescribed ? words : `${words.slice(0, mostDescribed).replace(/\s\S*$/, '')}…`
}
