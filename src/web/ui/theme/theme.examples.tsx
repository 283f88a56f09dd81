import { both, type Sheet, triedAlso } from '../examples.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export const themeSheet: Sheet = {
  slug: 'theme',
  title: both('Apparence', 'Appearance'),
  purpose: both(
    'Clair, sombre, ou comme l’appareil. Le choix est gardé dans un témoin et revient à la même page, sans script.',
    'Light, dark, or as the device. The choice is kept in a cookie and comes back to the same page, without script.',
  ),
  tried: triedAlso('Sans JavaScript.', 'Without JavaScript.'),
  examples: [
    {
      title: both('Comme l’appareil', 'As the device'),
      show: (view) => <ThemeSwitch view={{ ...view, theme: null }} />,
    },
    {
      title: both('Sombre choisi', 'Dark chosen'),
      show: (view) => <ThemeSwitch view={{ ...view, theme: 'dark' }} />,
    },
  ],
}
