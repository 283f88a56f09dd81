import type { FileId, OrganisationId, PersonId, ProgrammeId } from '#kernel/ids.ts'
import type { Picture } from '#kernel/picture.ts'
import type { Instant } from '#kernel/time.ts'

/** What a file is for. */
export const fileUses = [
  'logo',
  'photograph',
  'principle-proof',
  'claim-proof',
  'application-document',
  'meeting-document',
] as const
export type FileUse = (typeof fileUses)[number]

/** What is accepted; what a file is follows from what it holds, never from its name. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const
export type MediaType = keyof typeof mediaTypes

const images: readonly MediaType[] = ['image/png', 'image/jpeg', 'image/webp']
export const isImage = (type: MediaType): boolean => images.includes(type)
export const isOffice = (type: MediaType): boolean => !isImage(type) && type !== 'application/pdf'

const anyType = Object.keys(mediaTypes).filter((type): type is MediaType => type in mediaTypes)

/** What each use takes. */
export const accepted: Readonly<Record<FileUse, readonly MediaType[]>> = {
  logo: images,
  photograph: images,
  'principle-proof': anyType,
  'claim-proof': anyType,
  'application-document': anyType,
  'meeting-document': anyType,
}

const megabyte = 1_000_000
/** Most bytes of one file as it is sent: a photograph of a telephone, a scanned document. */
export const mostFileBytes = 15 * megabyte
/** Most points of an image: those of the largest telephones, and little enough to be drawn in memory. */
export const mostPixels = 60 * megabyte
/** Most bytes kept together. */
export const quotas = { organisation: 100 * megabyte, programme: 10_000 * megabyte }

/** Days for which a file that was removed can be brought back. */
export const daysKept = 30

/** One form of a file: what was sent, or an image at one size. */
export interface FileForm {
  /** `whole` is the first one; the others are the width that they fit in. */
  readonly name: FormName
  readonly bytes: number
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
}

/** Largest side of each form of an image, in points; the first one is `whole`. */
export const formSizes = { logo: [512, 192], photograph: [1600, 960, 480] } as const
export const formNames = ['whole', '960', '480', '192'] as const
export type FormName = (typeof formNames)[number]
export const isFormName = (text: string): text is FormName => formNames.some((each) => each === text)

/** What a file belongs to: it goes with it. */
export interface FileOwner {
  readonly kind: 'organisation' | 'join-request' | 'application' | 'programme' | 'meeting'
  readonly id: string
  readonly programme: ProgrammeId | null
  readonly organisation: OrganisationId | null
}

export interface StoredFile {
  readonly id: FileId
  readonly owner: FileOwner
  readonly person: PersonId | null
  readonly use: FileUse
  /** Which of several: a principle of recognition. */
  readonly detail: string
  readonly name: string
  readonly mediaType: MediaType
  readonly bytes: number
  readonly sha256: string
  readonly forms: readonly FileForm[]
  readonly createdAt: Instant
  /** Null while it is kept. */
  readonly removedAt: Instant | null
}

/** Length of the digest that addresses bear: enough that no two images share one. */
const addressDigits = 20

/** A kept image as pages show it; null for a document. */
export const pictureOf = ({
  id,
  forms,
  sha256,
}: Pick<StoredFile, 'id' | 'forms' | 'sha256'>): Picture | null => {
  const [whole] = forms
  if (whole === undefined || whole.width === null || whole.height === null) return null
  return { file: id, digest: sha256.slice(0, addressDigits), width: whole.width, height: whole.height }
}

/** Where one form of a file lies in a store. */
export const keyOf = (file: FileId, form: FormName): string => `${file.slice(0, 2)}/${file}/${form}`

/** The file that a key of a store belongs to; null when the key is none of ours. */
export const fileOfKey = (key: string): string | null => {
  const [folder, file, form, ...more] = key.split('/')
  if (folder === undefined || file === undefined || form === undefined || more.length > 0) return null
  return isFormName(form) && file.startsWith(folder) && folder.length === 2 ? file : null
}
