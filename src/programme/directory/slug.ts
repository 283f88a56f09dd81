import { fold } from '#kernel/fold.ts'

/** Last part of an organisation's address: folded name, numbered when another organisation has it already. */
export const slugFor = (name: string, isTaken: (slug: string) => boolean): string => {
  const base = fold(name).replaceAll(' ', '-').slice(0, 80).replace(/-+$/, '') || 'organisation'
  if (!isTaken(base)) return base
  for (let number = 2; ; number += 1) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`
}
