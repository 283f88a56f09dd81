/** The cells of the grid by row: only rows that can be changed hold any. */
const form = document.querySelector<HTMLFormElement>('.jury-grid form')
const status = document.querySelector<HTMLElement>('[data-status]')
document.querySelector('[data-keys]')?.removeAttribute('hidden')

const rows = [...(form?.querySelectorAll('tbody tr') ?? [])]
  .map((row) => [...row.querySelectorAll('select')])
  .filter((cells) => cells.length > 0)

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const move = (event: KeyboardEvent, row: number, column: number): void => {
  const step = steps[event.key]
  // With Alt the browser opens the list itself, where arrows choose.
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  rows[row + step[0]]?.[column + step[1]]?.focus()
}

const say = (row: Element | null, text: string): void => {
  if (status !== null) status.textContent = text
  const state = row?.querySelector('[data-state]')
  if (state != null) state.textContent = text
}

/** Saves of one row follow one another: each says the version that the one before made. */
const underway = new Map<string, Promise<void>>()

const save = async (cells: readonly HTMLSelectElement[], number: string): Promise<void> => {
  const kept = form?.querySelector<HTMLInputElement>(`input[name="v${number}"]`)
  if (form === null || kept == null) return
  const levels = cells.map(({ value }) => value).join(',')
  const [version = '0', before] = kept.value.split(':')
  if (levels === before) return
  const body = new URLSearchParams({ ligne: number, bref: 'oui', [kept.name]: kept.value })
  for (const { name, value } of cells) body.set(name, value)
  const row = kept.closest('tr')
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
  // Whoever is no longer signed in is led elsewhere, which is no success.
  if (answer === null || !answer.ok || new URL(answer.url).pathname !== form.dataset.done)
    return say(row, form.dataset.notSaved ?? '')
  kept.value = `${Number(version) + 1}:${levels}`
  say(row, form.dataset.saved ?? '')
}

rows.forEach((cells, row) => {
  const number = /^n(\d+)-/.exec(cells[0]?.name ?? '')?.[1] ?? ''
  cells.forEach((cell, column) => {
    cell.addEventListener('keydown', (event) => move(event, row, column))
    cell.addEventListener('change', () => {
      const before = underway.get(number) ?? Promise.resolve()
      underway.set(
        number,
        before.then(() => save(cells, number)),
      )
    })
  })
})
