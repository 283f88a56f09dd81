import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly id: string
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of a page under its title; on wide screens the title stands beside it. */
export const Section = ({ id, title, children }: SectionProps) => (
  <section class="page section" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div>{children}</div>
  </section>
)
