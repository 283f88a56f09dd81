import type { Texts } from '../texts.ts'

export const resources: Texts['resources'] = {
  title: 'Resources',
  description:
    'Useful rules, guides and figures for institutions and social-economy enterprises, each with its source and date.',
  lede: 'What helps to buy or to sell, with the source and date of each line. Rules change: before relying on one, open the official text or ask the clerk or the procurement office.',
  notAdvice:
    'This page informs. It replaces neither the law, nor the body’s contract management by-law, nor legal advice.',
  gathered: 'Gathered in November 2026. Most sources are in French.',
  jump: 'Go to',
  source: 'Source:',
  until: (day) => `until ${day}`,
  standings: {
    'in-force': 'In force at that date',
    dated: 'Dated',
    'to-confirm': 'To be confirmed',
    'not-in-force': 'Not in force at that date',
  },
  audiences: {
    buyers: 'For buying',
    suppliers: 'For selling',
    everybody: 'For understanding',
  },
  entries: {
    buyerKits: {
      title: 'Government kits for buyers',
      text: 'Two kits, for public bodies and for municipal bodies: what the social economy is, why buy, how to find a supplier, the declaration of commitment. The rules they recall are those of 2014.',
      source: 'Ministère des Affaires municipales, 2014; today on economie.gouv.qc.ca',
    },
    ecpar: {
      title: 'ECPAR’s guide and videos',
      text: 'A practical guide to buying from social-economy enterprises, funded by the Ministère de l’Économie, and short videos.',
      source: 'ECPAR, undated page, read in 2026',
    },
    practices: {
      title: 'Ways of buying social',
      text: 'Reserve a share of lots, for instance 20%; split lots; keep a directory where the body’s own departments find who can answer.',
      source: 'Comité d’économie sociale de l’île de Montréal, in Les Affaires',
    },
    longueuil: {
      title: 'A directory made to be loaded into supplier registers',
      text: 'The social-economy hub of the Longueuil agglomeration published a complete directory of its enterprises, meant for cities’ supplier registers: buyers had said that they could not tell which enterprises were collective.',
      source: 'Pôle de l’économie sociale de l’agglomération de Longueuil',
    },
    municipalInvitation: {
      title: 'Municipal contracts from $25,000, below the threshold',
      text: 'Written invitation to at least two suppliers, and at least eight days to answer. The municipality’s by-law on contract management may provide for another method, mutual agreement included, up to the threshold of public calls.',
      source: 'Cities and Towns Act (CQLR c. C-19), s. 573.1',
    },
    municipalThreshold: {
      title: 'Municipal threshold of public calls: $139,000, deduced',
      text: 'The threshold is the lowest of those in the intergovernmental agreements that bind the municipality. This value for 2026 and 2027 is deduced from a federal notice; no Québec notice was found. To be confirmed with the clerk.',
      source: 'CQLR c. C-19, r. 5, s. 1; canada.ca, notice CPN 2025-8',
    },
    municipalDelay: {
      title: 'Municipal public call: at least 15 days',
      text: 'Between publication and closing. Contracts covered by the agreement with the European Union need more.',
      source: 'Autorité des marchés publics, August 2022, quoted by FQM',
    },
    nonProfit: {
      title: 'Municipal contract with a non-profit organization',
      text: 'SEAO knows a ground of mutual agreement named “contract made with a non-profit organization” (code 6). Its exact scope, its exclusions and the case of cooperatives could not be confirmed: ask the clerk.',
      source: 'Cities and Towns Act, s. 573.3; SEAO’s XML specification',
    },
    preferentialMargin: {
      title: 'Preferential margin for the social economy',
      text: 'Where the Chair of the Conseil du trésor so determines, a public body must grant a preferential margin to social-economy enterprises within the meaning of the Act. The acquisitions concerned were not found.',
      source: 'Act respecting contracting by public bodies (CQLR c. C-65.1), s. 14.11',
    },
    reservedCalls: {
      title: 'Calls reserved for small enterprises',
      text: 'A directive could allow or require public calls to be reserved for small enterprises, social-economy ones included. The section was not in force in the version read; what followed was not found.',
      source: 'Act respecting contracting by public bodies (CQLR c. C-65.1), s. 14.4',
    },
    supplierKits: {
      title: 'Government kits for enterprises',
      text: 'Two kits, for selling to municipalities and to public bodies: who buys, the steps to a contract, the three ways of soliciting, what may favour a social-economy enterprise. The rules recalled are those of 2014.',
      source: 'Ministère des Affaires municipales, 2014; today on economie.gouv.qc.ca',
    },
    socialEconomy: {
      title: 'What a social-economy enterprise is',
      text: 'A cooperative, a mutual or an association with legal personality that sells goods or services and keeps to six principles: serving its members or the community, not being under the decision-making control of public bodies, democratic governance, aiming at viability, forbidding or limiting the distribution of surpluses, and leaving what remains to a like body on dissolution.',
      source: 'Social Economy Act (CQLR c. E-1.1.1), s. 3',
    },
    revenuQuebec: {
      title: 'Attestation from Revenu Québec',
      text: 'From $25,000: for public bodies, in supply, services and works; for municipalities, in construction. It holds to the end of the third month after that of its issue, and may not be dated after the closing.',
      source: 'Secrétariat du Conseil du trésor, 2011; CQLR c. C-19, r. 3, s. 2',
    },
    authorisation: {
      title: 'Authorization to contract (Autorité des marchés publics)',
      text: 'Services of $1M and more; works of $5M and more (since October 24, 2014). None for supply, except asphalt.',
      source: 'Ministère des Affaires municipales, 2015; Wolters Kluwer, undated',
    },
    francisation: {
      title: 'Francization, from 25 people employed',
      text: 'An enterprise of 25 to 49 people must register with the Office québécois de la langue française. The Administration may not contract with an enterprise that does not comply.',
      source: 'tresor.gouv.qc.ca; Office québécois de la langue française',
    },
    refusal: {
      title: 'A bid set aside: an answer within 15 days',
      text: 'The public body tells the bidder within 15 days of the award.',
      source: 'CQLR c. C-65.1, r. 4, s. 12, version read in 2026',
    },
    pilot: {
      title: 'The Montréal pilot project, told',
      text: '“L’économie sociale, j’achète!”: 45 enterprises answered the call for interest and 27 were retained (26, says the heading of the account), with six institutions. Midway, in early 2014: more than 175 contacts and more than 50 contracts, half of them between organizations that had not done business together.',
      source: 'Territoires innovants en économie sociale et solidaire (TIESS)',
    },
    results: {
      title: 'What the initiative says it has produced since',
      text: 'More than 2,000 contracts and more than $75.5M since the beginning. Ways of counting changed from one edition to the next: this total does not reconcile with the figures published for each.',
      source: 'Comité d’économie sociale de l’île de Montréal, special section of Le Devoir',
    },
    sector: {
      title: 'The social economy in Québec',
      text: 'About 11,200 enterprises, 220,000 people employed, 90,000 volunteer directors, and 22 regional hubs.',
      source: 'Press release, Newswire',
    },
    municipalLists: {
      title: 'Where to read municipalities’ contracts',
      text: 'Contracts of $25,000 and more are in a list kept up monthly on SEAO. By March 31, another list gives contracts of more than $2,000 made with one co-contractor when they total more than $25,000.',
      source: 'Fédération québécoise des municipalités (FQM)',
    },
    openNotices: {
      title: 'Public notices as open data',
      text: 'Every week, SEAO publishes its notices and contracts in JSON, under the CC BY 4.0 licence. This site reads them there; the tender documents themselves are had from SEAO.',
      source: 'Données Québec, Secrétariat du Conseil du trésor',
    },
  },
}
