import { describe } from 'vitest'
import { drawEveryPage } from '#test/support/drawn.ts'

describe('every page in English, drawn', () => drawEveryPage('en'))
