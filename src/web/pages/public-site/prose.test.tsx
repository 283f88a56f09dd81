import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { beginningOf, Prose } from './prose.tsx'

const drawn = (text: string): string => render(<Prose text={text} />)

test('paragraphs, headings, lists, links and emphasis', () => {
  expect(drawn('# Un\n\nDu *texte* et du **gras**.\n\n- a\n- b\n\n3. c\n\n[ici](/avis)')).toBe(
    '<div class="prose"><h2>Un</h2><p>Du <em>texte</em> et du <strong>gras</strong>.</p><ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li></ol><p><a href="/avis">ici</a></p></div>',
  )
})

test('no level of heading is skipped, whatever was typed', () => {
  expect(drawn('### A\n\n# B\n\n###### C\n\n###### D')).toBe(
    '<div class="prose"><h2>A</h2><h2>B</h2><h3>C</h3><h4>D</h4></div>',
  )
})

test.each([
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
  ['a <b onclick="x">c</b>', 'a &lt;b onclick="x">c&lt;/b>'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['[x](JavaScript:alert(1))', '[x](JavaScript:alert(1))'],
  ['[x](data:text/html,hey)', '[x](data:text/html,hey)'],
  ['[x](//ailleurs.example)', '[x](//ailleurs.example)'],
  ['![x](https://ailleurs.example/suivi.gif)', '!<a href="https://ailleurs.example/suivi.gif">x</a>'],
  ['    quatre espaces', 'quatre espaces'],
  ['> citée', '> citée'],
  ['`code`', '`code`'],
])('%s is never more than text', (text, shown) => {
  const html = drawn(text)
  expect(html.replaceAll('&quot;', '"').replaceAll('&gt;', '>')).toContain(shown)
  expect(html).not.toMatch(/<(script|img|b|code|blockquote)|href="(javascript|data|\/\/)/i)
})

test('a text made to be slow or deep is drawn quickly', () => {
  const started = performance.now()
  for (const text of ['- '.repeat(10_000), '['.repeat(20_000), '*a'.repeat(10_000), '> '.repeat(10_000)])
    expect(drawn(text).length).toBeGreaterThan(20)
  expect(performance.now() - started).toBeLessThan(1_500)
})

test('the beginning of a text is told without its marks, cut between words', () => {
  expect(beginningOf('# Titre\n\nUn [lien](/a) *et* la suite.')).toBe('Un lien et la suite.')
  const long = beginningOf('mot '.repeat(200))
  expect(long.length).toBeLessThan(165)
  expect(long).toMatch(/mot…$/)
})
