export const howMatching = {
  title: 'Comment fonctionne l’appariement',
  description:
    'Ce que l’appariement regarde, comment il classe, ce qu’il vaut sur de vrais contrats, et ses limites.',
  looksTitle: 'Ce qu’il regarde',
  looks: [
    'Du côté de l’avis : son titre, sa catégorie SEAO, son classement UNSPSC, son lieu, son acheteur, et son montant quand il est publié. Le lieu est lu dans l’adresse de livraison, puis dans le titre, puis chez l’acheteur; un ministère qui travaille partout n’a pas de lieu tant que le titre n’en dit pas un.',
    'Du côté de l’entreprise : ce qu’elle dit offrir, ses réalisations, son nom, son adresse, les territoires et les capacités qu’elle déclare, et les contrats publics que son NEQ permet de lui rattacher.',
  ],
  ranksTitle: 'Comment il classe',
  ranks: [
    'Chaque point commun donne des points : les mots rares comptent plus que les mots courants, un contrat semblable plus qu’une catégorie partagée, un travail voisin plus qu’un travail lointain. Les points s’additionnent et l’addition est montrée sous chaque résultat.',
    'Le lieu seul ne suffit jamais. Une entreprise n’est montrée que si elle a en commun avec l’avis un classement proche, un contrat semblable, deux mots, ou un mot dans la même catégorie, et si cela pèse au moins la moitié de ce qui rapproche la première.',
    'Le territoire, la capacité et l’expérience ne sont pas des filtres cachés : l’entreprise reste dans la liste et l’on dit si la condition est remplie, ne l’est pas, ou si personne ne peut le savoir. Une condition non remplie empêche seulement de dire le lien solide.',
    'À égalité de mot et de points, les entreprises changent d’ordre d’un avis à l’autre : personne n’est toujours première. Le nombre de contrats déjà obtenus, à lui seul, ne met jamais une entreprise dans la liste.',
  ],
  exampleTitle: 'Un exemple vrai',
  exampleNotice: 'L’avis :',
  exampleFictional:
    'L’avis est réel; l’entreprise est inventée pour la démonstration. Les raisons et les points sont ceux que le moteur calcule.',
  exampleReal: 'Les raisons et les points sont ceux que le moteur calcule en ce moment.',
  neverTitle: 'Ce qu’il ne regarde jamais',
  never: [
    'Rien de ce qui est inconnu au moment de la publication : ni qui a gagné, ni à quel prix, ni combien ont soumissionné. Aucun renseignement sur des personnes. Aucun paiement, aucune préférence achetée.',
  ],
  worthTitle: 'Ce qu’on en a mesuré',
  worth: (year: number, notices: string, found: string, newFound: string) =>
    `On lui cache l’année ${year} et on lui demande de classer toutes les entreprises déjà connues pour ${notices} avis. L’entreprise gagnante est parmi les dix premières ${found} des fois; quand l’acheteur et l’entreprise n’avaient jamais travaillé ensemble, ${newFound}.`,
  wordsCaption: (year: number) => `Ce que les mots ont valu en ${year}`,
  declaredCaption: (year: number) =>
    `Les mêmes mots en ${year}, chaque entreprise connue par sa seule inscription`,
  word: 'Mot',
  matches: 'Rapprochements',
  won: 'Gagnants',
  share: 'Part',
  between: 'Entre',
  interval: (low: string, high: string) => `${low} et ${high}`,
  wordsNote: (chosen: number, measured: number) =>
    `Les seuils ont été choisis sur ${chosen}, les parts mesurées sur ${measured}, parmi les vingt premières entreprises de chaque avis. « Entre » : l’intervalle qui contient la vraie part 95 fois sur 100.`,
  limitsTitle: 'Ses limites',
  limits: [
    'Cette mesure compare des méthodes; elle ne dit pas qu’une entreprise conviendra. Une bonne entreprise qui n’a jamais soumissionné compte comme une erreur.',
    'Pour une entreprise sans contrat public, les seuils viennent d’entreprises gagnantes dont on cache l’histoire, sauf le nom, la ville, les catégories et les codes de deux contrats. Ce qu’une entreprise écrit d’elle-même compte aussi, et aucune donnée publique ne permet d’en vérifier la justesse : lisez les raisons.',
    'Le français des titres est court et inégal, et une entreprise qui se décrit en trois mots sera mal servie. Un lieu mal lu fausse les distances : le lieu et ce dont il vient sont écrits sur chaque avis.',
    'Les chiffres et les commandes pour les refaire sont dans la documentation du projet (docs/benchmarks.md).',
  ],
} as const
