import { fold } from '#kernel/fold.ts'

/** What a spreadsheet of an edition may hold, each line one of them. */
export const sheetHolds = ['participants', 'activities', 'indicators'] as const
export type SheetHolds = (typeof sheetHolds)[number]

export const fieldsOf = {
  participants: ['name', 'neq', 'side', 'since', 'left-on'],
  activities: ['axis', 'title', 'title-en', 'first-day', 'last-day', 'audience', 'state'],
  indicators: ['axis', 'title', 'title-en', 'aim'],
} as const satisfies Readonly<Record<SheetHolds, readonly string[]>>
export type SheetField = (typeof fieldsOf)[SheetHolds][number]

/** Without these a line says nothing. */
const neededIn: Readonly<Record<SheetHolds, readonly SheetField[]>> = {
  participants: ['name'],
  activities: ['axis', 'title'],
  indicators: ['axis', 'title'],
}

/** Headings as people write them, folded; «left-on» before «since», whose words it shares. */
const headings: Readonly<Record<SheetField, readonly string[]>> = {
  name: [
    'nom',
    'name',
    'organisation',
    'organization',
    'entreprise',
    'enterprise',
    'institution',
    'participant',
  ],
  neq: ['neq', 'numero d entreprise', 'numero d entreprise du quebec', 'enterprise number'],
  side: ['cote', 'side', 'type', 'categorie', 'category'],
  since: ['depuis', 'since', 'retenue le', 'retenu le', 'retained on', 'date d entree', 'joined on', 'debut'],
  'left-on': ['depart', 'quitte le', 'a quitte le', 'left on', 'date de depart', 'fin'],
  axis: ['axe', 'axis'],
  title: ['titre', 'title', 'activite', 'activity', 'indicateur', 'indicator', 'nom', 'name'],
  'title-en': ['titre en anglais', 'titre anglais', 'english title', 'title in english', 'title en'],
  'first-day': ['jour', 'date', 'day', 'premier jour', 'first day', 'debut', 'start', 'starts'],
  'last-day': ['dernier jour', 'last day', 'fin', 'end', 'ends'],
  audience: ['public', 'pour qui', 'audience', 'for whom'],
  state: ['etat', 'state', 'statut', 'status'],
  aim: ['cible', 'aim', 'target', 'objectif', 'valeur visee'],
}

/** What each heading says, as choices to be changed; a field goes to the first column that names it. */
export const columnsFor = (holds: SheetHolds, titles: readonly string[]): readonly (SheetField | null)[] => {
  const taken = new Set<SheetField>()
  return titles.map((title) => {
    const word = fold(title)
    const field = fieldsOf[holds].find((each) => !taken.has(each) && headings[each].includes(word))
    if (field === undefined) return null
    taken.add(field)
    return field
  })
}

/** Fields that are chosen for no column though a line needs them. */
export const missingFields = (
  holds: SheetHolds,
  chosen: readonly (string | null)[],
): readonly SheetField[] =>
  holds === 'participants' && chosen.includes('neq')
    ? []
    : neededIn[holds].filter((field) => !chosen.includes(field))
