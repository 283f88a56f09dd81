/** Shares `points` among the strongest few pieces of evidence, in proportion to their weight. */
export const shareAmong = <Evidence, Shared>(
  evidence: readonly { readonly piece: Evidence; readonly weight: number }[],
  points: number,
  shared: (piece: Evidence, points: number) => Shared,
): readonly Shared[] => {
  const kept = evidence
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  return kept.map(({ piece, weight }) => shared(piece, (points * weight) / total))
}
