import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** What one passkey control of a page says in its attributes. */
type Control = HTMLElement

const said = (control: Control, name: string): string => control.dataset[name] ?? ''

const post = async (address: string, sent: unknown): Promise<Record<string, unknown>> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(sent),
  })
  if (!answer.ok) throw new Error(answer.status === 403 ? 'stale' : 'refused')
  return answer.json()
}

/** Asks the browser for a credential, sends it, goes where the answer says. */
const perform = async (control: Control): Promise<void> => {
  const { options } = await post(said(control, 'prepare'), {})
  // The browser checks these options itself.
  const optionsJSON = options as never
  const credential =
    said(control, 'passkey') === 'register'
      ? await startRegistration({ optionsJSON })
      : await startAuthentication({ optionsJSON })
  const { goTo } = await post(said(control, 'use'), { credential, next: said(control, 'next') })
  if (typeof goTo === 'string') location.assign(goTo)
}

/** Which of the page’s sentences tells of a failure. */
const toldBy = (failure: unknown): string => {
  const { name, message } = failure instanceof Error ? failure : new Error('')
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'InvalidStateError') return 'already'
  return message === 'stale' || message === 'refused' ? message : 'failed'
}

for (const control of document.querySelectorAll<Control>('[data-passkey]')) {
  const instead = said(control, 'instead')
  const elsewhere = instead !== '' && location.origin !== instead
  const button = control.querySelector('button')
  const line = control.querySelector('[role=status]')
  const usable = browserSupportsWebAuthn() && !elsewhere
  control.querySelector('[data-when=elsewhere]')?.toggleAttribute('hidden', !elsewhere)
  control.querySelector('[data-when=unable]')?.toggleAttribute('hidden', usable || elsewhere)
  button?.toggleAttribute('hidden', !usable)
  control.hidden = false
  button?.addEventListener('click', async () => {
    button.setAttribute('aria-disabled', 'true')
    if (line !== null) line.textContent = ''
    await perform(control).catch((failure) => {
      if (line !== null) line.textContent = said(control, toldBy(failure))
    })
    button.removeAttribute('aria-disabled')
  })
}
