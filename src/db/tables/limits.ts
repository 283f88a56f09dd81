import type { Generated } from 'kysely'

export interface AskedOftenTable {
  what: string
  who: string
  /** Whole stretches of time since 1970. */
  stretch: number
  times: Generated<number>
}

export interface LimitTables {
  asked_often: AskedOftenTable
}
