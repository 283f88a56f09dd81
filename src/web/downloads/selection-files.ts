import type { Context } from 'hono'
import { renderReport } from '#documents/index.ts'
import type { Language } from '#kernel/language.ts'
import { textIn } from '#kernel/language.ts'
import type { SelectionRecord } from '#programme/call-for-interest/index.ts'
import { admit } from '../admit.ts'
import type { Answer, SiteContext } from '../context.ts'
import { dayOf } from '../format.ts'
import { factsInWords, personNamed } from '../history-facts.ts'
import { type ActTold, jurorIn } from '../selection-file/file-given.ts'
import { reportOf, xlsxOfFile } from '../selection-file/forms.ts'
import { selectionFile } from '../selection-file/selection-file.ts'
import { attached } from './spreadsheet-answer.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mostActs = 2000

/** The acts on a call, its jury and its applications, the first one first, in words. */
const actsTold = async (
  { site, actor, view }: Answer,
  { record, named }: { readonly record: SelectionRecord; readonly named: boolean },
): Promise<readonly ActTold[]> => {
  const { call, applications, offers } = record
  const { entries } = await site.journal.history(
    actor,
    {
      on: { kind: 'call', id: call.id },
      parts: [
        ...['application', 'judged-application'].map((kind) => ({
          kind,
          ids: applications.map(({ id }) => id),
        })),
        { kind: 'jury', ids: [call.id] },
        { kind: 'place-offer', ids: offers.map(({ id }) => id) },
      ],
      // Drafts are their enterprise’s: what it said is what it submitted.
      butActs: ['applications.write'],
    },
    { offset: 0, limit: mostActs },
  )
  const told = entries.toReversed()
  const jurors = record.jurors.map(({ person }) => person)
  const people = [...new Set([...told.flatMap(({ entry }) => entry.person ?? []), ...jurors])]
  const known = await site.personNames.of(actor, people, null)
  // A juror who has a number in the file has it here too.
  const called = jurorIn({ record, names: named ? known : null, texts: view.texts })
  const names = new Map([...known, ...jurors.map((person) => [person, called(person)] as const)])
  const acts: Readonly<Record<string, string>> = view.texts.history.acts
  return told.map(({ entry, values }) => ({
    at: entry.at,
    act: acts[entry.act] ?? entry.act,
    who: personNamed(view.texts, entry.person, names),
    detail: [
      ...factsInWords(entry.facts, { view, names, holders: new Map() }).map(
        ({ label, value }) => `${label}${view.texts.applications.colon} ${String(value)}`,
      ),
      // Where somebody was is their own.
      ...Object.entries(values).flatMap(([field, { value }]) => (field === 'from' ? [] : [value])),
    ].join('; '),
  }))
}

/** The complete file of a call, as a PDF or a spreadsheet; jurors by name or by number. Each taking is in the journal. */
export const selectionDownload =
  (site: SiteContext, language: Language, form: 'pdf' | 'xlsx') =>
  async (context: Context): Promise<Response> => {
    const admitted = await admit(context, { site, language, route: null, act: 'cohort.take-selection-file' })
    if ('refusal' in admitted) return admitted.refusal
    const { asked } = admitted
    const { actor, view, params, query, programmes } = asked
    const call = await site.calls.find(params.call ?? '')
    const programme = programmes.find(({ id }) => id === call?.programme)
    if (call === null || programme === undefined) return context.notFound()
    const named = query.get('jury') !== 'numerotes'
    const at = site.realNow()
    const record = await site.cohorts.selection(actor, call, site.now())
    const people = record.jurors.map(({ person }) => person)
    const file = selectionFile({
      record,
      texts: view.texts,
      language,
      programme: textIn(programme.name, language).text,
      names: named ? await site.personNames.of(actor, people, null) : null,
      decisions: await site.governance.decisionsOf(actor, programme.id),
      acts: await actsTold(asked, { record, named }),
      drawn: { at: site.now(), by: view.signedIn?.person.name ?? view.texts.history.somebody },
    })
    const bytes = form === 'pdf' ? await renderReport(reportOf(file)) : new Uint8Array(await xlsxOfFile(file))
    await site.cohorts.takeSelectionFile({ actor, at }, call, { form, named })
    const name = `${view.texts.selectionFile.fileName}-${call.slug}-${dayOf(site.now())}.${form}`
    attached(context, name, form === 'pdf' ? 'application/pdf' : xlsxType)
    context.header('cache-control', 'private, no-store')
    return context.body(bytes)
  }
