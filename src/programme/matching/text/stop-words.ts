/** Words that carry no trade, already folded: grammar, and what every notice says of itself. */
const french = `a afin ainsi au aucun aux avec car ce ces cet cette chez comme d dans de des du elle en entre est et
 etre eu il ils j l la le les leur leurs lors m mais meme n ne ni nos notre nous on ont ou par pas plus pour qu que
 quel quelle qui s sa sans se selon ses si son sont sous sur t tous tout toute toutes un une vers vos votre vous y`
const english = `an and any are as at be been by can for from has have in into is it its not of on or our she that the
 their them they this to was we were which who will with you your`
const notices = `appel offre offres avis contrat contrats inc ltee ltd enr senc sencrl no lot phase projet annee annees an ans`

export const frenchStopWords: ReadonlySet<string> = new Set(french.split(/\s+/))
export const englishStopWords: ReadonlySet<string> = new Set(english.split(/\s+/))
export const noticeStopWords: ReadonlySet<string> = new Set(notices.split(/\s+/))
