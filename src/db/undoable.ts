import { accept, type Result, refuse } from '#kernel/result.ts'

/** Leaves a transaction, which is rolled back, with the reason for it. */
class Undone extends Error {
  readonly refusal: { readonly kind: string }

  constructor(refusal: { readonly kind: string }) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** Gives up what is under way inside `undoable`. */
export const undo = (refusal: { readonly kind: string }): never => {
  throw new Undone(refusal)
}

/**
 * Work that may find, in the middle of a transaction, that it must not be done: `undo` leaves it, so that nothing of
 * it is kept, not even a line of the journal, and its reason becomes the answer.
 */
export const undoable = async <Value, Refusal extends { readonly kind: string }>(
  work: (undo: (refusal: Refusal) => never) => Promise<Value>,
): Promise<Result<Value, Refusal>> => {
  try {
    return accept(await work(undo))
  } catch (failure) {
    if (failure instanceof Undone) return refuse(failure.refusal as Refusal)
    throw failure
  }
}
