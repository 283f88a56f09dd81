export const resources = {
  title: 'Ressources',
  description:
    'Règles, guides et chiffres utiles aux institutions et aux entreprises d’économie sociale, chacun avec sa source et sa date.',
  lede: 'Ce qui aide à acheter ou à vendre, avec la source et la date de chaque ligne. Les règles changent : avant de vous fier à l’une d’elles, ouvrez le texte officiel ou demandez au greffe ou à l’approvisionnement.',
  notAdvice:
    'Cette page informe. Elle ne remplace ni la loi, ni le règlement de gestion contractuelle de l’organisme, ni un avis juridique.',
  gathered: 'Renseignements réunis en novembre 2026.',
  jump: 'Aller à',
  source: 'Source :',
  until: (day: string) => `jusqu’au ${day}`,
  standings: {
    'in-force': 'En vigueur à cette date',
    dated: 'Daté',
    'to-confirm': 'À confirmer',
    'not-in-force': 'Pas en vigueur à cette date',
  },
  audiences: {
    buyers: 'Pour acheter',
    suppliers: 'Pour vendre',
    everybody: 'Pour comprendre',
  },
  entries: {
    buyerKits: {
      title: 'Trousses du gouvernement pour les acheteurs',
      text: 'Deux trousses, pour les organismes publics et pour les organismes municipaux : ce qu’est l’économie sociale, pourquoi acheter, comment trouver un fournisseur, la déclaration d’engagement. Les règles qu’elles rappellent sont celles de 2014.',
      source: 'Ministère des Affaires municipales, 2014; aujourd’hui sur economie.gouv.qc.ca',
    },
    ecpar: {
      title: 'Guide et capsules de l’ECPAR',
      text: 'Un guide pratique pour acheter auprès des entreprises d’économie sociale, financé par le ministère de l’Économie, et des capsules vidéo.',
      source: 'ECPAR, page sans date, consultée en 2026',
    },
    practices: {
      title: 'Des façons d’acheter social',
      text: 'Réserver une part des lots, par exemple 20 %; diviser les lots; tenir un répertoire où les services de l’organisme trouvent qui peut répondre.',
      source: 'Comité d’économie sociale de l’île de Montréal, dans Les Affaires',
    },
    longueuil: {
      title: 'Un répertoire à verser dans le registre des fournisseurs',
      text: 'Le Pôle de l’agglomération de Longueuil a publié un répertoire complet de ses entreprises, pensé pour être versé dans les registres des villes : des acheteurs disaient ne pas pouvoir reconnaître les entreprises collectives.',
      source: 'Pôle de l’économie sociale de l’agglomération de Longueuil',
    },
    municipalInvitation: {
      title: 'Contrats municipaux à partir de 25 000 $, sous le seuil',
      text: 'Invitation écrite à au moins deux fournisseurs, et au moins huit jours pour répondre. Le règlement sur la gestion contractuelle de la municipalité peut prévoir un autre mode, y compris le gré à gré, jusqu’au seuil d’appel d’offres public.',
      source: 'Loi sur les cités et villes (RLRQ c. C-19), art. 573.1',
    },
    municipalThreshold: {
      title: 'Seuil municipal d’appel d’offres public : 139 000 $, déduit',
      text: 'Le seuil est le plus bas de ceux des accords intergouvernementaux qui lient la municipalité. Cette valeur pour 2026 et 2027 est déduite d’un avis fédéral; aucun avis québécois n’a été trouvé. À confirmer au greffe.',
      source: 'RLRQ c. C-19, r. 5, art. 1; canada.ca, avis CPN 2025-8',
    },
    municipalDelay: {
      title: 'Appel d’offres public municipal : 15 jours au moins',
      text: 'Entre la publication et la fermeture. Les contrats visés par l’accord avec l’Union européenne demandent davantage.',
      source: 'Autorité des marchés publics, août 2022, citée par la FQM',
    },
    nonProfit: {
      title: 'Contrat municipal avec un organisme à but non lucratif',
      text: 'Le SEAO connaît un motif de gré à gré « contrat conclu avec un organisme à but non lucratif » (code 6). La portée exacte, les exclusions et le cas des coopératives n’ont pas pu être confirmés : demandez au greffe.',
      source: 'Loi sur les cités et villes, art. 573.3; spécification XML du SEAO',
    },
    preferentialMargin: {
      title: 'Marge préférentielle pour l’économie sociale',
      text: 'Quand la présidence du Conseil du trésor le détermine, un organisme public doit accorder une marge préférentielle aux entreprises d’économie sociale au sens de la loi. Les acquisitions visées n’ont pas été trouvées.',
      source: 'Loi sur les contrats des organismes publics (RLRQ c. C-65.1), art. 14.11',
    },
    reservedCalls: {
      title: 'Appels d’offres réservés aux petites entreprises',
      text: 'Une directive pourrait permettre ou exiger de réserver des appels d’offres aux petites entreprises, dont celles d’économie sociale. L’article n’était pas en vigueur dans la version lue; on n’a pas trouvé la suite.',
      source: 'Loi sur les contrats des organismes publics (RLRQ c. C-65.1), art. 14.4',
    },
    supplierKits: {
      title: 'Trousses du gouvernement pour les entreprises',
      text: 'Deux trousses, pour vendre aux municipalités et aux organismes publics : qui achète, les étapes jusqu’au contrat, les trois modes de sollicitation, ce qui peut favoriser une entreprise d’économie sociale. Les règles rappelées sont celles de 2014.',
      source: 'Ministère des Affaires municipales, 2014; aujourd’hui sur economie.gouv.qc.ca',
    },
    socialEconomy: {
      title: 'Qui est une entreprise d’économie sociale',
      text: 'Une coopérative, une mutuelle ou une association dotée de la personnalité juridique, qui vend des biens ou des services et suit six principes : servir ses membres ou la collectivité, ne pas être sous le contrôle décisionnel d’organismes publics, être gouvernée démocratiquement, viser la viabilité, interdire ou limiter la distribution des surplus, et remettre son reliquat à un organisme semblable en cas de dissolution.',
      source: 'Loi sur l’économie sociale (RLRQ c. E-1.1.1), art. 3',
    },
    revenuQuebec: {
      title: 'Attestation de Revenu Québec',
      text: 'À partir de 25 000 $ : pour les organismes publics, en approvisionnement, services et travaux; pour les municipalités, en construction. Elle vaut jusqu’à la fin du troisième mois qui suit celui de sa délivrance et ne peut pas dater d’après la fermeture.',
      source: 'Secrétariat du Conseil du trésor, 2011; RLRQ c. C-19, r. 3, art. 2',
    },
    authorisation: {
      title: 'Autorisation de contracter (Autorité des marchés publics)',
      text: 'Services de 1 M$ et plus; travaux de 5 M$ et plus (depuis le 24 octobre 2014). Aucune pour l’approvisionnement, sauf l’enrobé bitumineux.',
      source: 'Ministère des Affaires municipales, 2015; Wolters Kluwer, sans date',
    },
    francisation: {
      title: 'Francisation, dès 25 personnes employées',
      text: 'Une entreprise de 25 à 49 personnes doit s’inscrire à l’Office québécois de la langue française. L’Administration ne peut pas conclure de contrat avec une entreprise qui n’est pas en règle.',
      source: 'tresor.gouv.qc.ca; Office québécois de la langue française',
    },
    refusal: {
      title: 'Une soumission écartée : une réponse dans les 15 jours',
      text: 'L’organisme public avise le soumissionnaire dans les 15 jours de l’adjudication.',
      source: 'RLRQ c. C-65.1, r. 4, art. 12, version lue en 2026',
    },
    pilot: {
      title: 'Le projet-pilote montréalais, raconté',
      text: '« L’économie sociale, j’achète! » : 45 entreprises ont répondu à l’appel d’intérêt, 27 ont été retenues (26, selon l’en-tête de la fiche), avec six institutions. À mi-parcours, début 2014 : plus de 175 contacts, plus de 50 contrats, dont la moitié entre des organisations qui ne faisaient pas affaire ensemble.',
      source: 'Territoires innovants en économie sociale et solidaire (TIESS)',
    },
    results: {
      title: 'Ce que l’initiative dit avoir produit depuis',
      text: 'Plus de 2 000 contrats et plus de 75,5 M$ depuis le début. Les façons de compter ont changé d’une édition à l’autre : ce total ne s’additionne pas aux chiffres publiés pour chacune.',
      source: 'Comité d’économie sociale de l’île de Montréal, cahier du Devoir',
    },
    sector: {
      title: 'L’économie sociale au Québec',
      text: 'Environ 11 200 entreprises, 220 000 personnes employées, 90 000 administratrices et administrateurs bénévoles, et 22 pôles régionaux.',
      source: 'Communiqué, Newswire',
    },
    municipalLists: {
      title: 'Où lire les contrats des municipalités',
      text: 'Les contrats de 25 000 $ et plus sont dans une liste tenue chaque mois au SEAO. Au plus tard le 31 mars, une autre liste donne les contrats de plus de 2 000 $ conclus avec un même cocontractant quand leur total dépasse 25 000 $.',
      source: 'Fédération québécoise des municipalités (FQM)',
    },
    openNotices: {
      title: 'Les avis publics en données ouvertes',
      text: 'Chaque semaine, le SEAO publie ses avis et ses contrats en JSON, sous licence CC BY 4.0. Ce site les lit là; les documents d’appel d’offres, eux, se prennent au SEAO.',
      source: 'Données Québec, Secrétariat du Conseil du trésor',
    },
  },
} as const
