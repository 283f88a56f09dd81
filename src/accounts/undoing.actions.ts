import { accept, type Result, refuse } from '#kernel/result.ts'

class Undone extends Error {}

/**
 * Work that may find, in the middle of a transaction, that it must not be done: `undo` leaves it, so that nothing of
 * it is kept, and its reason becomes the answer.
 */
export const undoable = async <Value, Refusal extends { readonly kind: string }>(
  work: (undo: (refusal: Refusal) => never) => Promise<Value>,
): Promise<Result<Value, Refusal>> => {
  const why: Refusal[] = []
  try {
    const value = await work((refusal) => {
      why.push(refusal)
      throw new Undone()
    })
    return accept(value)
  } catch (failure) {
    const [refusal] = why
    if (failure instanceof Undone && refusal !== undefined) return refuse(refusal)
    throw failure
  }
}
