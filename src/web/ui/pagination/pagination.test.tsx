import { describe, expect, test } from 'vitest'
import { pagesShown } from './pagination.tsx'

describe('the pages offered', () => {
  test.each([
    [1, 3, [1, 2, 3]],
    [1, 20, [1, 2, null, 20]],
    [3, 20, [1, 2, 3, 4, null, 20]],
    [8, 20, [1, null, 7, 8, 9, null, 20]],
    [20, 20, [1, null, 19, 20]],
    [1, 1, [1]],
  ])('on page %i of %i: %j', (page, pages, shown) => expect(pagesShown(page, pages)).toEqual(shown))
})
