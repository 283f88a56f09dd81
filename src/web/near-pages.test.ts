import { describe, expect, test } from 'vitest'
import { nearPages, soughtIn } from './near-pages.ts'

describe('an address that leads nowhere', () => {
  test.each([
    ['/repertoir', 'directory'],
    ['/en/directroy', 'directory'],
    ['/directory/blue-thread', 'directory'],
    ['/en/tender', 'tenders'],
    ['/apropos', 'about'],
    ['/accessibility', 'accessibility'],
    ['/mentions', 'legalNotice'],
  ])('%s is near %s', (path, page) => {
    expect(nearPages(path)[0]).toBe(page)
  })

  test.each(['/wp-login.php', '/zzz', '/%E0%A4%A'])('%s is near nothing', (path) => {
    expect(nearPages(path)).toEqual([])
  })

  test('gives the words of its last part to the search, and never a whole essay', () => {
    expect(soughtIn('/repertoire/les-pelles-du-mattin', 'fr')).toBe('les pelles du mattin')
    expect(soughtIn('/avis/d%C3%A9neigement', 'fr')).toBe('deneigement')
    expect(soughtIn(`/${'mot-'.repeat(40)}`, 'fr')).toBe('')
    expect(soughtIn('/%E0%A4%A', 'fr')).toBe('')
  })
})
