import type { View } from '../../context.ts'

/** Light, dark or as the device: three buttons of a form that sets a cookie and comes back. No script. */
export const ThemeSwitch = ({ view }: { readonly view: View }) => {
  const { theme: words } = view.texts.shell
  const choices = [
    ['light', words.light],
    ['dark', words.dark],
    ['system', words.system],
  ] as const
  return (
    <form class="themes" method="post" action="/apparence">
      <input type="hidden" name="here" value={view.here} />
      <fieldset>
        <legend>{words.legend}</legend>
        {choices.map(([value, label]) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={(view.theme ?? 'system') === value}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
