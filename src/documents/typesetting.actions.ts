import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { charactersOf, shownWith } from './font-characters.ts'
import type { Report } from './report.ts'
import { reportTemplate } from './report-template.ts'

const fonts = [
  '400Regular/AtkinsonHyperlegibleNext_400Regular',
  '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold',
  '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic',
]

const fontAt = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)))

const said = (failure: NodeError | null): string =>
  JSON.stringify(failure?.shortDiagnostics ?? 'no reason given')

interface Typesetter {
  readonly compiler: NodeCompiler
  /** The text as the fonts can show it. */
  shown(text: string): string
}

let opened: Promise<Typesetter> | null = null

/** The typesetter, loaded when the first document is asked for: it is fifty megabytes that most days nobody needs. */
const typesetter = (): Promise<Typesetter> => {
  opened ??= (async () => {
    const fontBlobs = await Promise.all(fonts.map(fontAt))
    const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const [text] = fontBlobs
    return {
      compiler: Compiler.create({ fontArgs: [{ fontBlobs }] }),
      shown: shownWith(text === undefined ? [] : charactersOf(text)),
    }
  })()
  return opened
}

/**
 * A PDF/UA-1 of a Typst source, which reads `json(bytes(sys.inputs.values))`: what people wrote is a value to it,
 * never source.
 * @throws when the source does not compile, or does not keep to PDF/UA-1: that is a fault of ours.
 */
export const render = async (source: string, values: unknown): Promise<Uint8Array<ArrayBuffer>> => {
  const { compiler, shown } = await typesetter()
  const compiled = compiler.compile({
    mainFileContent: source,
    inputs: {
      values: JSON.stringify(values, (_, value: unknown) =>
        typeof value === 'string' ? shown(value) : value,
      ),
    },
  })
  const { result } = compiled
  if (result === null) throw new Error(`a document does not compile: ${said(compiled.takeDiagnostics())}`)
  const pdf = compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true })
  // What was set once is not needed again: each document is another.
  compiler.evictCache(0)
  return new Uint8Array(pdf)
}

/** A report as a PDF/UA-1. */
export const renderReport = (report: Report): Promise<Uint8Array<ArrayBuffer>> =>
  render(reportTemplate, report)
