import type { Language } from '#kernel/language.ts'

/**
 * SEAO’s purchase categories, with the labels that its open data carry (Secrétariat du Conseil du trésor, Données
 * Québec, CC BY 4.0, as seen from 2009 to 2026). They exist in French only; the English is our translation.
 */
export const seaoCategoryLabels: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ['C01', { fr: 'Bâtiments', en: 'Buildings' }],
  ['C1', { fr: 'Concession', en: 'Concession' }],
  ['C02', { fr: 'Ouvrages de génie civil', en: 'Civil engineering works' }],
  ['C03', { fr: 'Autres travaux de construction', en: 'Other construction work' }],
  [
    'G2',
    {
      fr: 'Matériel de climatisation et de réfrigération',
      en: 'Air conditioning and refrigeration equipment',
    },
  ],
  ['G4', { fr: 'Produits et spécialités chimiques', en: 'Chemicals and chemical specialties' }],
  [
    'G5',
    { fr: 'Communication, détection et fibres optiques', en: 'Communications, detection and fibre optics' },
  ],
  ['G6', { fr: 'Matériaux de construction', en: 'Construction materials' }],
  ['G7', { fr: 'Cosmétiques et articles de toilette', en: 'Cosmetics and toiletries' }],
  ['G8', { fr: 'Matériel informatique et logiciel', en: 'Computer hardware and software' }],
  [
    'G9',
    {
      fr: 'Entretien d’équipement de bureau et d’informatique',
      en: 'Office and computer equipment maintenance',
    },
  ],
  ['G10', { fr: 'Produits électriques et électroniques', en: 'Electrical and electronic products' }],
  ['G11', { fr: 'Énergie', en: 'Energy' }],
  [
    'G12',
    {
      fr: 'Moteurs, turbines, composants et accessoires connexes',
      en: 'Engines, turbines, components and related accessories',
    },
  ],
  ['G13', { fr: 'Produits finis', en: 'Finished products' }],
  [
    'G14',
    {
      fr: 'Équipement de lutte contre l’incendie, de sécurité et de protection',
      en: 'Fire-fighting, security and safety equipment',
    },
  ],
  ['G15', { fr: 'Alimentation', en: 'Food' }],
  [
    'G16',
    { fr: 'Préparation alimentaire et équipement de service', en: 'Food preparation and serving equipment' },
  ],
  ['G17', { fr: 'Ameublement', en: 'Furniture' }],
  ['G18', { fr: 'Équipement industriel', en: 'Industrial equipment' }],
  ['G19', { fr: 'Machinerie et outils', en: 'Machinery and tools' }],
  [
    'G21',
    {
      fr: 'Fourniture et équipement médicaux et produits pharmaceutiques',
      en: 'Medical supplies and equipment and pharmaceuticals',
    },
  ],
  ['G22', { fr: 'Produits divers', en: 'Miscellaneous goods' }],
  ['G23', { fr: 'Matériel de bureau', en: 'Office equipment' }],
  ['G24', { fr: 'Papeterie et fournitures de bureau', en: 'Stationery and office supplies' }],
  ['G25', { fr: 'Constructions préfabriqués', en: 'Prefabricated structures' }],
  [
    'G26',
    { fr: 'Publications, formulaires et articles en papier', en: 'Publications, forms and paper items' },
  ],
  ['G27', { fr: 'Instruments scientifiques', en: 'Scientific instruments' }],
  ['G28', { fr: 'Véhicules spéciaux', en: 'Special-purpose vehicles' }],
  ['G29', { fr: 'Intégration de systèmes', en: 'Systems integration' }],
  ['G30', { fr: 'Textiles et vêtements', en: 'Textiles and clothing' }],
  [
    'G31',
    { fr: 'Équipement de transport et pièces de rechange', en: 'Transportation equipment and spare parts' },
  ],
  ['I1', { fr: 'Vente de biens immeubles', en: 'Sale of real property' }],
  ['M1', { fr: 'Vente de biens meubles', en: 'Sale of movable property' }],
  ['O1', { fr: 'Indéterminé', en: 'Undetermined' }],
  ['S1', { fr: 'Recherche et développement (R et D)', en: 'Research and development (R and D)' }],
  ['S2', { fr: 'Études spéciales et analyses', en: 'Special studies and analyses' }],
  ['S3', { fr: 'Services d’architecture et d’ingénierie', en: 'Architectural and engineering services' }],
  [
    'S4',
    {
      fr: 'Traitement de l’information et services de télécommunications connexes',
      en: 'Information processing and related telecommunications services',
    },
  ],
  ['S5', { fr: 'Services environnementaux', en: 'Environmental services' }],
  ['S6', { fr: 'Services de ressources naturelles', en: 'Natural resources services' }],
  ['S7', { fr: 'Services de santé et services sociaux', en: 'Health and social services' }],
  [
    'S8',
    {
      fr: 'Contrôle de la qualité, essais et inspections et services de représentants techniques',
      en: 'Quality control, testing and inspection, and technical representative services',
    },
  ],
  [
    'S9',
    {
      fr: 'Entretien, réparation, modification, réfection et installation de biens et d’équipement',
      en: 'Maintenance, repair, modification, rebuilding and installation of goods and equipment',
    },
  ],
  [
    'S10',
    { fr: 'Services de garde et autres services connexes', en: 'Custodial and other related services' },
  ],
  [
    'S11',
    { fr: 'Services financiers et autres services connexes', en: 'Financial and other related services' },
  ],
  [
    'S12',
    { fr: 'Exploitation des installations gouvernementales', en: 'Operation of government facilities' },
  ],
  [
    'S13',
    {
      fr: 'Services de soutien professionnel et administratif et services de soutien à la gestion',
      en: 'Professional and administrative support services and management support services',
    },
  ],
  ['S14', { fr: 'Services publics', en: 'Utilities' }],
  [
    'S15',
    {
      fr: 'Services de communication, de photographie, de cartographie, d’impression et de publication',
      en: 'Communications, photography, mapping, printing and publishing services',
    },
  ],
  ['S16', { fr: 'Services pédagogiques et formation', en: 'Educational and training services' }],
  [
    'S17',
    {
      fr: 'Services de transport, de voyage et de déménagement',
      en: 'Transportation, travel and relocation services',
    },
  ],
  ['S18', { fr: 'Location à bail / Location d’équipement', en: 'Leasing or rental of equipment' }],
  [
    'S19',
    {
      fr: 'Location à bail ou location d’installations immobilières',
      en: 'Leasing or rental of real property facilities',
    },
  ],
])
