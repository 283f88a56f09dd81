import { expect, test } from 'vitest'
import { initialsOf } from './avatar.tsx'

test.each([
  ['La Louche solidaire', 'LS'],
  ['Société de l’assurance', 'SA'],
  ['Érablière', 'É'],
  ['3R Montréal', '3M'],
  ['La', 'L'],
  ['', ''],
])('«%s» gives «%s»', (name, initials) => expect(initialsOf(name)).toBe(initials))
