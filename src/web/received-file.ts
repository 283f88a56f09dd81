import type { FileUse, ReceivedFile } from '#files/index.ts'
import type { FileProblem } from '#kernel/file-problem.ts'
import type { Posted } from './context.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'

/** A file that stays while the rest of its form is put right. */
export interface HeldFile {
  readonly name: string
  readonly ticket: string
}

/** What came of the file of a form: received now or before, none, or not taken. */
export type FileOfForm =
  | { readonly received: ReceivedFile | null; readonly held: HeldFile | null }
  | { readonly problem: FileProblem }

/** Name of the hidden field that a received file comes back in. */
export const ticketName = (field: string): string => `${field}-received`

/** Receives the file of a form, or takes up the one received when the form was first sent. */
export const fileOfForm = async (
  { form, fileTooLarge, site, actor, asking }: Posted,
  field: string,
  use: FileUse,
): Promise<FileOfForm> => {
  if (fileTooLarge) return { problem: 'too-large-file' }
  const holder = { person: actor.person, now: asking.at }
  const sent = form.get(field)
  if (sent instanceof File && (sent.name !== '' || sent.size > 0)) {
    const bytes = new Uint8Array(await sent.arrayBuffer())
    const received = await site.files.receive({ name: sent.name, bytes }, use)
    if (!received.accepted) return { problem: received.refusal.problem }
    const ticket = await site.files.ticketOf(received.value, holder)
    return { received: received.value, held: { name: received.value.name, ticket } }
  }
  const ticket = textIn(form, ticketName(field))
  const before = ticket === '' ? null : await site.files.receivedOf(ticket, holder)
  return before === null || before.use !== use
    ? { received: null, held: null }
    : { received: before, held: { name: before.name, ticket } }
}
