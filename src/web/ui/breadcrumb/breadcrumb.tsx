import type { View } from '../../context.ts'

interface BreadcrumbProps {
  readonly view: View
  readonly steps: readonly { readonly label: string; readonly href: string }[]
  readonly here: string
}

export const Breadcrumb = ({ view, steps, here }: BreadcrumbProps) => (
  <nav class="breadcrumb" aria-label={view.texts.shell.breadcrumb}>
    <ol>
      {steps.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
)
