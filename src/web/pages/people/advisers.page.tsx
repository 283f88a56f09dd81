import type { Assignment, Member, Thing } from '#accounts/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { roleWords } from '../../role-words.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../ui/field/inputs.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { calledAs, Done, PersonLine, Refusal } from './people-parts.tsx'

interface AdvisersProps {
  readonly view: View
  readonly programme: Programme
  readonly on: Thing
  readonly advisers: readonly Member[]
  readonly assignments: readonly Assignment[]
  readonly suppliers: readonly Organisation[]
  readonly typed: { readonly conseil: string; readonly entreprise: string }
  readonly errors: Readonly<Partial<Record<'conseil' | 'entreprise', string>>>
}

/** Who accompanies whom. */
export const AdvisersPage = (props: AdvisersProps) => {
  const { view, programme, on, advisers, suppliers, assignments, errors } = props
  const words = view.texts.people.advisers
  const params = { programme: programme.slug }
  const may = view.may('programme.give-roles', on)
  const alone = suppliers.filter(({ id }) => !assignments.some(({ supplier }) => supplier === id)).length
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: view.texts.people.programme.title,
              href: linkTo('programmePeople', view.language, { params }),
            },
          ]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.extent(suppliers.length - alone, suppliers.length)}</p>
        <Done view={view} />
        <Refusal view={view} decision={may} back={linkTo('advisers', view.language, { params })} />
        <ErrorSummary
          view={view}
          errors={(['conseil', 'entreprise'] as const).flatMap((name) =>
            errors[name] === undefined ? [] : [{ name, error: errors[name] }],
          )}
        />
      </div>
      {may.allowed && advisers.length > 0 && <AssignForm {...props} />}
      <section class="page section" aria-labelledby="advisers">
        <h2 id="advisers">{words.list(advisers.length)}</h2>
        <div>
          {advisers.length === 0 && <p>{words.nobody}</p>}
          {advisers.map((adviser) => (
            <AdviserPart key={adviser.id} {...props} adviser={adviser} remove={may.allowed} />
          ))}
        </div>
      </section>
    </Shell>
  )
}

const AssignForm = ({ view, programme, advisers, suppliers, typed, errors }: AdvisersProps) => {
  const words = view.texts.people.advisers
  const params = { programme: programme.slug }
  return (
    <section class="page section" aria-labelledby="assign">
      <h2 id="assign">{words.assign}</h2>
      <form method="post" class="form" action={postTo('assignAdviser', view.language, { params })} novalidate>
        <SelectField
          view={view}
          name="conseil"
          label={words.adviser}
          error={errors.conseil}
          none={words.choose}
          value={typed.conseil}
          choices={advisers.map(({ id, person }) => ({ value: id, label: calledAs(person, view.texts) }))}
        />
        <SelectField
          view={view}
          name="entreprise"
          label={words.supplier}
          error={errors.entreprise}
          none={words.choose}
          value={typed.entreprise}
          choices={suppliers.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <p>
          <Button>{words.assignButton}</Button>
        </p>
      </form>
    </section>
  )
}

const AdviserPart = ({
  view,
  adviser,
  programme,
  assignments,
  suppliers,
  remove,
}: AdvisersProps & { readonly adviser: Member; readonly remove: boolean }) => {
  const words = view.texts.people.advisers
  const byId = new Map<OrganisationId, Organisation>(suppliers.map((each) => [each.id, each]))
  const own = assignments
    .filter((each) => each.adviser === adviser.person.id)
    .flatMap(({ supplier }) => byId.get(supplier) ?? [])
  const action = postTo('unassignAdviser', view.language, { params: { programme: programme.slug } })
  return (
    <>
      <h3>{calledAs(adviser.person, view.texts)}</h3>
      <p class="note">{roleWords(adviser.role, view.texts)}</p>
      {own.length === 0 && <p>{view.texts.people.team.accompaniesNobody}</p>}
      <ul class="lines">
        {own.map((supplier) => (
          <PersonLine
            key={supplier.id}
            acts={
              remove ? (
                <form method="post" action={action}>
                  <input type="hidden" name="conseil" value={adviser.id} />
                  <input type="hidden" name="entreprise" value={supplier.slug} />
                  <Button kind="quiet">
                    {words.unassign}
                    <span class="unseen"> {supplier.name}</span>
                  </Button>
                </form>
              ) : undefined
            }
          >
            <a href={linkToOrganisation(supplier, view.language)}>{supplier.name}</a>
          </PersonLine>
        ))}
      </ul>
    </>
  )
}
