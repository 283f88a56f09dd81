export const recognition = {
  title: 'Reconnaissance d’économie sociale',
  standings: {
    recognised: 'Économie sociale vérifiée',
    'recheck-due': 'Vérification annuelle à refaire',
    expired: 'Reconnaissance échue',
    withdrawn: 'Reconnaissance retirée',
    refused: 'Non reconnue',
    'in-review': 'Vérification en cours',
    unverified: 'Jamais vérifiée',
  },
  /** After the standing: what its day is. */
  lines: {
    recognised: (day: string) => `Vérifiée le ${day}`,
    'recheck-due': (day: string) => `Vérifiée le ${day}; la vérification annuelle est à refaire`,
    expired: (day: string) => `Échue depuis le ${day}`,
    withdrawn: (day: string) => `Retirée le ${day}`,
    refused: (day: string) => `Non reconnue le ${day}`,
    'in-review': (day: string) => `En examen depuis le ${day}`,
    unverified: () => 'Jamais vérifiée par le programme',
  },
  unverifiedNote:
    'Personne ne l’a encore vérifiée. Cela ne dit rien contre elle : demandez-lui ses statuts et ses règlements.',
  recheckNote: (day: string) => `À revoir au plus tard le ${day}.`,
  validUntil: (day: string) => `Valide jusqu’au ${day}.`,
  principlesTitle: 'Les six principes',
  principlesNote:
    'Principes de la Loi sur l’économie sociale (RLRQ, chapitre E-1.1.1), article 3, en vigueur depuis le 10 octobre 2013, tels que le ministère de l’Économie les résume. Faits relevés en novembre 2026.',
  principle: 'Principe',
  evidence: 'Preuve vue',
  noEvidence: 'aucune preuve notée',
  verdict: 'Constat',
  verdicts: { met: 'Respecté', 'not-met': 'Non respecté', unverified: 'À vérifier' },
  principles: {
    'serves-members-or-community': 'Répond aux besoins de ses membres ou de la collectivité',
    'free-of-public-control': 'N’est pas sous le contrôle décisionnel d’un organisme public',
    'democratic-governance': 'Est gouvernée démocratiquement par ses membres',
    'economic-viability': 'Aspire à la viabilité économique',
    'limited-surplus-distribution':
      'Interdit ou limite la distribution des surplus, ou les partage au prorata des opérations',
    'remaining-property-to-like-body': 'À sa dissolution, ses biens vont à une organisation semblable',
  },
  reviewsTitle: 'Ce qui a été fait',
  acts: {
    open: 'Examen commencé',
    recognise: 'Reconnaissance donnée',
    recheck: 'Vérification annuelle',
    refuse: 'Reconnaissance refusée',
    withdraw: 'Reconnaissance retirée',
  },
  by: 'par',
  reason: 'Motif :',
  shortEvidence: (count: number) =>
    count === 6 ? 'preuve vue pour les six principes' : `preuve vue pour ${count} des 6 principes`,
} as const
