/** An expected outcome: either the value asked for, or a refusal that says of which kind it is. */
export type Result<Value, Refusal extends { readonly kind: string }> =
  | { readonly accepted: true; readonly value: Value }
  | { readonly accepted: false; readonly refusal: Refusal }

export const accept = <Value>(value: Value): { readonly accepted: true; readonly value: Value } => ({
  accepted: true,
  value,
})

export const refuse = <Refusal extends { readonly kind: string }>(
  refusal: Refusal,
): { readonly accepted: false; readonly refusal: Refusal } => ({ accepted: false, refusal })

/** Placed in the default branch of a switch over a union: a forgotten case does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
