import type { Db } from '#db/tables/index.ts'
import { instantOf } from '#kernel/time.ts'
import { readFitScale, readWeights } from '#programme/matching/index.ts'
import type { MatchingWeights, StoredWeights, WeightsMetrics } from './matching-weights.ts'
import { shippedInForce } from './matching-weights.ts'

type WeightsDb = Db<'matching_weights' | 'matching_weights_choice'>

const latestChoice = (db: WeightsDb) =>
  db
    .selectFrom('matching_weights_choice')
    .select(['id', 'weights_id'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

const listWeights = async (db: WeightsDb): Promise<readonly StoredWeights[]> => {
  const choice = await latestChoice(db)
  const rows = await db.selectFrom('matching_weights').selectAll().orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    trainedAt: instantOf(row.trained_at),
    seed: row.seed,
    trainingHash: row.training_hash,
    weights: readWeights(row.weights),
    scale: readFitScale(row.fit_scale),
    metrics: row.metrics as unknown as WeightsMetrics,
    isInForce: choice?.weights_id === row.id,
  }))
}

/** Learned weights kept in `db`. */
export const createMatchingWeights = (db: WeightsDb): MatchingWeights => ({
  list: () => listWeights(db),
  async inForce() {
    const choice = await latestChoice(db)
    if (choice === undefined || choice.weights_id === null) return shippedInForce
    const row = await db
      .selectFrom('matching_weights')
      .select(['weights', 'fit_scale'])
      .where('id', '=', choice.weights_id)
      .executeTakeFirstOrThrow()
    return { weights: readWeights(row.weights), scale: readFitScale(row.fit_scale) }
  },
  keep: ({ trainedAt, seed, trainingHash, weights, scale, metrics }) =>
    db.transaction().execute(async (transaction) => {
      const { id } = await transaction
        .insertInto('matching_weights')
        .values({
          trained_at: trainedAt,
          seed,
          training_hash: trainingHash,
          weights: JSON.stringify(weights),
          fit_scale: scale === null ? null : JSON.stringify(scale),
          metrics: JSON.stringify(metrics),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('matching_weights_choice')
        .values({ chosen_at: trainedAt, weights_id: id })
        .execute()
      return id
    }),
  async choose(id, now) {
    const known =
      id === null ||
      (await db.selectFrom('matching_weights').select('id').where('id', '=', id).executeTakeFirst()) !==
        undefined
    if (known)
      await db.insertInto('matching_weights_choice').values({ chosen_at: now, weights_id: id }).execute()
    return known
  },
  async version() {
    return String((await latestChoice(db))?.id ?? 0)
  },
})
