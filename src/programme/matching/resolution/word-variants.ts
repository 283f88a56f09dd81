/**
 * Genders, abbreviations, French and English forms of words, folded: each line gives the word that stands for the
 * others. Plural endings need no line, they fall anyway.
 */
const inflections = `
canadien: canadienne
consultant: consultante
general: generale
international: internationale
medical: medicale
menager: menagere
national: nationale
professionnel: professionnelle
regional: regionale
`

const abbreviationsAndTranslations = `
entreprise: ent entr enterprise
construction: const constr
excavation: exc excav
associe: ass assoc asso associate
saint: st
sainte: ste
montreal: mtl
quebec: qc que
technologie: tech techno technology
technique: technic technical
division: div
service: serv svc
equipement: equip equipment
electrique: elec electric electrical
electricite: electricity
groupe: gr grp group
international: intl
developpement: dev development
ingenierie: ing engineering
consultant: consult
conseil: consulting
fils: son
frere: bro brother
canada: cdn can
canadien: canadian
securite: security
systeme: system syst
produit: product prod
laboratoire: labo lab laboratory
medical: med
environnement: environment env
ressource: resource
distribution: distr dist
transport: transportation
amenagement: amenag
paysagiste: pays paysager
architecte: arch architect
informatique: informatic
communication: comm
solution: sol
industrie: industry ind
mecanique: mecan mechanical
plomberie: plomb plumbing
chauffage: chauf heating
ventilation: vent
entretien: entret maintenance
nettoyage: cleaning
gestion: management mgmt
centre: center ctr
pharmaceutique: pharma pharmaceutical
energie: energy
aluminium: aluminum
acier: steel
bois: wood
beton: concrete
peinture: painting paint
toiture: roofing
ascenseur: elevator
alimentation: alim
assurance: insurance
professionnel: professional
societe: soc society
`

const readTable = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [kept = '', others = ''] = line.split(': ')
        return others.split(' ').map((other) => [other, kept] as const)
      }),
  )

const inflected = readTable(inflections)
const abbreviated = readTable(abbreviationsAndTranslations)

const endings = /(?:s|(?<=u)x)$/

/** The masculine singular of a word, as far as endings tell it. Idempotent. */
export const uninflected = (word: string): string => {
  const alone = word.length > 4 && !/\d|(?:ss|us|is)$/.test(word) ? word.replace(endings, '') : word
  return inflected.get(alone) ?? alone
}

/** The word that stands for `word` in comparisons: abbreviation, translation, gender and plural undone. Idempotent. */
export const standardWord = (word: string): string => {
  const alone = uninflected(word)
  return abbreviated.get(word) ?? abbreviated.get(alone) ?? alone
}
