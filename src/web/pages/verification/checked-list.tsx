import type { Context } from 'hono'
import type { VNode } from 'preact'
import type { Result } from '#kernel/result.ts'
import {
  type AskedEnterprise,
  askedIn,
  askedInText,
  type CheckListRefusal,
  mostCheckedBytes,
} from '#programme/directory/index.ts'
import type { SiteContext, View } from '../../context.ts'
import { spreadsheetAnswer } from '../../downloads/spreadsheet-answer.ts'
import { dayOf } from '../../format.ts'
import { checkedSheet } from './answer-words.ts'
import { VerificationPage } from './verification.page.tsx'

interface Given {
  readonly view: View
  readonly site: SiteContext
}

/** The page for one name or number, as its address asks. */
export const verificationPage = async ({ view, site }: Given, query: URLSearchParams): Promise<VNode> => {
  const one = (query.get('q') ?? '').slice(0, 200)
  const asked = askedIn(one)
  const answers = asked === null ? null : await site.directory.check([asked], dayOf(view.now))
  return <VerificationPage view={view} one={one} pasted="" answers={answers} refusal={null} />
}

/** Room for the fields around a list of the largest size. */
export const mostPostedBytes = 2 * mostCheckedBytes + 10_000

type Read = Result<readonly AskedEnterprise[], CheckListRefusal>

const readPosted = async (site: SiteContext, pasted: string, file: File | null): Promise<Read> => {
  if (file !== null && file.size > 0)
    return site.directory.checkSheet({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return Buffer.byteLength(pasted) > mostCheckedBytes
    ? { accepted: false, refusal: { kind: 'too-large' } }
    : askedInText(pasted)
}

/** Answers a list that was pasted or sent as a file, as a page or as a file; nothing of it is kept. */
export const answerList = async (
  context: Context,
  { view, site }: Given,
  document: (page: VNode) => string,
): Promise<Response> => {
  const { liste, fichier, format } = await context.req.parseBody()
  const pasted = typeof liste === 'string' ? liste : ''
  const read = await readPosted(site, pasted, fichier instanceof File ? fichier : null)
  if (!read.accepted)
    return context.html(
      document(<VerificationPage view={view} one="" pasted={pasted} answers={null} refusal={read.refusal} />),
      422,
    )
  const answers = await site.directory.check(read.value, dayOf(view.now))
  if (format === 'csv' || format === 'xlsx')
    return spreadsheetAnswer(context, checkedSheet(view, answers), {
      name: `${view.texts.verification.fileName}-${dayOf(view.now)}`,
      format,
    })
  const list = read.value.map(({ typed }) => typed).join('\n')
  return context.html(
    document(<VerificationPage view={view} one="" pasted={list} answers={answers} refusal={null} />),
  )
}

/** What was sent is too large to be read at all: said on the page itself. */
export const tooLargeAnswer = (
  context: Context,
  view: View,
  document: (page: VNode) => string,
): Response | Promise<Response> => {
  const refusal = { kind: 'too-large' } as const
  return context.html(
    document(<VerificationPage view={view} one="" pasted="" answers={null} refusal={refusal} />),
    413,
  )
}
