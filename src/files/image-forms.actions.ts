import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { FileProblem } from '#kernel/file-problem.ts'
import { type FileForm, formSizes, isFormName, mostPixels } from './file.ts'

export interface DrawnForm extends FileForm {
  readonly content: Uint8Array
}

// One image at a time: each may take hundreds of megabytes while it is drawn.
let before: Promise<unknown> = Promise.resolve()
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const turn = before.then(work)
  before = turn.catch(() => {})
  return turn
}

const quality = { logo: { quality: 90, alphaQuality: 100 }, photograph: { quality: 78 } } as const

const draw = async (
  bytes: Buffer,
  use: keyof typeof formSizes,
  { size, name }: { readonly size: number; readonly name: string },
): Promise<DrawnForm> => {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    // As it is held up, since what says so goes with the rest that the camera wrote.
    .autoOrient()
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ ...quality[use], effort: 4 })
    .toBuffer({ resolveWithObject: true })
  const { width, height, size: length } = info
  return {
    name: isFormName(name) ? name : 'whole',
    bytes: length,
    sha256: createHash('sha256').update(data).digest('hex'),
    width,
    height,
    content: data,
  }
}

/**
 * An image drawn anew at each size that its use shows, in WebP, without anything else that its file held: neither the
 * place where it was taken, nor the camera, nor a second file behind it. Or why it cannot be.
 */
export const drawForms = (
  bytes: Buffer,
  use: keyof typeof formSizes,
): Promise<readonly DrawnForm[] | FileProblem> =>
  inTurn(async () => {
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
      if (width * height > mostPixels) return 'too-many-pixels'
      const forms: DrawnForm[] = []
      for (const [at, size] of formSizes[use].entries())
        forms.push(await draw(bytes, use, { size, name: at === 0 ? 'whole' : String(size) }))
      return forms
    } catch {
      return 'damaged-file'
    }
  })
