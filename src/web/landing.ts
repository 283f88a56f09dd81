import type { Person } from '#accounts/index.ts'
import { linkTo } from './sitemap.ts'

/** An address of this site, else null: nobody is led elsewhere by a link that they were sent. */
export const ownAddress = (text: string): string | null => (/^\/(?![/\\])/.test(text) ? text : null)

/** Where somebody goes who just signed in: where they wanted to, else their own space, in their language. */
export const landing = (next: string, { language }: Person): string =>
  ownAddress(next) ?? linkTo('ownSpace', language)
