import { describe } from 'vitest'
import { drawEveryPage } from '#test/support/drawn.ts'

// The same pages as in French, in other words: their texts are compared by the types, their drawing in long.
describe.runIf(process.env.TEST_PROFILE === 'long')('every page in English, drawn', () => drawEveryPage('en'))
