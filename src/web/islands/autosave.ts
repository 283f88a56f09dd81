/**
 * Sends a form in the background while somebody writes, as its button would. What could not be kept is said, and
 * stays in the form; the page warns before it is left.
 */
const pause = 4_000

const said = (form: HTMLFormElement, name: string): string => form.dataset[name] ?? ''

const watch = (form: HTMLFormElement): void => {
  const told = form.querySelector<HTMLElement>('[data-autosave-told]')
  const version = form.querySelector<HTMLInputElement>('input[name="version"]')
  if (told === null || version === null) return
  let waiting: ReturnType<typeof setTimeout> | null = null
  let under = false
  let dirty = false
  let leaving = false
  const tell = (text: string): void => {
    told.textContent = text
  }
  const later = (): void => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = setTimeout(() => void save(), pause)
  }
  const save = async (): Promise<void> => {
    if (under || leaving) return later()
    under = true
    dirty = false
    tell(said(form, 'saving'))
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      const answer = await fetch(form.action, { method: 'POST', body })
      if (!answer.ok) throw new Error(answer.status === 409 ? 'conflict' : 'failed')
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      // Signed out meanwhile, another page answers: nothing was kept.
      const next = page.querySelector<HTMLInputElement>('form[data-autosave] input[name="version"]')
      if (next === null) throw new Error('failed')
      version.value = next.value
      const at = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' })
      tell(said(form, 'saved').replace('{at}', at))
    } catch (failure) {
      dirty = true
      const isConflict = failure instanceof Error && failure.message === 'conflict'
      tell(said(form, isConflict ? 'conflict' : 'failed'))
      // Somebody must look at a conflict; a lost line may come back.
      if (!isConflict) later()
    }
    under = false
    if (dirty) return
    if (waiting !== null) clearTimeout(waiting)
  }
  form.addEventListener('input', () => {
    dirty = true
    later()
  })
  form.addEventListener('submit', () => {
    leaving = true
  })
  addEventListener('beforeunload', (event) => {
    if (dirty && !leaving) event.preventDefault()
  })
}

const count = (part: HTMLElement): void => {
  const field = part.querySelector('textarea')
  const shown = part.querySelector('[data-counter]')
  if (field === null || shown === null) return
  field.addEventListener('input', () => {
    const used = [...field.value.trim().normalize('NFC').replaceAll('\r\n', '\n')].length
    const text = used.toLocaleString(`${document.documentElement.lang}-CA`)
    shown.textContent = (part.dataset.count ?? '').replace('{used}', text)
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
for (const part of document.querySelectorAll<HTMLElement>('[data-counted]')) count(part)
