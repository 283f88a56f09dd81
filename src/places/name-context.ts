import type { Word } from './place-words.ts'
import { caseTells, isCapitalised, isCutOffAfter, isGlued, leadingTo } from './place-words.ts'
import { placeKey } from './places.ts'

/** How sure it is that words that could name a place do: 0 they do not, 1 they may, 2 they stand alone, 3 they are led to. */
export type Sureness = 0 | 1 | 2 | 3

const keys = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ').map((name) => placeKey(name.replaceAll('_', ' ')))))

// Names of places that are also everyday words, people or institutions in French titles.
const everyday = keys(
  'La_Prairie Centre Entrelacs Esprit-Saint Trinité Ham Racine Roxton Stanbridge Larouche Lambton Biencourt Hope',
  'Maria Carignan Price Albertville Brigham Bolton Normandin Lorraine Champlain Bedford Stoke Wotton Lantier',
  'Milan Marston Upton Boileau Auclair Duparquet Laurierville Lyster Rosemont Maisonneuve Newport Vanier Saint-Luc',
  'Lafontaine Bellefeuille Lauzon Hauterive Fatima Nouvelle La_Conception Mercier Lemieux Richelieu Montcalm Labelle',
  'Frontenac Scott Franklin Elgin Hudson Prévost Lefebvre Audet Charlemagne Brébeuf Duhamel Bowman Low Bristol Thorne',
  'Warden Beaumont Clermont Chambord Labrecque Bégin Lamarche Colombier Taschereau Guérin Moffet Laforce Authier Dupuy',
  'L’Avenir Plaisance Irlande Windsor Richmond Melbourne Austin Cleveland Racine Nantes Namur Montpellier Potton',
  'Bonsecours L’Ascension L’Assomption Mayo Gore Harrington Wentworth Grenville Berry Launay Picard Linton',
  'Papineau Acton Les_Sources L’Érable Le_Granit Les_Moulins Les_Basques Jacques-Cartier Marguerite-D’Youville Auteuil',
  'La_Baie La_Plaine La_Reine Desjardins Le_Sud-Ouest Les_Rivières Centre-Sud Des_Nations Villeray Duvernay Vimont Dorion Mont-Royal',
)

const streets = keys(
  'rue rues boulevard boul bd blvd avenue av ave chemin chemins ch rang rangs montée route rte autoroute côte',
  'place pont ruelle terrasse croissant allée sentier piste rivière rivières riv lac lacs ruisseau parc barrage',
  'échangeur viaduc tunnel carrefour réserve baie mont square quai promenade canal boisé street road',
)
const schools = keys(
  'école écoles polyvalente pavillon pavillons édifice bibliothèque église parc aréna résidence résidences chapelle salle',
  'manoir maison immeuble bloc stade caserne université villa domaine foyer tour complexe hôtel auberge musée',
  'revenu retraite investissement transports santé hydro loto services formation jardin fondation primaire secondaire',
)
const hospitals = keys(
  'hôpital hôpitaux hospitalier h chsld clsc centre centres chu chus cégep collège palais institut poste hébergement',
)
const leaders = keys(
  'ville villes municipalité village paroisse canton cantons mrc secteur arrondissement arr arrond quartier territoire',
  'région agglomération city town township municipality comté',
)
// «Montérégie-Ouest», «Mauricie-et-Centre-du-Québec», «Québec-Université Laval».
const afterPlace = keys('est ouest nord sud centre et', [...schools, ...hospitals].join(' '))
const numbered = keys('route rte autoroute lot lots phase zone no km secteur district bloc')

// «Saint-Jean-sur-Richelieu» is no saint.
const isSaint = (key: string): boolean => /^(?:saint|sainte|saints|notre dame|sacre c)(?!.* sur )/.test(key)

const isStreetNumber = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]
  if (before === undefined || !/^\d{1,5}$/.test(before.key) || !/^\s+$/.test(words[at]?.gap ?? ''))
    return false
  return !numbered.has(words[at - 2]?.key ?? '')
}

const isNumber = ({ key }: Word): boolean => /^\d+$/.test(key)
const isElision = (word: Word | undefined): boolean => word?.key === 'd' || word?.key === 'l'

/** Whether a hyphen ties the name to a longer one that is no place: «Honoré-Mercier», «Le Moyne-D'Iberville». */
const isTiedBefore = (words: readonly Word[], at: number): boolean => {
  const from = isElision(words[at - 1]) ? at - 1 : at
  const [first, before] = [words[from], words[from - 1]]
  if (!isGlued(first) || before === undefined || isNumber(before)) return false
  return !caseTells(words) || isCapitalised(before)
}

/** «Saint-Pierre-Apôtre» is no Saint-Pierre; «CHU de Québec-Université Laval» is in Québec. */
const isTiedAfter = (words: readonly Word[], end: number): boolean => {
  const next = words[end]
  return next !== undefined && isGlued(next) && !isNumber(next) && !afterPlace.has(next.key)
}

const articles = /^(?:la|le|les|l)$/

/** Whether capitals say that this is a name; «îles-de-la-Madeleine», all tied together, is one too. */
const looksLikeName = (words: readonly Word[], at: number, end: number): boolean => {
  if (!caseTells(words)) return true
  const own = words.slice(at, end).filter(({ key }) => !articles.test(key))
  const tied = words.slice(at + 1, end).every(({ gap }) => /^[-'’]$/.test(gap))
  return own[0] !== undefined && (isCapitalised(own[0]) || (tied && own.some(isCapitalised)))
}

/** Whether the noun before makes the name its own: «rue Sherbrooke», «école Sainte-Marie», «hôpital Saint-Luc». */
const belongsToNoun = (
  { noun, small }: { readonly noun: string | null; readonly small: readonly string[] },
  key: string,
): boolean => {
  if (noun === null) return false
  if (streets.has(noun)) return true
  const tied = small.every((word) => articles.test(word))
  return tied && (schools.has(noun) || (hospitals.has(noun) && isSaint(key)))
}

/**
 * How sure it is that the words from `at` to `end` name a place: streets, schools and saints' hospitals carry
 * names of places too, and many names are everyday words. `beside` tells whether other places stand next to them, to
 * which a hyphen may tie them («Laurentides-Lanaudière»).
 */
export const surenessOf = (
  words: readonly Word[],
  [at, end]: readonly [at: number, end: number],
  beside: { readonly before: boolean; readonly after: boolean },
): Sureness => {
  const key = words
    .slice(at, end)
    .map((word) => word.key)
    .join(' ')
  const tied = (!beside.before && isTiedBefore(words, at)) || (!beside.after && isTiedAfter(words, end))
  if (tied || isStreetNumber(words, at)) return 0
  const before = leadingTo(words, at)
  const named = looksLikeName(words, at, end)
  const led =
    before.small.some((word) => word === 'à' || word === 'a') ||
    (before.noun !== null && leaders.has(before.noun))
  if (led) return named || !everyday.has(key) ? 3 : 0
  if (!named || belongsToNoun(before, key)) return 0
  const alone = before.cutOff && (isCutOffAfter(words, end) || /\($/.test(words[at]?.gap ?? ''))
  if (alone) return 2
  return everyday.has(key) ? 0 : 1
}
