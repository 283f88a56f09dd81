interface Way {
  readonly label: string
  readonly href: string
}

/** Places to go from here, under a title; nothing when there is none. */
export const WayList = ({
  id,
  title,
  ways,
}: {
  readonly id: string
  readonly title: string
  readonly ways: readonly Way[]
}) =>
  ways.length === 0 ? null : (
    <section class="page section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="lines">
        {ways.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
