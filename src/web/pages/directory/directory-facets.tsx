import { regions } from '#kernel/territory.ts'
import type { DirectoryFacets as Counted } from '#programme/directory/index.ts'
import {
  capacitySteps,
  type DirectorySearch,
  type FacetCount,
  legalForms,
  standings,
} from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Facet, Facets, type FacetValue } from '../../ui/facets/facets.tsx'
import { categoryLabel, regionName } from '../../words.ts'
import { type DirectoryAsked, queryOf } from './directory-search.form.ts'

interface FacetsProps {
  readonly view: View
  readonly asked: DirectoryAsked
  readonly counted: Counted
}

/** Address of the same search with one change, from its first page. */
export const linkWith = (view: View, asked: DirectoryAsked, change: Partial<DirectorySearch>): string =>
  linkTo('directory', view.language, {
    query: queryOf({ ...asked, search: { ...asked.search, ...change } }),
  })

/** The list with a value added, or without it when it was there. */
export const toggled = <Value extends string>(chosen: readonly Value[], value: Value): readonly Value[] =>
  chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]

const countOf = (counts: readonly FacetCount[], value: string): number =>
  counts.find((each) => each.value === value)?.count ?? 0

/** What narrows the directory, each value with how many enterprises it would give. */
export const DirectoryFacets = ({ view, asked, counted }: FacetsProps) => {
  const { texts, language, format } = view
  const words = texts.directory
  const { search } = asked
  const href = (change: Partial<DirectorySearch>): string => linkWith(view, asked, change)
  /** Values in the order given; one that leads to nothing is shown only while it is chosen. */
  const values = <Value extends string>(
    candidates: readonly { readonly value: Value; readonly label: string; readonly count: number }[],
    chosen: readonly Value[],
    change: (next: readonly Value[]) => Partial<DirectorySearch>,
  ): readonly FacetValue[] =>
    candidates
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .map(({ value, label, count }) => ({
        label,
        count,
        chosen: chosen.includes(value),
        href: href(change(toggled(chosen, value))),
      }))
  const withChosen = (counts: readonly FacetCount[], chosen: readonly string[]): readonly FacetCount[] => [
    ...counts,
    ...chosen
      .filter((value) => !counts.some((each) => each.value === value))
      .map((value) => ({ value, count: 0 })),
  ]
  const capacities: readonly FacetValue[] = capacitySteps
    .map((step) => ({
      label: words.capacityLeast(format.money(step)),
      count: countOf(counted.capacities, String(step)),
      chosen: search.capacity === step,
      href: href({ capacity: search.capacity === step ? null : step }),
    }))
    .filter(({ count, chosen }) => count > 0 || chosen)
  const newcomers: readonly FacetValue[] =
    counted.newcomers === 0 && !search.newcomers
      ? []
      : [
          {
            label: words.newcomersOnly,
            count: counted.newcomers,
            chosen: search.newcomers,
            href: href({ newcomers: !search.newcomers }),
          },
        ]
  return (
    <Facets view={view} inForce={isNarrowed(search)}>
      <h2 class="unseen">{texts.shell.filters}</h2>
      <Facet
        view={view}
        label={words.category}
        values={values(
          withChosen(counted.seaoCategories, search.seaoCategories).map((each) => ({
            ...each,
            label: categoryLabel(each.value, language),
          })),
          search.seaoCategories,
          (seaoCategories) => ({ seaoCategories }),
        )}
      />
      <Facet
        view={view}
        label={words.region}
        values={values(
          regions.map(({ code }) => ({
            value: code,
            label: regionName(code, language),
            count: countOf(counted.regions, code),
          })),
          search.regions,
          (chosen) => ({ regions: chosen }),
        )}
      />
      <Facet
        view={view}
        label={words.standing}
        values={values(
          standings.map((standing) => ({
            value: standing,
            label: texts.recognition.standings[standing],
            count: countOf(counted.standings, standing),
          })),
          search.standings,
          (chosen) => ({ standings: chosen }),
        )}
      />
      {capacities.length > 0 && <Facet view={view} label={words.capacity} values={capacities} />}
      {search.capacity !== null && counted.capacityUnknown > 0 && (
        <p class="note">{words.capacityUnknown(format.number(counted.capacityUnknown))}</p>
      )}
      <Facet
        view={view}
        label={words.legalForm}
        values={values(
          legalForms.map((form) => ({
            value: form,
            label: texts.shell.legalForms[form],
            count: countOf(counted.legalForms, form),
          })),
          search.legalForms,
          (chosen) => ({ legalForms: chosen }),
        )}
      />
      <Facet
        view={view}
        label={words.certification}
        most={4}
        values={values(
          withChosen(counted.certifications, search.certifications)
            .slice(0, 12)
            .map(({ value, label, count }) => ({ value, label: label ?? value, count })),
          search.certifications,
          (certifications) => ({ certifications }),
        )}
      />
      {newcomers.length > 0 && <Facet view={view} label={words.newcomers} values={newcomers} />}
    </Facets>
  )
}

/** Whether anything but words narrows the search. */
export const isNarrowed = (search: DirectorySearch): boolean =>
  [search.seaoCategories, search.regions, search.legalForms, search.certifications, search.standings].some(
    (chosen) => chosen.length > 0,
  ) ||
  search.capacity !== null ||
  search.newcomers ||
  search.basedIn !== null
