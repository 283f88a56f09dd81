/**
 * How a report looks, in Typst. What people wrote comes as JSON and is only ever a value: a string of it is set as
 * text, whatever signs it holds.
 */
export const reportTemplate = String.raw`
#let report = json(bytes(sys.inputs.values))
#let ink = rgb("#1B2422")
#let quiet = rgb("#4B5552")
#let line-tone = rgb("#D5D2C5")
#let linen = rgb("#F0EEE5")
#let copper = rgb("#B4560C")
#let indigo = rgb("#2A4687")
#set document(title: report.title + (if report.language == "fr" { "\u{a0}: " } else { ": " }) + report.subject, author: report.author)
#set text(font: "Atkinson Hyperlegible Next", size: 8.6pt, fill: ink, lang: report.language, region: "ca", fallback: false, hyphenate: true)
#set par(leading: 0.55em, spacing: 0.8em)
#set page(
  paper: "us-letter",
  margin: (x: 18mm, top: 18mm, bottom: 20mm),
  footer: context [
    #set text(size: 7.4pt, fill: quiet)
    #line(length: 100%, stroke: 0.5pt + line-tone)
    #v(-0.4em)
    #grid(columns: (1fr, auto), report.foot,
      report.page.before + counter(page).display() + report.page.between + str(counter(page).final().first()))
  ],
)
#show heading.where(level: 1): it => block(above: 2.2em, below: 0.9em, sticky: true)[
  #line(length: 100%, stroke: 1.5pt + ink)
  #v(-0.1em)
  #text(size: 14pt, weight: 600, it.body)
]
// A name is not cut: only what has a word too long for a narrow column is.
#let words-of(cell) = text(hyphenate: cell.split(regex("[ -]")).any(word => word.clusters().len() > 14), cell)
#pdf.artifact(box(height: 7pt)[
  #place(line(start: (0pt, 2pt), end: (60pt, 2pt), stroke: 2.4pt + copper))
  #place(line(start: (0pt, 6pt), end: (60pt, 6pt), stroke: 2.4pt + indigo))
])
#v(0.6em)
#title(text(size: 26pt, weight: 600, hyphenate: false, report.title))
#v(-0.6em)
#text(size: 14pt, fill: quiet, hyphenate: false, report.subject)
#v(1.2em)
#table(
  columns: (34%, 1fr),
  stroke: (x, y) => (top: 0.5pt + line-tone, bottom: 0.5pt + line-tone),
  inset: (x: 0pt, y: 4.2pt),
  ..report.facts.map(fact => (text(fill: quiet, fact.label), fact.value)).flatten(),
)
#v(1em)
#outline(title: text(size: 11pt, weight: 600, report.contents), depth: 1)
#pagebreak()
#for part in report.parts [
  #heading(level: 1, part.title)
  #if part.note != none [#block(sticky: true, text(fill: quiet, part.note))]
  #if part.rows.len() == 0 [#par(emph(part.none))] else [
    #table(
      columns: part.columns.map(column => column.weight * 1fr),
      align: (x, y) => if part.columns.at(x).number { right } else { left },
      stroke: (x, y) => (bottom: 0.5pt + line-tone),
      fill: (x, y) => if y == 0 { linen },
      inset: (x: 4pt, y: 3.6pt),
      table.header(repeat: true, ..part.columns.map(column => text(weight: 600, column.label))),
      ..part.rows.map(row => {
        let whole = row.all(cell => cell.len() < 700)
        row.map(cell => table.cell(breakable: not whole, words-of(cell)))
      }).flatten(),
    )
  ]
]
`
