import type { Brand } from './brand.ts'

/** An amount in Canadian dollars, taxes as published by the source. */
export type Cad = Brand<number, 'Cad'>

export const cad = (amount: number): Cad => amount as Cad
