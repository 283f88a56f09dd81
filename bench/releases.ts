import { createWriteStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { allMunicipalities } from '#places/index.ts'

/** How large a file to write: at least so many bytes, or so many releases. */
export type Size = { readonly bytes: number } | { readonly count: number }

/** A generator of numbers in [0, 1) that gives the same sequence for the same seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const real = fileURLToPath(new URL('../demonstration/seao/', import.meta.url))

/** The text of every real release of the demonstration, as published. */
const realReleases = async (): Promise<readonly string[]> => {
  const files = (await readdir(real)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(files.map((name) => readFile(`${real}${name}`, 'utf8')))
  return texts.flatMap((text) =>
    JSON.parse(text).releases.map((each: unknown) => JSON.stringify(each, null, 2)),
  )
}

interface Vocabulary {
  readonly templates: readonly string[]
  readonly openings: readonly string[]
  readonly endings: readonly string[]
  readonly towns: readonly string[]
}

const vocabularyOf = async (): Promise<Vocabulary> => {
  const templates = await realReleases()
  const titles = templates.map((text) => String(JSON.parse(text).tender.title).trim())
  const halves = titles.map((title) => {
    const words = title.split(/\s+/)
    const middle = Math.ceil(words.length / 2)
    return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')] as const
  })
  return {
    templates,
    openings: halves.map(([first]) => first),
    endings: halves.map(([, second]) => second).filter((each) => each !== ''),
    towns: allMunicipalities().map((each) => each.name),
  }
}

const pick = <Value>(chance: () => number, values: readonly Value[]): Value => {
  const value = values[Math.floor(chance() * values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

const digits = (chance: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(chance() * 10)).join('')

/** A real release under a new number, with a title, a town, suppliers and amounts of its own. */
const variant = (vocabulary: Vocabulary, chance: () => number, index: number): string => {
  const { templates, openings, endings, towns } = vocabulary
  const template = pick(chance, templates)
  const number = 30_000_000 + index
  const factor = 0.2 + chance() * 4
  const town = pick(chance, towns)
  const neqs = new Map<string, string>()
  const neq = (old: string) => {
    const given = neqs.get(old) ?? `11${digits(chance, 8)}`
    neqs.set(old, given)
    return given
  }
  return template
    .replace(/"ocid": "[^"]+"/, `"ocid": "ocds-ec9k95-${number}"`)
    .replace(
      /"title": "(?:[^"\\]|\\.)*"/,
      `"title": ${JSON.stringify(`${pick(chance, openings)} ${pick(chance, endings)}`)}`,
    )
    .replace(/\b(?:11|33)\d{8}\b/g, neq)
    .replace(
      /("(?:amount|totalAmount|value)": )(\d[\d.]*)/g,
      (_, key, old) => `${key}${(Number(old) * factor).toFixed(2)}`,
    )
    .replace(/"locality": "[^"]+"/, `"locality": ${JSON.stringify(town)}`)
    .replace(/(Ville|Municipalité) de [^"\\]+/g, `$1 de ${town}`)
    .replaceAll('\n', '\n    ')
}

const header = `{
  "version": "1.1",
  "publisher": { "name": "Données inventées à partir d'extraits du SEAO" },
  "releases": [
    `

/**
 * Writes a release package of the size asked for, made of the demonstration's real releases with new
 * numbers, titles, towns, suppliers and amounts. Same size and seed, same file.
 */
export const writeReleases = async (
  path: string,
  { seed, ...size }: Size & { readonly seed: number },
): Promise<{ readonly releases: number; readonly bytes: number }> => {
  const vocabulary = await vocabularyOf()
  const chance = chanceOf(seed)
  const file = createWriteStream(path)
  let releases = 0
  let bytes = 0
  const write = async (text: string) => {
    bytes += Buffer.byteLength(text)
    if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve))
  }
  const isEnough = () => ('bytes' in size ? bytes >= size.bytes : releases >= size.count)
  await write(header)
  while (!isEnough()) {
    await write(`${releases === 0 ? '' : ',\n    '}${variant(vocabulary, chance, releases)}`)
    releases += 1
  }
  await write('\n  ]\n}\n')
  file.end()
  await finished(file)
  return { releases, bytes }
}
