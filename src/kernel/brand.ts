/** A value of type `T` that only its own constructor may make, so that ids of two kinds never mix. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
