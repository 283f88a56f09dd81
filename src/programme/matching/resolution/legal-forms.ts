/**
 * Marks of a legal form, already folded, their initials joined («s.e.n.c.r.l.» is `sencrl`). They tell what an
 * enterprise is, not which one: «Pavex ltée» and «Pavex» are one name.
 */
const marks = `inc incorporee incorporated ltee ltd lte limitee limited enr enrg enreg enregistree registered reg senc
 sencrl sencrlsrl srl sec sep lp llp llc ulc corp corporation co cie compagnie company cooperative coop obnl osbl gmbh sa`

export const legalForms: ReadonlySet<string> = new Set(marks.split(/\s+/))

/** Articles and links of French and English, folded: written or left out without meaning anybody else. */
const links = 'les le la l the un une du de des d et and of aux au en pour for y'

export const linkingWords: ReadonlySet<string> = new Set(links.split(' '))
