import { open, settingsOf } from './smtp.actions.ts'

/** How a mail server met us. */
export type MailServerAnswer =
  | { readonly kind: 'ready'; readonly signedIn: boolean; readonly encrypted: boolean }
  | { readonly kind: 'unreachable' | 'sign-in-refused'; readonly why: string }

const isRefusal = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'EAUTH'

/** Opens a line to a mail server, signs in when credentials are set, and hangs up: no letter is sent. */
export const tryMailServer = async (url: string, patience = 10_000): Promise<MailServerAnswer> => {
  const settings = settingsOf(url, patience)
  try {
    const connection = await open(settings)
    const { secure } = connection
    connection.quit()
    return { kind: 'ready', signedIn: settings.login !== undefined, encrypted: secure }
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure)
    return { kind: isRefusal(failure) ? 'sign-in-refused' : 'unreachable', why }
  }
}
